import { z } from 'zod';
import { found } from '../problem.ts';
import { initiativeRow } from '../shapes/initiative-row.ts';
import { initiativeView } from '../shapes/initiative.ts';
import { pageOf, part, value } from '../shapes/list.ts';
import { type App, type Sources, idParams, wrong } from './route.ts';

const tags = ['initiatives'];

export function initiatives(app: App, { store }: Sources): void {
  app.get(
    '/api/initiatives',
    {
      schema: {
        tags,
        summary: 'What is pursued over time',
        querystring: z.object({
          sector: value('as in /api/status'),
          status: value('as in /api/status'),
          party: value('actor id'),
          q: value('part of a label'),
          sort: z.enum(['heard', 'recent', 'label']).optional().describe('most documents first when absent'),
          ...part,
        }),
        response: { 200: pageOf(initiativeRow), ...wrong },
      },
    },
    (request) => store.initiatives(request.query),
  );
  app.get(
    '/api/initiatives/:id',
    {
      schema: {
        tags,
        summary: 'An initiative: timeline with evidence, facts, quotes, related',
        params: idParams,
        response: { 200: initiativeView, ...wrong },
      },
    },
    async ({ params: { id } }) => found(await store.initiative(id), 'initiative', id),
  );
}

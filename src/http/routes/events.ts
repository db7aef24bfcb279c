import { z } from 'zod';
import { found } from '../problem.ts';
import { eventRow } from '../shapes/event-row.ts';
import { eventView } from '../shapes/event.ts';
import { pageOf, part, value } from '../shapes/list.ts';
import { type App, type Sources, idParams, wrong } from './route.ts';

const tags = ['events'];

export function events(app: App, { store }: Sources): void {
  app.get(
    '/api/events',
    {
      schema: {
        tags,
        summary: 'Visits, talks, sessions, signings; the latest first',
        querystring: z.object({
          kind: value('visit, talks, session …'),
          status: value('announced, held or cancelled'),
          participant: value('actor id'),
          ...part,
        }),
        response: { 200: pageOf(eventRow), ...wrong },
      },
    },
    (request) => store.events(request.query),
  );
  app.get(
    '/api/events/:id',
    {
      schema: {
        tags,
        summary: 'An event: evidence, documents, initiatives, statements',
        params: idParams,
        response: { 200: eventView, ...wrong },
      },
    },
    async ({ params: { id } }) => found(await store.event(id), 'event', id),
  );
}

import { z } from 'zod';
import { hit } from '../shapes/hit.ts';
import { pageOf, part } from '../shapes/list.ts';
import { hitKind } from '../shapes/terms.ts';
import { type App, type Sources, wrong } from './route.ts';

export function search(app: App, { store, packs }: Sources): void {
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['search'],
        summary: 'Finds any form of a word, and names across languages',
        querystring: z.object({
          q: z.string().min(1).max(500).describe('words, all of which must occur'),
          kind: hitKind.optional(),
          ...part,
        }),
        response: { 200: pageOf(hit), ...wrong },
      },
    },
    ({ query: { q, ...options } }) => store.search(q, packs, options),
  );
}

import { z } from 'zod';
import { found } from '../problem.ts';
import { documentRow, documentView } from '../shapes/document.ts';
import { pageOf, part, value } from '../shapes/list.ts';
import { reading } from '../shapes/reading.ts';
import { type App, type Sources, idParams, wrong } from './route.ts';

const tags = ['documents'];

/** The shape lets unknown fields through, which the type doesn't name. */
type ReadingShape = z.output<typeof reading>;

export function documents(app: App, { store }: Sources): void {
  app.get(
    '/api/documents',
    {
      schema: {
        tags,
        summary: 'Documents of the ledger, newest first',
        querystring: z.object({
          lang: value('BCP 47'),
          q: value('words of the title, path or url'),
          ...part,
        }),
        response: { 200: pageOf(documentRow), ...wrong },
      },
    },
    (request) => store.documents(request.query),
  );
  app.get(
    '/api/documents/:id',
    {
      schema: {
        tags,
        summary: 'A document with its text, by id or short name',
        params: idParams,
        response: { 200: documentView, ...wrong },
      },
    },
    async ({ params: { id } }) => found(await store.document(id), 'document', id),
  );
  app.get(
    '/api/documents/:id/reading',
    {
      schema: {
        tags,
        summary: 'What the document says: dalel-reading/1',
        params: idParams,
        response: { 200: reading, ...wrong },
      },
    },
    async ({ params: { id } }) => found(await store.reading(id), 'reading', id) as ReadingShape,
  );
}

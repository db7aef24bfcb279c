import { z } from 'zod';
import { list, named } from './list.ts';

const offset = z.number().int().min(0);

/** Half-open, in UTF-16 units of the document's text. */
export const span = { start: offset, end: offset };

export const cited = named(
  'Evidence',
  z
    .object({
      doc: z.string().describe('short name of the document'),
      documentId: z.string(),
      ...span,
      words: z.string().describe('`text.slice(start, end)` of the document'),
      before: z.string().describe('about a hundred characters'),
      after: z.string(),
      title: z.string().nullable(),
      lang: z.string(),
      published: z.string().nullable(),
    })
    .describe('words of a document: half-open offsets in UTF-16 units'),
);

export const namedId = named('Named', z.object({ id: z.string(), name: z.string() }));

export const wording = z.object({ text: z.string(), lang: z.string() });
export const wordings = list(wording);

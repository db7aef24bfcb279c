import { z } from 'zod';
import { namedId } from './evidence.ts';
import { list, named } from './list.ts';
import { sourceRole } from './terms.ts';

export const documentRow = named(
  'DocumentRow',
  z.object({
    id: z.string(),
    doc: z.string().nullable().describe('the short name evidence uses; null outside the ledger'),
    path: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    lang: z.string(),
    script: z.string(),
    published: z.string().nullable(),
    origin: z.string().nullable(),
    sources: list(z.object({ id: z.string(), name: z.string(), role: sourceRole })),
    length: z.number().int().describe('of the text, in UTF-16 units'),
  }),
);

export const documentView = named(
  'Document',
  z.object({
    ...documentRow.shape,
    text: z.string().describe('as published, never altered; text, not HTML'),
    earlier: z.string().nullable().describe('what its path or URL held before'),
    later: z.string().nullable(),
    copies: list(documentRow).describe('documents of the same origin'),
    initiatives: list(namedId),
    events: list(namedId),
  }),
);

import { z } from 'zod';
import { cited } from './evidence.ts';
import { list, named } from './list.ts';
import { hitKind } from './terms.ts';

export const hit = named(
  'Hit',
  z.object({
    kind: hitKind,
    id: z.string(),
    title: z.string(),
    lang: z.string().nullable(),
    date: z.string().nullable(),
    evidence: list(cited).describe('where it is said, at most three'),
  }),
);

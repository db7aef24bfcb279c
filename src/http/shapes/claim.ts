import { z } from 'zod';
import { documentRow } from './document.ts';
import { cited } from './evidence.ts';
import { list, named } from './list.ts';

export const conflict = named(
  'Conflict',
  z.object({
    id: z.string(),
    kind: z.string(),
    claim: z.string(),
    reason: z.string(),
    evidence: list(cited),
  }),
);

export const corroboration = named(
  'Corroboration',
  z.object({
    id: z.string(),
    claim: z.string(),
    independent: z.number().int().describe('number of independent origins'),
    evidence: list(cited),
  }),
);

export const origin = named(
  'Origin',
  z.object({ id: z.string(), reasons: list(z.string()), documents: list(documentRow) }),
);

import { z } from 'zod';
import { namedId, wordings } from './evidence.ts';
import { list, named } from './list.ts';
import { status } from './terms.ts';

export const initiativeRow = named(
  'InitiativeRow',
  z.object({
    id: z.string(),
    label: z.string(),
    labels: wordings,
    sector: z.string().nullable(),
    parties: list(namedId),
    places: list(namedId),
    partOf: namedId.nullable(),
    status: status.nullable(),
    stale: z.boolean(),
    first: z.string().nullable().describe('first date of the timeline'),
    last: z.string().nullable(),
    steps: z.number().int(),
    documentCount: z.number().int(),
    originCount: z.number().int().describe('independent origins'),
  }),
);

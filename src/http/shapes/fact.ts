import { z } from 'zod';
import { cited, namedId } from './evidence.ts';
import { named, period } from './list.ts';
import { approx, direction, modality } from './terms.ts';

export const fact = named(
  'Fact',
  z.object({
    id: z.string(),
    indicator: z.string().nullable(),
    value: z.number(),
    unit: z.string(),
    approx,
    period: period.nullable(),
    modality,
    direction,
    scope: z.string().nullable(),
    speaker: namedId.nullable(),
    initiative: namedId.nullable(),
    rule: z.string(),
    evidence: cited,
  }),
);

import { z } from 'zod';
import { cited, namedId } from './evidence.ts';
import { list, named, period } from './list.ts';
import { form } from './terms.ts';

export const statement = named(
  'Statement',
  z.object({
    id: z.string(),
    speaker: namedId.nullable(),
    lang: z.string(),
    date: period.nullable(),
    form,
    evidence: cited,
    aligned: list(cited).describe('the same utterance in other documents'),
  }),
);

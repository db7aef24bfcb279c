import { z } from 'zod';
import { named } from './list.ts';

export const problem = named(
  'Problem',
  z
    .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
    .describe('RFC 9457'),
);

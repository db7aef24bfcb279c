import { z } from 'zod';
import { namedId } from './evidence.ts';
import { list, named, period } from './list.ts';
import { eventKind, eventStatus } from './terms.ts';

export const eventRow = named(
  'EventRow',
  z.object({
    id: z.string(),
    label: z.string(),
    kind: eventKind,
    status: eventStatus,
    rank: z.string().nullable(),
    date: period.nullable(),
    place: namedId.nullable(),
    participants: list(namedId),
    documentCount: z.number().int(),
    originCount: z.number().int().describe('independent origins'),
  }),
);

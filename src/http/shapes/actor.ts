import { z } from 'zod';
import { eventRow } from './event-row.ts';
import { cited, wordings } from './evidence.ts';
import { initiativeRow } from './initiative-row.ts';
import { list, named } from './list.ts';
import { statement } from './statement.ts';
import { mentionType } from './terms.ts';

export const actorRow = named(
  'ActorRow',
  z.object({
    id: z.string(),
    name: z.string(),
    type: mentionType,
    names: wordings,
    roles: wordings,
    wikidata: z.string().nullable(),
    mentionCount: z.number().int(),
    documentCount: z.number().int(),
  }),
);

export const actorView = named(
  'Actor',
  z.object({
    ...actorRow.shape,
    mentions: list(cited).describe('the newest hundred; more under /mentions'),
    statements: list(statement),
    initiatives: list(initiativeRow),
    events: list(eventRow),
  }),
);

import { z } from 'zod';
import { conflict } from './claim.ts';
import { eventRow } from './event-row.ts';
import { cited, namedId } from './evidence.ts';
import { fact } from './fact.ts';
import { initiativeRow } from './initiative-row.ts';
import { list, named, period } from './list.ts';
import { statement } from './statement.ts';
import { status } from './terms.ts';

export const step = named(
  'Step',
  z.object({
    date: period.nullable(),
    status,
    agents: list(namedId),
    speaker: namedId.nullable(),
    deadline: period.nullable(),
    rule: z.string(),
    evidence: cited,
  }),
);

export const initiativeView = named(
  'Initiative',
  z.object({
    ...initiativeRow.shape,
    timeline: list(step),
    evidence: list(cited),
    facts: list(fact),
    quotes: list(statement).describe('those that cover a mention of it or stand beside one'),
    events: list(eventRow),
    conflicts: list(conflict),
    related: list(initiativeRow),
  }),
);

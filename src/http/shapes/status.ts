import { z } from 'zod';
import { conflict } from './claim.ts';
import { documentRow } from './document.ts';
import { eventRow } from './event-row.ts';
import { namedId } from './evidence.ts';
import { fact } from './fact.ts';
import { step } from './initiative.ts';
import { list, named } from './list.ts';

const count = z.number().int();
const facets = list(named('Facet', z.object({ value: z.string(), count })));

export const statusView = named(
  'Status',
  z.object({
    version: z.string(),
    engine: z.string().nullable().describe('what read the documents'),
    documents: count,
    unread: count,
    newest: z.string().nullable().describe('publication date of the newest document'),
    oldest: z.string().nullable(),
    languages: facets,
    counts: z.object({
      actors: count,
      initiatives: count,
      events: count,
      facts: count,
      utterances: count,
      corroborations: count,
      conflicts: count,
      alignments: count,
      origins: count,
    }),
    sectors: facets,
    statuses: facets,
    indicators: facets,
    actorTypes: facets,
    eventKinds: facets,
  }),
);

export const overviewView = named(
  'Overview',
  z.object({
    status: statusView,
    steps: list(z.object({ ...step.shape, initiative: namedId })).describe('the latest steps'),
    indicators: list(z.object({ indicator: z.string(), count, latest: fact })),
    events: list(eventRow),
    conflicts: list(conflict),
    documents: list(documentRow),
  }),
);

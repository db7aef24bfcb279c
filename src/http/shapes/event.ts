import { z } from 'zod';
import { documentRow } from './document.ts';
import { cited } from './evidence.ts';
import { initiativeRow } from './initiative-row.ts';
import { eventRow } from './event-row.ts';
import { list, named } from './list.ts';
import { statement } from './statement.ts';

export const eventView = named(
  'Event',
  z.object({
    ...eventRow.shape,
    evidence: list(cited),
    documents: list(documentRow),
    initiatives: list(initiativeRow),
    statements: list(statement),
  }),
);

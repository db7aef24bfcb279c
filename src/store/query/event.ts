import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import type { EventView } from '../views.ts';
import { documentRowsOf } from './documents.ts';
import { EVENT_COLUMNS, eventRowsFrom } from './events.ts';
import { initiativesIn } from './initiatives.ts';
import { statementsIn } from './statements.ts';

const MOST = 200;

export async function getEvent(ask: Ask, id: string): Promise<EventView | null> {
  const row = await ask.db.selectFrom('events').select(EVENT_COLUMNS).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const documents = row.body.documents.slice(0, MOST);
  const evidence = row.body.evidence.slice(0, MOST);
  const evidenced = (await citer(ask, evidence)).all(evidence);
  const ids = [...new Set([...documents, ...evidenced.map((e) => e.documentId)])];
  return {
    ...(await eventRowsFrom(ask, [row]))[0]!,
    evidence: evidenced,
    documents: await documentRowsOf(ask, ids),
    initiatives: await initiativesIn(ask, ids),
    statements: await statementsIn(ask, ids, 50),
  };
}

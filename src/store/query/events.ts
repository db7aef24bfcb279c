import { sql } from 'kysely';
import type { LedgerEvent } from '../../ledger/ledger.ts';
import type { Ask } from '../ask.ts';
import { nameActors } from '../named.ts';
import { pageOf, partOf } from '../part.ts';
import type { EventFilter } from '../queries.ts';
import type { EventRow, PageOf } from '../views.ts';

export const EVENT_COLUMNS = ['body', 'newest', 'document_count', 'origin_count'] as const;

/** The latest first. */
export async function listEvents(ask: Ask, filter: EventFilter): Promise<PageOf<EventRow>> {
  const { after, size } = partOf(filter);
  let query = ask.db.selectFrom('events');
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.participant) query = query.where(sql<boolean>`${filter.participant}::text = any(participants)`);
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(EVENT_COLUMNS)
    .where('newest', '>', after)
    .orderBy('newest')
    .limit(size + 1)
    .execute();
  return pageOf(rows, size, n, (row) => row.newest, await eventRowsFrom(ask, rows));
}

interface Row {
  readonly body: LedgerEvent;
  readonly document_count: number;
  readonly origin_count: number;
}

export async function eventRowsFrom(ask: Ask, rows: readonly Row[]): Promise<readonly EventRow[]> {
  const actors = await nameActors(
    ask,
    rows.flatMap(({ body }) => [...body.participants, body.place]),
  );
  return rows.map(({ body, document_count, origin_count }) => ({
    id: body.id,
    label: body.label,
    kind: body.kind,
    status: body.status,
    rank: body.rank,
    date: body.date,
    place: actors.maybe(body.place),
    participants: actors.all(body.participants),
    documentCount: document_count,
    originCount: origin_count,
  }));
}

/** The latest events an actor takes part in. */
export async function eventsOf(ask: Ask, actor: string): Promise<readonly EventRow[]> {
  return (await listEvents(ask, { participant: actor })).items;
}

/** The latest events that documents name. */
export async function eventsNamed(ask: Ask, documents: readonly string[]): Promise<readonly EventRow[]> {
  const entries = ask.db
    .selectFrom('evidence')
    .select('entry')
    .where('kind', '=', 'event')
    .where('document', 'in', documents.length === 0 ? [''] : documents);
  const rows = await ask.db
    .selectFrom('events')
    .select(EVENT_COLUMNS)
    .where('id', 'in', entries)
    .orderBy('newest')
    .limit(20)
    .execute();
  return eventRowsFrom(ask, rows);
}

import { type Kysely, sql } from 'kysely';
import type { Ask } from '../ask.ts';
import { setting } from '../setting.ts';
import type { Tables } from '../tables.ts';
import { packageVersion } from '../version.ts';
import type { EntryKind, Facet, StatusView } from '../views.ts';

const COUNTED = [
  'actors',
  'initiatives',
  'events',
  'facts',
  'utterances',
  'corroborations',
  'conflicts',
  'alignments',
  'origins',
] as const satisfies readonly EntryKind[];

export async function getStatus({ db }: Ask): Promise<StatusView> {
  const engine = await setting(db, 'engine');
  const { rows } = await sql<{ n: number; newest: string | null; oldest: string | null }>`
    select (select count(*)::int from documents) as n, max(published) as newest, min(published) as oldest
    from ledger_documents`.execute(db);
  const { n, newest, oldest } = rows[0]!;
  return {
    version: packageVersion(),
    engine,
    documents: n,
    unread: await unreadCount(db, engine ?? ''),
    newest,
    oldest,
    languages: await facets(db, 'ledger_documents', 'lang'),
    counts: await counts(db),
    sectors: await facets(db, 'initiatives', 'sector'),
    statuses: await facets(db, 'initiatives', 'status'),
    indicators: await facets(db, 'facts', 'indicator'),
    actorTypes: await facets(db, 'actors', 'type'),
    eventKinds: await facets(db, 'events', 'kind'),
  };
}

/** Documents that an address holds now and that the engine has not read. */
async function unreadCount(db: Kysely<Tables>, engine: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct document)::int as n from (
      select distinct on (address) document from versions order by address, seq desc
    ) current where document not in (select document from readings where engine = ${engine})`.execute(db);
  return rows[0]!.n;
}

async function counts(db: Kysely<Tables>): Promise<Readonly<Record<EntryKind, number>>> {
  const columns = COUNTED.map(
    (table) => sql`(select count(*)::int from ${sql.table(table)}) as ${sql.ref(table)}`,
  );
  const { rows } = await sql<Record<EntryKind, number>>`select ${sql.join(columns)}`.execute(db);
  return rows[0]!;
}

/** Values of a column with how often each stands there, the commonest first. */
async function facets(db: Kysely<Tables>, table: keyof Tables, column: string): Promise<readonly Facet[]> {
  const { rows } = await sql<Facet>`
    select ${sql.ref(column)} as value, count(*)::int as count from ${sql.table(table)}
    where ${sql.ref(column)} is not null group by 1 order by 2 desc, 1 limit 100`.execute(db);
  return rows;
}

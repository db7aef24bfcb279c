import { type SelectQueryBuilder, sql } from 'kysely';
import type { Initiative, Step } from '../../ledger/ledger.ts';
import { fold } from '../../text/fold.ts';
import type { Ask } from '../ask.ts';
import type { Citer } from '../cite.ts';
import { type Namer, nameActors, nameInitiatives } from '../named.ts';
import { pageOf, partOf } from '../part.ts';
import type { InitiativeFilter } from '../queries.ts';
import type { Tables } from '../tables.ts';
import type { InitiativeRow, PageOf, StepView } from '../views.ts';

export const INITIATIVE_COLUMNS = [
  'body',
  'first',
  'last',
  'heard',
  'recent',
  'alphabetical',
  'document_count',
  'origin_count',
] as const;

const ORDER = { heard: 'heard', recent: 'recent', label: 'alphabetical' } as const;

export async function listInitiatives(ask: Ask, filter: InitiativeFilter): Promise<PageOf<InitiativeRow>> {
  const { after, size } = partOf(filter);
  const order = ORDER[filter.sort ?? 'heard'];
  let query = ask.db.selectFrom('initiatives');
  if (filter.sector) query = query.where('sector', '=', filter.sector);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.party) query = query.where(sql<boolean>`${filter.party}::text = any(parties)`);
  if (filter.q) query = query.where(sql<boolean>`strpos(folded, ${fold(filter.q)}) > 0`);
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(INITIATIVE_COLUMNS)
    .where(order, '>', after)
    .orderBy(order)
    .limit(size + 1)
    .execute();
  return pageOf(rows, size, n, (row) => row[order], await initiativeRowsFrom(ask, rows));
}

interface Row {
  readonly body: Initiative;
  readonly first: string | null;
  readonly last: string | null;
  readonly document_count: number;
  readonly origin_count: number;
}

export async function initiativeRowsFrom(ask: Ask, rows: readonly Row[]): Promise<readonly InitiativeRow[]> {
  const actors = await nameActors(
    ask,
    rows.flatMap(({ body }) => [...body.parties, ...body.places]),
  );
  const wholes = await nameInitiatives(
    ask,
    rows.map(({ body }) => body.partOf),
  );
  return rows.map((row) => ({
    id: row.body.id,
    label: row.body.label,
    labels: row.body.labels,
    sector: row.body.sector,
    parties: actors.all(row.body.parties),
    places: actors.all(row.body.places),
    partOf: wholes.maybe(row.body.partOf),
    status: row.body.status,
    stale: row.body.stale,
    first: row.first,
    last: row.last,
    steps: row.body.timeline.length,
    documentCount: row.document_count,
    originCount: row.origin_count,
  }));
}

type Query = SelectQueryBuilder<Tables, 'initiatives', object>;

/** The most heard of those a query leaves. */
async function heardFirst(ask: Ask, query: Query, most: number): Promise<readonly InitiativeRow[]> {
  const rows = await query.select(INITIATIVE_COLUMNS).orderBy('heard').limit(most).execute();
  return initiativeRowsFrom(ask, rows);
}

export const initiativesOfParty = (ask: Ask, actor: string): Promise<readonly InitiativeRow[]> =>
  heardFirst(ask, ask.db.selectFrom('initiatives').where(sql<boolean>`${actor}::text = any(parties)`), 50);

/** Those that documents name. */
export const initiativesIn = (ask: Ask, documents: readonly string[]): Promise<readonly InitiativeRow[]> => {
  const entries = ask.db
    .selectFrom('evidence')
    .select('entry')
    .where('kind', '=', 'initiative')
    .where('document', 'in', documents.length === 0 ? [''] : documents);
  return heardFirst(ask, ask.db.selectFrom('initiatives').where('id', 'in', entries), 50);
};

export const stepView = (step: Step, actors: Namer, cited: Citer): StepView => ({
  date: step.date,
  status: step.status,
  agents: actors.all(step.agents),
  speaker: actors.maybe(step.speaker),
  deadline: step.deadline,
  rule: step.rule,
  evidence: cited.cite(step),
});

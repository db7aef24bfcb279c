import { sql } from 'kysely';
import type { Fact } from '../../ledger/ledger.ts';
import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import { nameActors, nameInitiatives } from '../named.ts';
import { pageOf, partOf } from '../part.ts';
import type { FactFilter } from '../queries.ts';
import type { FactView, PageOf } from '../views.ts';

const EQUAL = ['indicator', 'unit', 'modality', 'period', 'initiative', 'speaker', 'document'] as const;

/** Facts of the newest documents first. */
export async function listFacts(ask: Ask, filter: FactFilter): Promise<PageOf<FactView>> {
  const { after, size } = partOf(filter);
  let query = ask.db.selectFrom('facts');
  for (const column of EQUAL) {
    const wanted = filter[column];
    if (wanted) query = query.where(column, '=', wanted);
  }
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['body', 'newest'])
    .where('newest', '>', after)
    .orderBy('newest')
    .limit(size + 1)
    .execute();
  const facts = await factViews(
    ask,
    rows.map((row) => row.body),
  );
  return pageOf(rows, size, n, (row) => row.newest, facts);
}

export async function factsOf(ask: Ask, initiative: string): Promise<readonly FactView[]> {
  return (await listFacts(ask, { initiative, limit: 200 })).items;
}

export async function factViews(ask: Ask, facts: readonly Fact[]): Promise<readonly FactView[]> {
  const cited = await citer(ask, facts);
  const actors = await nameActors(
    ask,
    facts.map((fact) => fact.speaker),
  );
  const initiatives = await nameInitiatives(
    ask,
    facts.map((fact) => fact.initiative),
  );
  return facts.map(({ doc: _doc, start: _start, end: _end, ...fact }, i) => ({
    ...fact,
    speaker: actors.maybe(fact.speaker),
    initiative: initiatives.maybe(fact.initiative),
    evidence: cited.cite(facts[i]!),
  }));
}

/** The indicators with most facts, each with the fact of its newest document. */
export async function busiestIndicators(ask: Ask, most: number) {
  const { rows } = await sql<{ indicator: string; count: number; place: number }>`
    select distinct on (f.indicator) f.indicator, c.count, f.place
    from facts f join (
      select indicator, count(*)::int as count from facts where indicator is not null
      group by indicator order by count desc, indicator limit ${most}
    ) c on c.indicator = f.indicator
    order by f.indicator, f.newest`.execute(ask.db);
  const bodies = await ask.db
    .selectFrom('facts')
    .select(['place', 'body'])
    .where('place', 'in', [-1, ...rows.map((row) => row.place)])
    .execute();
  const views = await factViews(
    ask,
    bodies.map((row) => row.body),
  );
  const latest = new Map(bodies.map((row, i) => [row.place, views[i]!]));
  return rows
    .map(({ indicator, count, place }) => ({ indicator, count, latest: latest.get(place)! }))
    .sort((a, b) => b.count - a.count || (a.indicator < b.indicator ? -1 : 1));
}

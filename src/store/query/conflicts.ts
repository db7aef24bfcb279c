import { sql } from 'kysely';
import type { Conflict } from '../../ledger/ledger.ts';
import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import { pageOf, partOf } from '../part.ts';
import type { Part } from '../queries.ts';
import type { ConflictView, CorroborationView, OriginView, PageOf } from '../views.ts';
import { documentRowsOf } from './documents.ts';

export async function listConflicts(ask: Ask, part: Part): Promise<PageOf<ConflictView>> {
  const { after, size } = partOf(part);
  const query = ask.db.selectFrom('conflicts');
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['body', 'place'])
    .where('place', '>', after)
    .orderBy('place')
    .limit(size + 1)
    .execute();
  const views = await conflictViews(
    ask,
    rows.map((row) => row.body),
  );
  return pageOf(rows, size, n, (row) => row.place, views);
}

async function conflictViews(ask: Ask, conflicts: readonly Conflict[]): Promise<readonly ConflictView[]> {
  const cited = await citer(
    ask,
    conflicts.flatMap((conflict) => conflict.evidence),
  );
  return conflicts.map(({ id, kind, claim, reason, evidence }) => ({
    id,
    kind,
    claim,
    reason,
    evidence: cited.all(evidence),
  }));
}

/** Conflicts that rest on a span of an initiative's facts or mentions. */
export async function conflictsOver(ask: Ask, initiative: string): Promise<readonly ConflictView[]> {
  const { rows } = await sql<{ body: Conflict }>`
    select c.body from conflicts c where c.id in (
      select k.entry from evidence k
      join evidence e on e.document = k.document and e.start < k."end" and k.start < e."end"
      where k.kind = 'conflict' and (
        (e.kind = 'initiative' and e.entry = ${initiative})
        or (e.kind = 'fact' and e.entry in (select id from facts where initiative = ${initiative}))
      )
    ) order by c.place limit 20`.execute(ask.db);
  return conflictViews(
    ask,
    rows.map((row) => row.body),
  );
}

/** Claims and who bears them out, in the order of the exported ledger. */
export async function listCorroborations(ask: Ask, part: Part): Promise<PageOf<CorroborationView>> {
  const { after, size } = partOf(part);
  const query = ask.db.selectFrom('corroborations');
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['body', 'place'])
    .where('place', '>', after)
    .orderBy('place')
    .limit(size + 1)
    .execute();
  const cited = await citer(
    ask,
    rows.flatMap((row) => row.body.evidence),
  );
  const views = rows.map(({ body }) => ({
    id: body.id,
    claim: body.claim,
    independent: body.independent,
    evidence: cited.all(body.evidence),
  }));
  return pageOf(rows, size, n, (row) => row.place, views);
}

/** Origins with the documents that go back to each. */
export async function listOrigins(ask: Ask, part: Part): Promise<PageOf<OriginView>> {
  const { after, size } = partOf(part);
  const query = ask.db.selectFrom('origins');
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['body', 'place'])
    .where('place', '>', after)
    .orderBy('place')
    .limit(size + 1)
    .execute();
  const ids = [...new Set(rows.flatMap((row) => row.body.documents))];
  const documents = await documentRowsOf(ask, ids);
  const views = rows.map(({ body }) => ({
    id: body.id,
    reasons: body.reasons,
    documents: documents.filter((d) => body.documents.includes(d.id)),
  }));
  return pageOf(rows, size, n, (row) => row.place, views);
}

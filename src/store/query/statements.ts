import { sql } from 'kysely';
import type { Alignment, Evidence, Utterance } from '../../ledger/ledger.ts';
import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import { nameActors } from '../named.ts';
import type { Statement } from '../views.ts';

/** How far from a mention a quote may stand to be about it. */
const NEAR = 200;

const keyOf = (e: Evidence): string => `${e.doc} ${e.start} ${e.end}`;

/** Newest first. */
export async function statementsBy(ask: Ask, speaker: string, most: number): Promise<readonly Statement[]> {
  const rows = await ask.db
    .selectFrom('utterances')
    .select('body')
    .where('speaker', '=', speaker)
    .orderBy('newest')
    .limit(most)
    .execute();
  return statementsFrom(ask, rows);
}

export async function statementsIn(
  ask: Ask,
  documents: readonly string[],
  most: number,
): Promise<readonly Statement[]> {
  if (documents.length === 0) return [];
  const rows = await ask.db
    .selectFrom('utterances')
    .select('body')
    .where('document', 'in', documents)
    .orderBy('newest')
    .limit(most)
    .execute();
  return statementsFrom(ask, rows);
}

/** Quotes that cover a mention of an initiative or stand within two hundred characters of one. */
export async function statementsBeside(
  ask: Ask,
  initiative: string,
  most: number,
): Promise<readonly Statement[]> {
  const { rows } = await sql<{ body: Utterance }>`
    select u.body from utterances u
    where exists (
      select 1 from evidence e
      where e.kind = 'initiative' and e.entry = ${initiative} and e.document = u.document
        and e.start < u."end" + ${NEAR}::int and u.start - ${NEAR}::int < e."end"
    )
    order by u.newest limit ${most}`.execute(ask.db);
  return statementsFrom(ask, rows);
}

async function statementsFrom(
  ask: Ask,
  rows: readonly { readonly body: Utterance }[],
): Promise<readonly Statement[]> {
  const utterances = rows.map((row) => row.body);
  const aligned = await alignedWith(ask, utterances);
  const cited = await citer(ask, [...utterances, ...[...aligned.values()].flat()]);
  const actors = await nameActors(
    ask,
    utterances.map((u) => u.speaker),
  );
  return utterances.map((u) => ({
    id: u.id,
    speaker: actors.maybe(u.speaker),
    lang: u.lang,
    date: u.date,
    form: u.form,
    evidence: cited.cite(u),
    aligned: cited.all(aligned.get(keyOf(u)) ?? []),
  }));
}

/** For each utterance its renderings elsewhere. */
async function alignedWith(
  { db }: Ask,
  utterances: readonly Utterance[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const docs = [...new Set(utterances.map((u) => u.doc))];
  if (docs.length === 0) return new Map();
  const rows: readonly { body: Alignment }[] = await db
    .selectFrom('alignments')
    .select('body')
    .where((eb) => eb.or([eb('a_doc', 'in', docs), eb('b_doc', 'in', docs)]))
    .orderBy('place')
    .execute();
  const found = new Map<string, Evidence[]>();
  const put = (of: Evidence, other: Evidence): void => {
    found.set(keyOf(of), [...(found.get(keyOf(of)) ?? []), other]);
  };
  for (const { a, b } of rows.map((row) => row.body)) {
    put(a, b);
    put(b, a);
  }
  return found;
}

/** Statements by id, in no order. */
export async function statementsOf(ask: Ask, ids: readonly string[]): Promise<readonly Statement[]> {
  if (ids.length === 0) return [];
  const rows = await ask.db.selectFrom('utterances').select('body').where('id', 'in', ids).execute();
  return statementsFrom(ask, rows);
}

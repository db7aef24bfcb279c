import { sql } from 'kysely';
import type { Packs } from '../../extract/pack.ts';
import type { Evidence } from '../../ledger/ledger.ts';
import { overlaps } from '../../text/span.ts';
import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import { partOf } from '../part.ts';
import type { SearchOptions } from '../queries.ts';
import type { EvidenceKind } from '../tables.ts';
import type { Hit, HitKind, PageOf } from '../views.ts';
import { type Keys, type Wanted, keysIn, keysInAll, matchesIn, tsquery, wantedOf } from '../words.ts';

/** Ranking looks at no more than this many matches: beyond, any order is as good. */
const RANKED = 1000;
const SNIPPETS = 3;

interface Row {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly lang: string | null;
  readonly day: string | null;
}

/** Entries and documents with all words of a query in any form, best first; if none has all, those with any. */
export async function searchLedger(
  ask: Ask,
  query: string,
  packs: Packs,
  options: SearchOptions,
): Promise<PageOf<Hit>> {
  const { after, size } = partOf(options);
  const wanted = wantedOf(query, keysInAll(packs));
  const kind = options.kind ?? null;
  const { asked, total } = await bestQuery(ask, wanted, kind);
  if (asked === null || total === 0) return { items: [], next: null, total: 0 };
  const from = after + 1;
  const rows = await ranked(ask, asked, kind, from, size + 1);
  const items = await hitsFrom(ask, rows.slice(0, size), { wanted, packs });
  return { items, next: rows.length > size ? String(from + size - 1) : null, total };
}

async function bestQuery(
  ask: Ask,
  wanted: Wanted,
  kind: HitKind | null,
): Promise<{ readonly asked: string | null; readonly total: number }> {
  const all = tsquery(wanted);
  const total = all === null ? 0 : await countOf(ask, all, kind);
  if (total > 0 || wanted.words.length < 2) return { asked: all, total };
  const some = tsquery(wanted, 'any')!;
  return { asked: some, total: await countOf(ask, some, kind) };
}

async function ranked(
  { db }: Ask,
  asked: string,
  kind: HitKind | null,
  from: number,
  size: number,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select kind, id, title, lang, day from (
      select * from search where words @@ ${asked}::tsquery and (${kind}::text is null or kind = ${kind}::text)
      limit ${RANKED}
    ) s
    order by ts_rank(words, ${asked}::tsquery) * weight desc, day desc nulls last, kind, id
    limit ${size} offset ${from}`.execute(db);
  return rows;
}

async function countOf({ db }: Ask, asked: string, kind: HitKind | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select 1 from search where words @@ ${asked}::tsquery and (${kind}::text is null or kind = ${kind}::text)
      limit ${RANKED}
    ) s`.execute(db);
  return rows[0]!.n;
}

interface Asked {
  readonly wanted: Wanted;
  readonly packs: Packs;
}

async function hitsFrom(ask: Ask, rows: readonly Row[], query: Asked): Promise<readonly Hit[]> {
  const spans = await spansOf(ask, rows, query);
  const cited = await citer(ask, [...spans.values()].flat());
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    title: row.title,
    lang: row.lang,
    date: row.day,
    evidence: cited.all(spans.get(keyOf(row)) ?? []),
  }));
}

const keyOf = (row: { readonly kind: string; readonly id: string }): string => `${row.kind} ${row.id}`;

async function spansOf(
  ask: Ask,
  rows: readonly Row[],
  query: Asked,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const spans = new Map<string, readonly Evidence[]>();
  const documents = rows.filter((row) => row.kind === 'document');
  const found = await wordsIn(ask, documents, query);
  const named = await namesIn(
    ask,
    documents.map((row) => row.id),
    tsquery(query.wanted, 'any')!,
  );
  for (const { kind, id } of documents)
    spans.set(keyOf({ kind, id }), firstOf(found.get(id) ?? [], named.get(id) ?? []));
  for (const row of rows) if (row.kind !== 'document') spans.set(keyOf(row), await evidenceOf(ask, row));
  return spans;
}

/** The document's own matching words, then names that match in another language. */
const firstOf = (words: readonly Evidence[], names: readonly Evidence[]): readonly Evidence[] =>
  [...words, ...names.filter((name) => !words.some((word) => overlaps(word, name)))].slice(0, SNIPPETS);

const EVIDENCE: Readonly<Record<Exclude<HitKind, 'document'>, EvidenceKind>> = {
  actor: 'actor',
  initiative: 'initiative',
  event: 'event',
  statement: 'utterance',
  fact: 'fact',
};

const evidenceOf = ({ db }: Ask, { kind, id }: Row): Promise<readonly Evidence[]> =>
  db
    .selectFrom('evidence')
    .select(['doc', 'start', 'end'])
    .where('kind', '=', EVIDENCE[kind as Exclude<HitKind, 'document'>])
    .where('entry', '=', id)
    .orderBy('newest')
    .limit(SNIPPETS)
    .execute();

/** Where the documents' own words match. */
async function wordsIn(
  ask: Ask,
  documents: readonly Row[],
  { wanted, packs }: Asked,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const texts = await ask.texts.of(documents.map((row) => row.id));
  const docs = await shortNames(ask, documents);
  const keys = new Map<string, Keys>();
  const found = new Map<string, readonly Evidence[]>();
  for (const { id, lang } of documents) {
    const bases = keys.get(lang ?? '') ?? keysIn(packs, lang ?? '');
    keys.set(lang ?? '', bases);
    const doc = docs.get(id);
    if (doc === undefined) continue;
    const spans = matchesIn(texts.get(id) ?? '', bases, wanted, SNIPPETS);
    found.set(
      id,
      spans.map((span) => ({ doc, ...span })),
    );
  }
  return found;
}

async function shortNames({ db }: Ask, documents: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  if (documents.length === 0) return new Map();
  const ids = documents.map((row) => row.id);
  const rows = await db.selectFrom('ledger_documents').select(['id', 'doc']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.doc]));
}

/** Where documents mention, in their own language, what another language's name found. */
async function namesIn(
  { db }: Ask,
  documents: readonly string[],
  asked: string,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  if (documents.length === 0) return new Map();
  const { rows } = await sql<Evidence & { document: string }>`
    select document, doc, "start", "end" from (
      select e.*, row_number() over (partition by e.document order by ts_rank(s.words, ${asked}::tsquery) * s.weight desc, e.start) as n
      from search s join evidence e on e.kind = s.kind and e.entry = s.id
      where s.words @@ ${asked}::tsquery and s.kind in ('actor', 'initiative')
        and e.document = any(${[...documents]}::text[])
    ) ranked where n <= ${SNIPPETS}`.execute(db);
  const found = new Map<string, Evidence[]>();
  for (const { document, doc, start, end } of rows)
    found.set(document, [...(found.get(document) ?? []), { doc, start, end }]);
  return found;
}

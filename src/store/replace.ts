import { type Kysely, sql } from 'kysely';
import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { insertAll } from './bulk.ts';
import {
  actorRows,
  cardsOf,
  documentRows,
  eventRows,
  evidenceRows,
  factRows,
  initiativeRows,
  stepRows,
  utteranceRows,
} from './entries.ts';
import { searchRows } from './index-rows.ts';
import { setSetting } from './setting.ts';
import type { Tables } from './tables.ts';
import { titleOf } from './title.ts';

export interface Built {
  readonly ledger: Ledger;
  readonly readings: readonly Reading[];
  readonly packs: Packs;
  /** Of what it was built from. */
  readonly digest: string;
  readonly engine: string;
}

const DERIVED = [
  'ledger_documents',
  'actors',
  'initiatives',
  'steps',
  'events',
  'facts',
  'utterances',
  'corroborations',
  'conflicts',
  'alignments',
  'origins',
  'evidence',
  'search',
] as const satisfies readonly (keyof Tables)[];

/** Replaces every derived row in one transaction: a reader sees the old ledger or the new one. */
export const replaceEntries = (db: Kysely<Tables>, built: Built): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(704117::int)`.execute(trx);
    for (const table of DERIVED) await trx.deleteFrom(table).execute();
    for (const [table, rows] of rowsOf(built)) await insertAll(trx, table, rows);
    await addDocumentWords(trx, built.engine);
    await trx.deleteFrom('readings').where('engine', '!=', built.engine).execute();
    await setSetting(trx, 'ledger', built.digest);
    await setSetting(trx, 'engine', built.engine);
  });

/** A document's row has the names of what it mentions by now; its own words were counted when it was read. */
const addDocumentWords = (db: Kysely<Tables>, engine: string): Promise<unknown> =>
  sql`update search set words = readings.words || search.words from readings
    where search.kind = 'document' and readings.document = search.id and readings.engine = ${engine}`.execute(
    db,
  );

function* rowsOf({ ledger, readings, packs }: Built): Iterable<[keyof Tables, readonly object[]]> {
  const cards = cardsOf(ledger, new Map(readings.map((r) => [r.document.id, titleOf(r)])));
  yield ['ledger_documents', documentRows(ledger, cards)];
  yield ['actors', actorRows(ledger, cards)];
  yield ['initiatives', initiativeRows(ledger, cards)];
  yield ['steps', stepRows(ledger, cards)];
  yield ['events', eventRows(ledger, cards)];
  yield ['facts', factRows(ledger, cards)];
  yield ['utterances', utteranceRows(ledger, cards)];
  yield [
    'corroborations',
    ledger.corroborations.map((body, place) => ({ place, id: body.id, independent: body.independent, body })),
  ];
  yield ['conflicts', ledger.conflicts.map((body, place) => ({ place, id: body.id, body }))];
  yield [
    'alignments',
    ledger.alignments.map((body, place) => ({ place, a_doc: body.a.doc, b_doc: body.b.doc, body })),
  ];
  yield [
    'origins',
    ledger.origins.map((body, place) => ({ place, id: body.id, size: body.documents.length, body })),
  ];
  yield ['evidence', evidenceRows(ledger, cards)];
  yield ['search', searchRows(ledger, cards, readings, packs)];
}

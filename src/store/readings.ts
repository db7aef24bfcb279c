import type { Kysely } from 'kysely';
import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import { insertAll } from './bulk.ts';
import { currentIds } from './documents.ts';
import type { Tables, TextlessReading } from './tables.ts';
import { titleOf } from './title.ts';
import { keysIn, tsvector } from './words.ts';

const BATCH = 100;

/** Keeps what an engine read; a reading that is there already stays. */
export async function saveReadings(
  db: Kysely<Tables>,
  engine: string,
  readings: readonly Reading[],
  packs: Packs,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const ids = readings.map((reading) => reading.document.id);
    await trx.deleteFrom('readings').where('document', 'in', ids).where('engine', '=', engine).execute();
    await insertAll(
      trx,
      'readings',
      readings.map((reading) => readingRow(engine, reading, packs)),
    );
  });
}

function readingRow(engine: string, reading: Reading, packs: Packs) {
  const { id, lang, script, published, text } = reading.document;
  const { text: _, ...document } = reading.document;
  const body: TextlessReading = { ...reading, document };
  const title = titleOf(reading);
  const keys = keysIn(packs, lang);
  const words = tsvector([
    { text: title ?? '', keys, weight: 'A' },
    { text, keys, weight: 'C', without: reading.noise },
  ]);
  return { document: id, engine, lang, script, title, published: published?.date ?? null, body, words };
}

/** Readings of these documents by this engine, with their texts again; in the order of the ids. */
export async function readingsOf(
  db: Kysely<Tables>,
  engine: string,
  ids: readonly string[],
): Promise<readonly Reading[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('readings')
    .innerJoin('documents', 'documents.id', 'readings.document')
    .select(['documents.id', 'documents.text', 'readings.body'])
    .where('readings.document', 'in', ids)
    .where('readings.engine', '=', engine)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, withText(row.body, row.text)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const withText = (reading: TextlessReading, text: string): Reading => ({
  ...reading,
  document: { ...reading.document, text },
});

/** Readings of all current documents, in the order these were added. */
export async function* allReadings(db: Kysely<Tables>, engine: string): AsyncIterable<Reading> {
  const ids = await currentIds(db);
  for (let i = 0; i < ids.length; i += BATCH) yield* await readingsOf(db, engine, ids.slice(i, i + BATCH));
}

/** Those of the documents that this engine has not read. */
export async function unreadOf(
  db: Kysely<Tables>,
  engine: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.selectFrom('readings').select('document').where('engine', '=', engine).execute();
  const read = new Set(rows.map((row) => row.document));
  return ids.filter((id) => !read.has(id));
}

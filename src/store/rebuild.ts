import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { engineVersion } from '../extract/engine.ts';
import type { Packs } from '../extract/pack.ts';
import { read as readPlainly } from '../extract/read.ts';
import type { Reading } from '../extract/reading.ts';
import { buildLedger } from '../ledger/build.ts';
import type { Document } from '../text/document.ts';
import { codeDigest } from './code-digest.ts';
import { currentIds, documentsOf } from './documents.ts';
import { allReadings, saveReadings, unreadOf } from './readings.ts';
import { replaceEntries } from './replace.ts';
import { setting } from './setting.ts';
import type { RebuildOptions, Rebuilt, Unreadable } from './store.ts';
import type { Tables } from './tables.ts';

/** Whose reading is whose: word lists and code. */
const engineOf = (packs: Packs): string => `${engineVersion(packs)}-${codeDigest()}`;

/** How many documents are read before their readings are stored. */
const BATCH = 32;

/** Reads what has no reading, builds the ledger and replaces every entry. */
export async function rebuild(
  db: Kysely<Tables>,
  packs: Packs,
  options: RebuildOptions = {},
): Promise<Rebuilt> {
  const engine = engineOf(packs);
  const ids = await currentIds(db);
  const unread = options.fresh ? ids : await unreadOf(db, engine, ids);
  const failed = await readAll(db, unread, packs, options);
  const digest = digestOf(engine, ids, failed);
  const broken = ids.length > 0 && failed.length === ids.length;
  // An engine that breaks on everything must not replace what an earlier one made.
  if (broken || (!options.fresh && (await setting(db, 'ledger')) === digest))
    return { documents: ids.length, read: 0, failed, changed: false };
  const readings: Reading[] = [];
  for await (const reading of allReadings(db, engine)) readings.push(reading);
  await replaceEntries(db, { ledger: buildLedger(readings, packs), readings, packs, digest, engine });
  return { documents: readings.length, read: unread.length - failed.length, failed, changed: true };
}

async function readAll(
  db: Kysely<Tables>,
  ids: readonly string[],
  packs: Packs,
  options: RebuildOptions,
): Promise<readonly Unreadable[]> {
  const failed: Unreadable[] = [];
  let done = 0;
  for (let i = 0; i < ids.length; i += BATCH) {
    const documents = await documentsOf(db, ids.slice(i, i + BATCH));
    const readings = await eachOf(documents, options.concurrency ?? 1, async (document) => {
      const reading = await readOne(document, packs, options, failed);
      if (reading !== null || !options.signal?.aborted) options.onRead?.(++done, ids.length);
      return reading;
    });
    const made = readings.filter((reading) => reading !== null);
    if (made.length > 0) await saveReadings(db, engineOf(packs), made, packs);
    options.signal?.throwIfAborted();
  }
  return failed;
}

/** A document the engine breaks on is named and left out; the rest goes on. */
async function readOne(
  document: Document,
  packs: Packs,
  options: RebuildOptions,
  failed: Unreadable[],
): Promise<Reading | null> {
  if (options.signal?.aborted) return null;
  try {
    return await (options.read ? options.read(document) : readPlainly(document, packs));
  } catch (error) {
    if (!options.signal?.aborted)
      failed.push({ id: document.id, path: document.path, reason: (error as Error).message });
    return null;
  }
}

/** Maps with so many at a time, keeping the order. */
async function eachOf<T, R>(
  items: readonly T[],
  atOnce: number,
  make: (item: T) => Promise<R>,
): Promise<R[]> {
  const made: R[] = Array.from({ length: items.length });
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) made[i] = await make(items[i]!);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return made;
}

/** Tells whether a ledger is that of these documents and this engine. */
function digestOf(engine: string, ids: readonly string[], failed: readonly Unreadable[]): string {
  const hash = createHash('sha256').update(engine);
  for (const id of ids) hash.update(id);
  for (const { id } of failed) hash.update(`!${id}`);
  return hash.digest('hex');
}

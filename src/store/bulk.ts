import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

const ROWS = 500;
const CHARACTERS = 2_000_000;

/** Inserts rows many at a time; a property is a column, a missing one null. Both databases take one JSON text. */
export async function insertAll(
  db: Kysely<Tables>,
  table: keyof Tables,
  rows: Iterable<object>,
): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const json = `[${batch.join(',')}]`;
    await sql`insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(db);
    batch = [];
    size = 0;
  };
  for (const row of rows) {
    const json = jsonOf(row);
    batch.push(json);
    size += json.length;
    if (batch.length >= ROWS || size >= CHARACTERS) await flush();
  }
  await flush();
}

/** JSON a database takes: no U+0000 and no half of a surrogate pair, which no name or label should hold. */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  return /\\u(?:d[89a-f]|0000)/.test(json) ? JSON.stringify(value, mend) : json;
}

/** No text column takes these. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

const mend = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(UNSTORABLE, '\ufffd') : value;

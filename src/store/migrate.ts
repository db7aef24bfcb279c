import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { packageRoot } from '../../languages/load.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Any number: whoever migrates holds it, so that two do not at once. */
const MIGRATION_LOCK = 704_115;

function migrations(): readonly Migration[] {
  const folder = join(packageRoot(), 'src', 'store', 'migrations');
  return readdirSync(folder)
    .filter((name) => /^\d{3}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 3)),
      name: name.slice(4, -'.sql'.length),
      sql: readFileSync(join(folder, name), 'utf8'),
    }));
}

/**
 * Brings the tables to this version, all steps or none.
 * @throws {@link StoreError} `newer` when a newer Dalel made them
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const all = migrations();
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::int)`.execute(trx);
    await sql`create table if not exists migrations (number int primary key, name text not null)`.execute(
      trx,
    );
    const done = await trx.selectFrom('migrations').select('number').execute();
    const newest = Math.max(0, ...done.map((d) => d.number));
    if (newest > all.length)
      throw new StoreError('newer', `the ledger was written by a newer version of dalel: tables ${newest}`);
    for (const step of all.slice(newest)) {
      await sql.raw(step.sql).execute(trx);
      await trx.insertInto('migrations').values({ number: step.number, name: step.name }).execute();
    }
  });
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { hostPglite, pgliteDialect } from './pglite.ts';
import { isServer, postgresDialect, shownUrl } from './postgres.ts';
import { StoreError } from './store-error.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface OpenOptions {
  /** What opens it, for the message another process gets: `dalel serve`. */
  readonly holder?: string;
}

/** What a store has from where it lives. */
export type Home = Pick<Store, 'kind' | 'place' | 'close'>;

/** An open database with its tables made. */
export interface Opened {
  readonly db: Kysely<Tables>;
  readonly home: Home;
}

/**
 * Opens the tables of a ledger: a folder, which is made and locked, or a `postgres://` URL.
 * @throws {@link StoreError}
 */
export const openDatabase = (target: string, { holder = 'dalel' }: OpenOptions = {}): Promise<Opened> =>
  isServer(target) ? openServer(target) : openFolder(target, holder);

async function openServer(target: string): Promise<Opened> {
  const db = new Kysely<Tables>({ dialect: await postgresDialect(target) });
  return migrated({ db, home: { kind: 'server', place: shownUrl(target), close: () => db.destroy() } });
}

async function openFolder(folder: string, holder: string): Promise<Opened> {
  prepare(folder);
  const free = await lockFolder(folder, holder);
  try {
    await makeOnce(folder);
    const hosted = await hostPglite(join(folder, 'database'));
    const db = new Kysely<Tables>({ dialect: pgliteDialect(hosted) });
    const close = async (): Promise<void> => {
      await db.destroy();
      free();
    };
    return await migrated({ db, home: { kind: 'embedded', place: folder, close } });
  } catch (error) {
    free();
    throw error instanceof StoreError
      ? new StoreError(error.fault, `cannot open the ledger in ${folder}: ${error.message}`, error)
      : error;
  }
}

/** Makes the database beside its place and moves it there, so that being killed halfway leaves none. */
async function makeOnce(folder: string): Promise<void> {
  if (existsSync(join(folder, 'database'))) return;
  const draft = join(folder, 'database.new');
  rmSync(draft, { recursive: true, force: true });
  await (await hostPglite(draft)).close();
  renameSync(draft, join(folder, 'database'));
}

async function migrated(opened: Opened): Promise<Opened> {
  try {
    await migrate(opened.db);
    return opened;
  } catch (error) {
    await opened.home.close();
    throw error;
  }
}

/** What may lie in a ledger's folder. */
const OWN = /^(?:database|database\.new|lock\..*|\..*)$/;

/** A folder of something else is not filled with a database. */
function prepare(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory())
      throw new StoreError('folder', `a ledger is a folder, not a file: ${folder}`);
    if (readdirSync(folder).some((name) => !OWN.test(name)))
      throw new StoreError('folder', `the folder holds other things than a ledger: ${folder}`);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('folder', `cannot use the folder ${folder}: ${(error as Error).message}`, error);
  }
}

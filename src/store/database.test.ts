import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { openDatabase } from './database.ts';
import { StoreError } from './store-error.ts';

const root = mkdtempSync(join(tmpdir(), 'open-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** How opening fails: kind and message. */
async function failure(target: string): Promise<{ fault: string; message: string }> {
  const error: unknown = await openDatabase(target).then(
    () => 'it opened',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  const { fault, message } = error as StoreError;
  return { fault, message };
}

test('a folder of something else is left alone', async () => {
  const folder = join(root, 'letters');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), 'dear');
  expect(await failure(folder)).toEqual({
    fault: 'folder',
    message: `the folder holds other things than a ledger: ${folder}`,
  });
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a file is no ledger', async () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  expect(await failure(file)).toEqual({
    fault: 'folder',
    message: `a ledger is a folder, not a file: ${file}`,
  });
  expect((await failure(join(file, 'below'))).fault).toBe('folder');
});

test('a damaged database is told in one sentence, and the folder is free again', async () => {
  const folder = join(root, 'damaged');
  mkdirSync(join(folder, 'database', 'global'), { recursive: true });
  writeFileSync(join(folder, 'database', 'PG_VERSION'), 'nonsense');
  const { fault, message } = await failure(folder);
  expect(fault).toBe('database');
  expect(message).toMatch(/^cannot open the ledger in .*damaged: /);
  expect(message.length).toBeLessThan(700);
  expect(message).not.toContain('\n');
  expect(readdirSync(folder)).toEqual(['database']);
}, 60_000);

test('a server that does not answer is named without its password', async () => {
  const { fault, message } = await failure('postgres://reader:secret@127.0.0.1:1/ledger');
  expect(fault).toBe('unreachable');
  expect(message).toContain('cannot reach the database postgres://reader@127.0.0.1:1/ledger: ');
  expect(message).not.toContain('secret');
  expect((await failure('postgres://a b:secret@[')).message).not.toContain('secret');
});

eachDatabase('tables', (database) => {
  test('are made once, and those of a newer version are not touched', async () => {
    const target = await database.fresh();
    const first = await openDatabase(target);
    await first.home.close();
    const second = await openDatabase(target);
    await second.db.insertInto('migrations').values({ number: 999, name: 'from-the-future' }).execute();
    await second.home.close();
    const { fault, message } = await failure(target);
    expect([
      fault,
      message.endsWith('the ledger was written by a newer version of dalel: tables 999'),
    ]).toEqual(['newer', true]);
  }, 60_000);
});

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../languages/load.ts';
import { embedded } from '../../test/databases.ts';
import { document } from '../text/document.ts';
import { openStore } from './open.ts';

const ROUNDS = 10;
const fresh = embedded();
const textOf = (round: number, i: number): string =>
  `document ${i} of round ${round}, ${'words '.repeat(i % 400)}`;

const module = (path: string): string => JSON.stringify(join(packageRoot(), 'src', path));

/** Adds documents without end and prints the number of each once it is stored. */
const adder = (folder: string, round: number): string => `
  const { openDatabase } = await import(${module('store/database.ts')});
  const { addDocuments } = await import(${module('store/documents.ts')});
  const { document } = await import(${module('text/document.ts')});
  const { db } = await openDatabase(${JSON.stringify(folder)});
  for (let i = 0; ; i++) {
    const text = 'document ' + i + ' of round ${round}, ' + 'words '.repeat(i % 400);
    await addDocuments(db, [document(text, { path: '${round}/' + i })]);
    process.stdout.write(i + '\\n');
  }`;

/** Runs it, kills it without warning a moment after the first document, and tells how many it had stored. */
function killed(folder: string, round: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', adder(folder, round)],
    { cwd: packageRoot(), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let stored = 0;
  const moment = 20 + Math.random() * 300;
  createInterface({ input: child.stdout }).on('line', (line) => {
    stored = Number(line) + 1;
    if (stored === 1) setTimeout(() => child.kill('SIGKILL'), moment);
  });
  return new Promise((done) => child.once('close', () => done(stored)));
}

test('a process killed at any moment loses no document it was told is stored', async () => {
  const folder = await fresh();
  const stored: number[] = [];
  for (let round = 0; round < ROUNDS; round++) stored.push(await killed(folder, round));
  const store = await openStore(folder);
  let checked = 0;
  for (const [round, count] of stored.entries())
    for (let i = 0; i < count; i++, checked++) {
      const text = textOf(round, i);
      expect((await store.document(document(text).id))?.text).toBe(text);
    }
  await store.close();
  expect(stored.every((count) => count > 0)).toBe(true);
  expect(checked).toBeGreaterThan(ROUNDS);
}, 120_000);

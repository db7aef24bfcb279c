import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../languages/load.ts';
import { embedded } from '../../test/databases.ts';
import { document } from '../text/document.ts';
import { openDatabase } from './database.ts';
import { openStore } from './open.ts';

/** `DALEL_KILLS=200 npx vitest run src/store/crash` for a long look. */
const ROUNDS = Number(process.env.DALEL_KILLS ?? 5);
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

const run = (script: string) =>
  spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: packageRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Runs it, kills it without warning a moment after the first document, and tells how many it had stored. */
function killed(folder: string, round: number): Promise<number> {
  const child = run(adder(folder, round));
  let stored = 0;
  const moment = 20 + Math.random() * 300;
  createInterface({ input: child.stdout }).on('line', (line) => {
    stored = Number(line) + 1;
    if (stored === 1) setTimeout(() => child.kill('SIGKILL'), moment);
  });
  return new Promise((done) => child.once('close', () => done(stored)));
}

test('a process killed while it makes the database leaves a folder that opens', async () => {
  for (const moment of [500, 1500]) {
    const folder = await fresh();
    const script = `const { openDatabase } = await import(${module('store/database.ts')});
      process.stdout.write('going\\n');
      await openDatabase(${JSON.stringify(folder)});
      setInterval(() => {}, 1000);`;
    const child = run(script);
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), moment));
    await new Promise((done) => child.once('close', done));
    const { home } = await openDatabase(folder);
    await home.close();
  }
}, 600_000);

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
}, 600_000);

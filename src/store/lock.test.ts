import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packageRoot } from '../../languages/load.ts';
import { lockFolder } from './lock.ts';

const root = mkdtempSync(join(tmpdir(), 'lock-'));
const children: ChildProcess[] = [];
let made = 0;
const folder = (): string => join(root, String(++made));

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** Another process that takes the folder and says how it went. */
async function other(path: string): Promise<{ child: ChildProcess; said: string }> {
  const lock = JSON.stringify(join(packageRoot(), 'src', 'store', 'lock.ts'));
  const script = `import(${lock}).then((m) => m.lockFolder(${JSON.stringify(path)}, 'another')).then(
    () => { console.log('taken'); setInterval(() => {}, 1000); }, (error) => console.log(error.message));`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: packageRoot() });
  children.push(child);
  const said = await new Promise<string>((done) => child.stdout.once('data', (d: Buffer) => done(String(d))));
  return { child, said: said.trim() };
}

test('a folder is taken once, and free again after', async () => {
  const path = folder();
  const free = await lockFolder(path, 'dalel serve');
  await expect(lockFolder(path, 'dalel add')).rejects.toMatchObject({
    fault: 'locked',
    message: `the ledger in ${path} is in use by process ${process.pid} (dalel serve): stop it first or use another folder`,
  });
  free();
  expect(readdirSync(path)).toEqual([]);
  (await lockFolder(path, 'dalel add'))();
});

test('another process is refused, and takes over once the first is gone', async () => {
  const path = folder();
  const { child, said } = await other(path);
  expect(said).toBe('taken');
  await expect(lockFolder(path, 'dalel add')).rejects.toThrow(`in use by process ${child.pid} (another)`);
  expect((await other(path)).said).toContain(`in use by process ${child.pid}`);
  child.kill('SIGKILL');
  await new Promise((done) => child.once('exit', done));
  const free = await lockFolder(path, 'dalel add');
  expect(readdirSync(path)).toHaveLength(1);
  free();
});

test('a number that another process got since is not taken for the holder', async () => {
  const path = folder();
  (await lockFolder(path, 'first'))();
  const left = {
    pid: process.pid,
    started: 'long ago',
    host: hostname(),
    boot: null,
    holder: 'x',
    since: '',
  };
  writeFileSync(join(path, 'lock.1-aa'), JSON.stringify(left));
  (await lockFolder(path, 'second'))();
  expect(readdirSync(path)).toEqual([]);
});

test('a holder on another machine is believed to be there', async () => {
  const path = folder();
  (await lockFolder(path, 'first'))();
  const far = { pid: 1, started: null, host: 'elsewhere', boot: null, holder: 'x', since: '2020-01-01' };
  writeFileSync(join(path, 'lock.1-aa'), JSON.stringify(far));
  await expect(lockFolder(path, 'second')).rejects.toThrow('stop it there, or delete');
});

test('of many that come at once at most one gets in', async () => {
  const path = folder();
  const taken = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(path, 'one of many')));
  const won = taken.filter((t) => t.status === 'fulfilled');
  expect(won.length).toBeLessThanOrEqual(1);
  for (const { value } of won) value();
  (await lockFolder(path, 'after'))();
});

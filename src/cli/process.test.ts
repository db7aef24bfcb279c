import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MAIN = pathToFileURL(join(import.meta.dirname, 'main.ts')).href;
const RUN = `import(${JSON.stringify(MAIN)}).then((m) => m.runAsProgram(process.argv.slice(1)))`;
const TEXT = 'Порт Актау принял 300 вагонов 4 марта 2025 года.\n';

let home: string;
let article: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cli-process-'));
  article = join(home, 'a.txt');
  writeFileSync(article, TEXT);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The program as a process of its own. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', '-e', RUN, '--', ...args], {
    env: { ...process.env, ...env },
  });
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** The address a server prints. */
async function addressOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    said += chunk as string;
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`no address: ${said}`);
}

const stopped = async (
  child: ChildProcessWithoutNullStreams,
  signal: NodeJS.Signals = 'SIGINT',
): Promise<unknown> => {
  const closed = once(child, 'exit');
  child.kill(signal);
  return ((await closed) as unknown[])[0];
};

describe('the process', () => {
  test('writes data to stdout, ends with its exit code, and colours nothing that is not a terminal', async () => {
    const { code, stdout, stderr } = await ended(
      start(['read', article, join(home, 'none.txt')], { FORCE_COLOR: '' }),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('a.txt');
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toMatch(/^cannot read .*none\.txt: there is no such file; check the path\n$/);
  });

  test('ends quietly when its reader does', async () => {
    const lines = join(home, 'many.jsonl');
    writeFileSync(lines, `${JSON.stringify({ text: TEXT.repeat(200) })}\n`.repeat(100));
    const child = start(['read', '--json', lines]);
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += String(text)));
    const [code] = (await once(child, 'exit')) as [number];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('a second process is told who holds the ledger, and ends with 3', async () => {
    const data = join(home, 'held');
    await ended(start(['--data', data, 'add', article]));
    const server = start(['--data', data, 'serve', '--port', '0']);
    await addressOf(server);
    const second = await ended(start(['add', article], { DALEL_DATA: data }));
    expect(second.code).toBe(3);
    expect(second.stderr).toMatch(/^dalel: .*held.*\n$/);
    expect(await stopped(server)).toBe(0);
  });

  test('open answers on its address, keeps the ledger on Ctrl-C, and adds nothing twice', async () => {
    const args = ['--data', join(home, 'opened'), 'open', article, '--port', '0'];
    const first = start(args);
    const answer = await fetch(`${await addressOf(first)}/health`);
    expect(answer.status).toBe(200);
    expect(await stopped(first, 'SIGTERM')).toBe(0);

    const second = start(args);
    let said = '';
    second.stderr.on('data', (text) => (said += String(text)));
    await addressOf(second);
    expect(await stopped(second)).toBe(0);
    expect(said).toMatch(/0 new documents, 1 known already/);
  });

  test('a port that is taken is refused with a remedy', async () => {
    const server = start(['--data', join(home, 'one'), 'open', article, '--port', '0']);
    const { port } = new URL(await addressOf(server));
    const { code, stderr } = await ended(
      start(['--data', join(home, 'two'), 'open', article, '--port', port]),
    );
    expect(code).toBe(4);
    expect(stderr).toMatch(
      new RegExp(
        `cannot listen on 127\\.0\\.0\\.1:${port}: something else listens there; give another --port`,
      ),
    );
    expect(await stopped(server)).toBe(0);
  });
});

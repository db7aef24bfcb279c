import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../languages/load.ts';
import { main } from './main.ts';
import { memoryTerminal } from './memory-terminal.ts';

/**
 * `docs/cli.md` shows commands with their output. A `console` block must be what the command prints; a
 * `console sample` block changes as reading gets better, so its commands must only succeed.
 * `UPDATE_DOCS=1 vitest run src/cli/transcript` writes what they print into the page.
 */
const PAGE = join(packageRoot(), 'docs', 'cli.md');
const BLOCK = /```console( sample)?\n([\s\S]*?)```/g;
const LONGEST_LINE = 160;
const MOST_LINES = 60;

const home = mkdtempSync(join(tmpdir(), 'transcript-'));
const data = join(home, '.dalel');
const before = process.env['DALEL_DATA'];
process.env['DALEL_DATA'] = data;
afterAll(() => {
  if (before === undefined) delete process.env['DALEL_DATA'];
  else process.env['DALEL_DATA'] = before;
  rmSync(home, { recursive: true, force: true });
});

const commandsIn = (block: string): readonly string[] =>
  block
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => line.slice(2));

interface Shown {
  readonly exit: number;
  readonly text: string;
}

/** What a command line prints; it may end in `< FILE` or `| head -N`. */
async function shownBy(line: string): Promise<Shown> {
  const [, command, input, limit] = /^dalel (.*?)(?: < (\S+))?(?: \| head -(\d+))?$/.exec(line)!;
  const args = command!.split(' ').map((a) => (a === 'tables' ? join(home, 'tables') : a));
  const terminal = memoryTerminal(
    input === undefined ? '' : readFileSync(join(packageRoot(), input), 'utf8'),
  );
  const exit = await main(args, terminal);
  const lines = `${terminal.stdout()}${terminal.stderr()}`
    .replaceAll(`DALEL_DATA: ${data}`, 'DALEL_DATA')
    .replaceAll(data, '.dalel')
    .replaceAll(`${home}/`, '')
    .trimEnd()
    .split('\n')
    .map((l) => (l.length > LONGEST_LINE ? `${l.slice(0, LONGEST_LINE)}…` : l));
  const most = Number(limit ?? MOST_LINES);
  const text = [...lines.slice(0, most), ...(limit === undefined && lines.length > most ? ['…'] : [])].join(
    '\n',
  );
  return { exit, text: exit === 0 ? text : `${text}\n(exit code ${exit})` };
}

describe('docs/cli.md', () => {
  const page = readFileSync(PAGE, 'utf8');
  const written = new Map<string, string>();

  test.each(
    [...page.matchAll(BLOCK)].map(([whole, sample, block]) => [
      commandsIn(block!)[0]!,
      whole,
      sample,
      block!,
    ]),
  )('%s', async (_first, whole, sample, block) => {
    const parts: string[] = [];
    for (const line of commandsIn(block)) {
      const { exit, text } = await shownBy(line);
      if (sample) expect(exit).toBe(0);
      parts.push(`$ ${line}\n${text}\n`);
    }
    written.set(whole, `\`\`\`console${sample ?? ''}\n${parts.join('')}\`\`\``);
    if (!process.env['UPDATE_DOCS'] && !sample) expect(written.get(whole)).toBe(whole);
  });

  afterAll(() => {
    if (!process.env['UPDATE_DOCS']) return;
    writeFileSync(
      PAGE,
      page.replace(BLOCK, (whole) => written.get(whole) ?? whole),
    );
  });
});

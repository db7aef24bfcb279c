import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../extract/reading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { main } from './main.ts';
import { memoryTerminal } from './memory-terminal.ts';

const TEXT = `2025-03-04 ПортВестник
Министр транспорта Ирина Лапина посетила порт Актау 4 марта 2025 года.
«Мы построим новый причал до конца 2026 года», – сказала Ирина Лапина.
На это выделят 12,5 млн долларов.
`;

let home: string;
let article: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cli-'));
  article = join(home, 'a.txt');
  writeFileSync(article, TEXT);
  writeFileSync(join(home, 'b.pdf'), '%PDF-1.7');
  writeFileSync(join(home, 'empty.txt'), '');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function dalel(args: readonly string[], input = '', stop?: AbortSignal): Promise<Ran> {
  const terminal = memoryTerminal(input, stop);
  const exit = await main(args, terminal);
  return { exit, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

const readingsOf = (stdout: string): readonly Reading[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reading);

describe('read', () => {
  test('emits one dalel-reading/1 a line, with the text unchanged', async () => {
    const { exit, stdout, stderr } = await dalel(['read', '--json', article]);
    const [reading, ...rest] = readingsOf(stdout);
    expect({ exit, rest: rest.length, stderr }).toEqual({ exit: 0, rest: 0, stderr: '' });
    expect(reading).toMatchObject({ schema: 'dalel-reading/1', document: { path: article, text: TEXT } });
    expect(reading!.quantities.map((q) => TEXT.slice(q.start, q.end))).toContain('12,5 млн долларов');
  });

  test('shows findings with line, column and words', async () => {
    const { exit, stdout } = await dalel(['read', article]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/\n1 quantity\n {2}4:16 +12,5 млн долларов +12500000 USD/);
  });

  test('reads standard input', async () => {
    const { exit, stdout } = await dalel(['read', '-', '--json'], TEXT);
    expect(exit).toBe(0);
    expect(readingsOf(stdout)[0]?.document).toMatchObject({ path: null, text: TEXT });
  });

  test('names what it cannot read, reads the rest and exits with 1', async () => {
    const { exit, stdout, stderr } = await dalel([
      'read',
      '--json',
      join(home, 'b.pdf'),
      join(home, 'none.txt'),
      article,
    ]);
    expect(exit).toBe(1);
    expect(readingsOf(stdout)).toHaveLength(1);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^cannot read .*b\.pdf: it is a PDF; save its text/),
      expect.stringMatching(/^cannot read .*none\.txt: there is no such file/),
      '',
    ]);
  });

  test('skips what is left out on purpose with a word and exits with 0', async () => {
    const { exit, stderr } = await dalel(['read', '--json', home]);
    expect(exit).toBe(0);
    expect(stderr).toMatch(/skipped .*b\.pdf: \.pdf is not among/);
    expect(stderr).toMatch(/skipped .*empty\.txt: it is empty/);
  });

  test('puts an intake note among the notes of the reading', async () => {
    const line = JSON.stringify({ text: TEXT, date: '2025-02-30' });
    const { stdout } = await dalel(['read', '-', '--json'], `${line}\n`);
    expect(readingsOf(stdout)[0]?.notes.map((n) => n.code)).toContain('impossible-date');
  });
});

describe('explain', () => {
  test('says which rule found what at an offset', async () => {
    const offset = TEXT.indexOf('12,5') + 2;
    const { exit, stdout } = await dalel(['explain', `${article}:${offset}`]);
    expect(exit).toBe(0);
    expect(stdout).toContain(`a.txt:4:18 (offset ${offset})`);
    expect(stdout).toMatch(/quantity 12,5 млн долларов\n +at +4:16, offsets/);
    expect(stdout).toMatch(/ rule +\S+/);
  });

  test('takes line and column as read prints them', async () => {
    const { stdout } = await dalel(['explain', `${article}:2:9`]);
    expect(stdout).toMatch(/word транспорта \(word, ru\)\n +\S+ +NOUN/);
  });

  test.each([
    ['nowhere', 2, /give FILE:OFFSET or FILE:LINE:COLUMN, not nowhere/],
    ['ARTICLE:99999', 2, /no such place in .*a\.txt, which has \d+ characters: 99999/],
    ['ARTICLE:2:500', 2, /no such place/],
    ['ARTICLE:0:1', 2, /no such place/],
    ['none.txt:3', 1, /cannot read none\.txt: there is no such file/],
  ])('%s ends with %i', async (place, code, message) => {
    const { exit, stderr } = await dalel(['explain', place.replace('ARTICLE', article)]);
    expect(exit).toBe(code);
    expect(stderr).toMatch(message);
  });
});

describe('usage', () => {
  test.each([
    [['nonsense']],
    [['read']],
    [['read', '--nonsense', 'x']],
    [['serve', '--port', 'abc']],
    [['serve', '--port', '70000']],
    [[]],
  ])('%j is refused with 2 and a way to help', async (args) => {
    const { exit, stdout, stderr } = await dalel(args);
    expect(exit).toBe(2);
    expect(`${stdout}${stderr}`).toMatch(/--help/);
  });

  test('help and version are data and end with 0', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await dalel(['--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
    expect((await dalel(['help', 'read'])).stdout).toMatch(/Examples:\n {2}dalel read/);
  });
});

const at = (...args: readonly string[]): readonly string[] => ['--data', join(home, 'ledger'), ...args];

describe('the ledger', () => {
  test.each([['status'], ['export'], ['serve']])('%s says when there is none', async (command) => {
    const { exit, stderr } = await dalel(['--data', join(home, 'nowhere'), command]);
    expect(exit).toBe(4);
    expect(stderr).toMatch(/there is no ledger at .*nowhere; make one with dalel add PATH/);
    expect(readdirSync(home)).not.toContain('nowhere');
  });

  test('takes documents once, says what it holds, and gives the same bytes each time', async () => {
    const first = await dalel(at('add', article));
    expect(first).toMatchObject({ exit: 0, stderr: '' });
    expect(first.stdout).toMatch(/^1 new document; the ledger at .* holds 1 document\n$/);

    const second = await dalel(at('add', article, join(home, 'none.txt')));
    expect(second.exit).toBe(1);
    expect(second.stdout).toMatch(/^0 new documents, 1 known already; .* holds 1 document\n$/);

    const status = await dalel(at('status', '--json'));
    expect(JSON.parse(status.stdout)).toMatchObject({ documents: 1, kind: 'embedded' });
    expect((await dalel(at('status'))).stdout).toMatch(/documents +1 /);

    const json = await dalel(at('export', '--json'));
    const ledger = JSON.parse(json.stdout) as Ledger;
    expect(ledger.schema).toBe('dalel-ledger/1');
    expect(ledger.documents.map((d) => d.path)).toEqual([article]);
    expect((await dalel(at('export'))).stdout).toBe(json.stdout);
  });

  test('gives tables whose evidence carries its words', async () => {
    const { exit, stdout } = await dalel(at('export', '--csv', join(home, 'tables')));
    expect(exit).toBe(0);
    expect(stdout).toMatch(/facts\.csv: \d+ rows?\n/);
    const [header, ...rows] = readFileSync(join(home, 'tables', 'facts.csv'), 'utf8').split('\r\n');
    expect(header?.split(',')).toEqual(
      expect.arrayContaining(['value', 'unit', 'doc', 'start', 'end', 'words']),
    );
    expect(rows.join('\n')).toContain('"12,5 млн долларов"');
  });

  test('refuses an output place it cannot write to', async () => {
    const { exit, stderr } = await dalel(at('export', '--csv', join(article, 'tables')));
    expect(exit).toBe(4);
    expect(stderr).toMatch(/cannot write to .*tables: a part of its path is not a folder/);
  });

  test('stops between documents on Ctrl-C', async () => {
    const { exit, stderr } = await dalel(
      ['--data', join(home, 'stopped'), 'add', article],
      '',
      AbortSignal.abort(),
    );
    expect(exit).toBe(130);
    expect(stderr).toMatch(/stopped; what was stored stays/);
  });
});

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reasonOf } from './fault.ts';
import { type IntakeOptions, type IntakeProgress, intake } from './intake.ts';
import type { Item } from './item.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'intake-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(home, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(paths: readonly string[], options: IntakeOptions = {}): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of intake(paths, options)) items.push(item);
  return items;
}

const said = (item: Item | undefined): string => (item && item.kind !== 'document' ? item.message : '');
const textOf = (item: Item | undefined): string => (item?.kind === 'document' ? item.document.text : '');
async function* streamOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('a text file', () => {
  test.each(['', '\ufeff', '  \n', 'a\r\nb\r\n', 'no end', 'i\u0307 é é 😀'])(
    'is taken unchanged between %j',
    async (edge) => {
      const text = `${edge}мәтін text${edge}`;
      const [item] = await all([put('a.txt', text)]);
      expect(textOf(item)).toBe(text);
      expect(item).toMatchObject({ kind: 'document', notes: [], document: { path: join(home, 'a.txt') } });
    },
  );

  test('of 20 MB in one line is taken', async () => {
    const text = 'бір сөз '.repeat(1_500_000);
    const [item] = await all([put('long.txt', text)]);
    expect(textOf(item).length).toBe(text.length);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['empty.txt', '', 'skipped', /empty\.txt: it is empty/],
    ['blank.txt', ' \n\t\n', 'skipped', /blank\.txt: it holds nothing but blanks/],
    ['a.txt', Uint8Array.of(1, 2, 0, 3, 4, 0, 0, 9, 8), 'error', /a\.txt: it is a binary file/],
    ['b.txt', '%PDF-1.7 …', 'error', /it is a PDF; save its text/],
    ['c.txt', gzipSync('x'.repeat(1000)), 'error', /it is a gzip archive; unpack it first/],
    ['d.docx', 'PK\u0003\u0004', 'error', /office file/],
    ['e.html', '<html><script>1</script></html>', 'skipped', /holds no words/],
    [
      'f.txt',
      Uint8Array.from({ length: 999 }, (_, i) => 0x80 + ((i * 7919) % 128)),
      'error',
      /save it as UTF-8/,
    ],
  ])('%s', async (name, content, kind, message) => {
    const good = put('z.txt', 'text');
    const items = await all([put(name, content), good]);
    expect(items[0]?.kind).toBe(kind);
    expect(said(items[0])).toMatch(message);
    expect(textOf(items[1])).toBe('text');
  });

  test('a file that is not there', async () => {
    expect(said((await all([join(home, 'gone.txt')]))[0])).toMatch(/gone\.txt: there is no such file/);
  });

  test('a file that vanishes while others are read', async () => {
    put('1.txt', 'one');
    const second = put('2.txt', 'two');
    const items: Item[] = [];
    for await (const item of intake([home])) {
      rmSync(second, { force: true });
      items.push(item);
    }
    expect(items.map((i) => i.kind)).toEqual(['document', 'error']);
    expect(said(items[1])).toMatch(/2\.txt: there is no such file/);
  });

  test('a file over the limit is refused unread, with a remedy', async () => {
    const path = put('big.txt', 'x');
    truncateSync(path, 51 * 1024 * 1024);
    expect(said((await all([path]))[0])).toMatch(/big\.txt: it is 51\.0 MB.*split it/);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission (not as root)', async () => {
    const path = put('secret.txt', 'x');
    chmodSync(path, 0);
    expect(said((await all([path]))[0])).toMatch(/secret\.txt: permission denied/);
  });

  test('a refusal of the system is said with its remedy', () => {
    expect(reasonOf(Object.assign(new Error('x'), { code: 'EACCES' }))).toMatch(
      /^permission denied; .*chmod/,
    );
    expect(reasonOf(new Error('something new'))).toBe('something new');
  });

  test('an address on the network', async () => {
    expect(said((await all(['https://news.example/a']))[0])).toMatch(/fetches nothing .*save the page/);
  });
});

describe('a folder', () => {
  test('is read in name order, folders within it included, with a word on what was left out', async () => {
    put('b.txt', 'b');
    put('a/2.md', '# Тақырып\n');
    put('a/1.txt', '1');
    put('c.png', 'c');
    put('notes', 'no ending');
    put('.hidden.txt', 'hidden');
    put('b.story.md', '# a story');
    put('README.md', '# a folder');
    const items = await all([home]);
    expect(items.map((i) => (i.kind === 'document' ? textOf(i) : said(i).replace(`${home}/`, '')))).toEqual([
      '1',
      '# Тақырып\n',
      'b',
      expect.stringMatching(/^skipped c\.png: \.png is not among/),
      expect.stringMatching(/^skipped notes: no ending/),
    ]);
  });

  test('with links in a circle is read once', async () => {
    put('a/x.txt', 'x');
    symlinkSync(home, join(home, 'a', 'loop'));
    symlinkSync('self', join(home, 'self'));
    const items = await all([home]);
    expect(items.map((i) => i.kind)).toEqual(['document', 'error']);
    expect(said(items[1])).toMatch(/self: its links lead in a circle/);
  });

  test('with a pipe nobody writes to does not wait for it', async () => {
    execFileSync('mkfifo', [join(home, 'pipe.txt')]);
    expect(said((await all([home]))[0])).toMatch(/pipe\.txt: it is neither a file nor a folder/);
  });

  test('reports progress in files and bytes', async () => {
    put('a.txt', 'aa');
    put('b.txt', 'bbb');
    const seen: IntakeProgress[] = [];
    await all([home], { onProgress: (p) => seen.push(p) });
    expect(seen.map(({ files, of, bytes, ofBytes }) => [files, of, bytes, ofBytes])).toEqual([
      [1, 2, 2, 5],
      [2, 2, 5, 5],
    ]);
  });
});

describe('JSON lines', () => {
  test('are a document each, and a bad line costs that line', async () => {
    const path = put(
      'a.jsonl',
      [
        '{"text": "бірінші", "title": "T", "url": "https://n.example/1", "date": "2025-05-01T10:00", "publisher": "P"}',
        '',
        '{"text": ',
        '[1]',
        '{"title": "no text"}',
        '{"text": "екінші", "published": "2025-02-31", "path": "own/name.txt"}',
        '{"html": "<p>Жаңа көпір ашылды.</p>"}',
        '{"text": ""}',
      ].join('\n'),
    );
    const items = await all([path]);
    expect(items.map((i) => i.kind)).toEqual([
      'document',
      'error',
      'error',
      'error',
      'document',
      'document',
      'skipped',
    ]);
    expect(items[0]).toMatchObject({
      document: {
        text: 'бірінші',
        title: 'T',
        url: 'https://n.example/1',
        published: '2025-05-01',
        publisher: 'P',
      },
    });
    expect(said(items[1])).toMatch(/a\.jsonl:3: not a JSON object \(/);
    expect(said(items[2])).toMatch(/a\.jsonl:4: not a JSON object/);
    expect(said(items[3])).toMatch(/a\.jsonl:5: it has neither text nor html/);
    expect(items[4]).toMatchObject({
      document: { path: 'own/name.txt', published: null },
      notes: [{ code: 'impossible-date' }],
    });
    expect(textOf(items[5])).toBe('Жаңа көпір ашылды.');
  });

  test('that are not UTF-8 are named by line', async () => {
    const path = put(
      'a.jsonl',
      Buffer.concat([Buffer.from('{"text":"ok"}\n{"text":"'), Buffer.of(0xff, 0x22, 0x7d)]),
    );
    const items = await all([path]);
    expect(items.map((i) => i.kind)).toEqual(['document', 'error']);
    expect(said(items[1])).toMatch(/a\.jsonl:2: not valid UTF-8/);
  });
});

describe('standard input', () => {
  test('is one text', async () => {
    const [item] = await all(['-'], { stdin: streamOf('бір', ' екі\n') });
    expect(item).toMatchObject({ kind: 'document', document: { path: null, text: 'бір екі\n' } });
  });

  test('is a page when it starts like one', async () => {
    const [item] = await all(['-'], { stdin: streamOf('<!DOCTYPE html><p>Сөз</p>') });
    expect(textOf(item)).toBe('Сөз');
  });

  test('is JSON lines when it starts like them, wherever the chunks break', async () => {
    const items = await all(['-'], { stdin: streamOf('{"text":"a"}\n{"te', 'xt":"b"}\n') });
    expect(items.map(textOf)).toEqual(['a', 'b']);
  });

  test('without a byte is skipped', async () => {
    expect(said((await all(['-'], { stdin: streamOf() }))[0])).toBe('skipped -: it is empty');
  });
});

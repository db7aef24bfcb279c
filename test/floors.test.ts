import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../languages/load.ts';

/** The floors of the house: a file may import from its own floor and those below. */
const FLOORS: Readonly<Record<string, number>> = {
  'src/text': 0,
  'src/token': 1,
  'src/morph': 2,
  'src/grammar': 3,
  'src/extract': 4,
  'src/ledger': 5,
  'src/intake': 5,
  'src/spec': 5,
  'src/store': 6,
  'src/http': 7,
  'src/cli': 7,
};
const PURE = ['src/text', 'src/token', 'src/morph', 'src/grammar', 'src/extract', 'src/ledger'];
const root = packageRoot();

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.test\.tsx?$/.test(e.name))
    .map((e) => relative(root, join(e.parentPath, e.name)))
    .filter((path) => !path.includes('node_modules'));

const importsOf = (path: string): readonly string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (m) => m[1]!,
  );

const target = (path: string, specifier: string): string =>
  specifier.startsWith('.') ? relative(root, resolve(root, dirname(path), specifier)) : specifier;

const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');

const files = sources('src');
const edges = files.flatMap((from) => importsOf(from).map((s) => ({ from, to: target(from, s) })));
const show = (list: readonly { from: string; to: string }[]): readonly string[] =>
  list.map(({ from, to }) => `${from} -> ${to}`);

/** Code without comments, for the checks on what it says. */
const codeOf = (path: string): string =>
  readFileSync(join(root, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

describe('the floors', () => {
  test('every room of src has a floor', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(rooms.map((e) => `src/${e.name}`).filter((room) => FLOORS[room] === undefined)).toEqual([]);
    expect(edges.length).toBeGreaterThan(50);
  });

  test('a floor knows no higher one', () => {
    const climbing = edges.filter(({ from, to }) => {
      const [here, there] = [FLOORS[roomOf(from)], FLOORS[roomOf(to)]];
      return here !== undefined && there !== undefined && there > here;
    });
    expect(show(climbing)).toEqual([]);
  });

  test('the two doors, http and cli, meet only where serving starts', () => {
    const across = edges.filter(({ from, to }) => from.startsWith('src/http') && to.startsWith('src/cli'));
    const served = edges.filter(({ from, to }) => from.startsWith('src/cli') && to.startsWith('src/http'));
    expect(show(across)).toEqual([]);
    expect(served.map((e) => e.to).filter((to) => to !== 'src/http/app.ts')).toEqual([]);
  });

  test('files are imported, not folders', () => {
    expect(show(edges.filter(({ to }) => to.endsWith('/index.ts')))).toEqual([]);
  });

  test('only intake and the spec runner load packs', () => {
    const loading = edges.filter(({ to }) => /^(languages|domains)\//.test(to));
    const allowed = ['src/intake', 'src/spec', 'src/store', 'src/cli', 'src/http'];
    expect(show(loading.filter(({ from }) => !allowed.includes(roomOf(from))))).toEqual([]);
  });

  test('packs import only the author module', () => {
    const packs = [...sources('languages'), ...sources('domains')].filter((p) => !p.endsWith('/load.ts'));
    const outside = packs.flatMap((from) =>
      importsOf(from)
        .map((s) => ({ from, to: target(from, s) }))
        .filter(({ to }) => to !== 'src/author.ts' && !/^(languages|domains)\//.test(to)),
    );
    expect(show(outside)).toEqual([]);
  });

  test('the web app speaks only to the http client', () => {
    const reaching = sources('web').flatMap((from) =>
      importsOf(from)
        .map((s) => ({ from, to: target(from, s) }))
        .filter(({ to }) => to.startsWith('src/') && !/^src\/http\/(client|shapes\/)/.test(to)),
    );
    expect(show(reaching)).toEqual([]);
  });
});

describe('the walls', () => {
  const pure = files.filter((f) => PURE.includes(roomOf(f)));

  test('the pure floors touch no disk, network, clock or chance', () => {
    const impure = edges.filter(
      ({ from, to }) => PURE.includes(roomOf(from)) && to.startsWith('node:') && to !== 'node:crypto',
    );
    expect(show(impure)).toEqual([]);
    const calls = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|fetch\()/;
    expect(pure.filter((f) => calls.test(codeOf(f)))).toEqual([]);
  });

  test('the engine knows no language: no code of one, no word of one', () => {
    // A quoted `kk`, or a comparison with another code (`ru` alone may be an internet domain).
    const code = /['"`]kk['"`]|[!=]==?\s*['"`](az|ru|en|tr|uz|ky)['"`]/;
    expect(pure.filter((f) => code.test(codeOf(f)))).toEqual([]);
    const words = /[\u0400-\u04ffəğıöüçş]{4,}/i;
    expect(pure.filter((f) => words.test(codeOf(f)))).toEqual([]);
  });

  test('there is no any', () => {
    const any = /(:\s*any\b|as any\b|<any>)/;
    expect([...files, ...sources('web')].filter((f) => any.test(codeOf(f)))).toEqual([]);
  });
});

import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LanguagePack, PackSource, Row, Rule, Words } from '../src/author.ts';
import { fold } from '../src/author.ts';

/** The folder that holds package.json: word lists are read from there, compiled or not. */
export function packageRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(from, 'package.json')) ? from : packageRoot(dirname(from));
}

/**
 * Reads a word list. The first line that is neither empty nor a `#` comment names the columns; the first
 * column is `phrase`, which is folded.
 * @throws with `file:line:` when a row has more columns than the header
 */
export function readRows(path: string): readonly Row[] {
  const rows: Row[] = [];
  let header: readonly string[] | null = null;
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const cells = line.replace(/\r$/, '').split('\t');
      if (header === null) {
        header = cells;
        if (header[0] !== 'phrase')
          throw new Error(`${path}:${i + 1}: first column must be phrase: ${header[0]}`);
        return;
      }
      if (cells.length > header.length)
        throw new Error(`${path}:${i + 1}: more columns than the header: ${line}`);
      const row: Record<string, string> = {};
      header.forEach((name, c) => (row[name] = cells[c] ?? ''));
      rows.push({ ...row, phrase: fold(cells[0]!) });
    });
  return rows;
}

/** Every `<list>.tsv` of a folder, by list name; an absent folder has none. */
export function readWords(folder: string): Words {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.tsv'))
    .sort();
  return Object.fromEntries(files.map((f) => [f.slice(0, -'.tsv'.length), readRows(join(folder, f))]));
}

/** Imports a module of a pack; the packs are TypeScript in the sources and JavaScript when built. */
const load = async (file: string): Promise<unknown> =>
  ((await import(pathToFileURL(file).href)) as { default: unknown }).default;

/** The rules that the files of a pack's `rules` folder export by default, in the order of their names. */
async function readRules(folder: string, extension: string): Promise<readonly Rule[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((f) => f.endsWith(`.${extension}`) && !f.includes('.test.') && !f.endsWith('.d.ts'))
    .sort();
  const found = await Promise.all(files.map((f) => load(join(folder, f))));
  return found.flatMap((rules) => (Array.isArray(rules) ? (rules as readonly Rule[]) : []));
}

const phrases = (
  words: Words,
  list: string,
  where: (row: Row) => boolean = () => true,
): ReadonlySet<string> => new Set((words[list] ?? []).filter(where).map((row) => row.phrase));

/** Puts a pack together from what it exports and its word lists. */
function assemble(source: PackSource, words: Words, rules: readonly Rule[]): LanguagePack {
  const token = {
    ...source.token,
    abbreviations: phrases(words, 'abbreviations'),
    closing: phrases(words, 'abbreviations', (row) => row['closes'] === 'yes'),
    frequent: phrases(words, 'frequent'),
  };
  return { ...source, token, morphology: source.morphology(words), words, rules };
}

/** Loads every language folder beside this file that has a `language.ts`. */
export async function loadLanguages(): Promise<ReadonlyMap<string, LanguagePack>> {
  const here = dirname(fileURLToPath(import.meta.url));
  const extension = fileURLToPath(import.meta.url).endsWith('.ts') ? 'ts' : 'js';
  const packs = new Map<string, LanguagePack>();
  for (const entry of readdirSync(here, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = join(here, entry.name, `language.${extension}`);
    if (!entry.isDirectory() || !existsSync(file)) continue;
    const source = (await load(file)) as PackSource;
    const words = readWords(join(packageRoot(), 'languages', entry.name, 'words'));
    const rules = await readRules(join(here, entry.name, 'rules'), extension);
    packs.set(source.code, assemble(source, words, rules));
  }
  return packs;
}

import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LanguagePack, Row, Words } from '../src/author.ts';
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

/** Loads every language folder beside this file that has a `language.ts`. */
export async function loadLanguages(): Promise<ReadonlyMap<string, LanguagePack>> {
  const here = dirname(fileURLToPath(import.meta.url));
  const extension = fileURLToPath(import.meta.url).endsWith('.ts') ? 'ts' : 'js';
  const packs = new Map<string, LanguagePack>();
  for (const entry of readdirSync(here, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = join(here, entry.name, `language.${extension}`);
    if (!entry.isDirectory() || !existsSync(file)) continue;
    const module = (await import(pathToFileURL(file).href)) as { default: Omit<LanguagePack, 'words'> };
    const words = readWords(join(packageRoot(), 'languages', entry.name, 'words'));
    packs.set(module.default.code, { ...module.default, words });
  }
  return packs;
}

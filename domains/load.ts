import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, readWords } from '../languages/load.ts';
import type { DomainPack } from '../src/author.ts';

/** Loads every domain: `domains/<name>/*.tsv` and `domains/<name>/<lang>/*.tsv`. */
export function loadDomains(): readonly DomainPack[] {
  const home = join(packageRoot(), 'domains');
  return folders(home).map((name) => ({
    name,
    lists: readWords(join(home, name)),
    words: Object.fromEntries(
      folders(join(home, name)).map((lang) => [lang, readWords(join(home, name, lang))]),
    ),
  }));
}

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .sort();

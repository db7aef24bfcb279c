import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { reasonOf } from './fault.ts';
import { formatOf } from './file.ts';
import { type Item, failed, skipped } from './item.ts';

/** A file to read, or what is said of a path that will not be read. */
export type Found = { readonly kind: 'file'; readonly path: string; readonly bytes: number } | Item;

/** Files beside documents that are none: dot files, expectations, and what a folder says of itself. */
const BESIDE =
  /^\.|\.(?:spec|story)\.md$|^(?:readme|licen[cs]e|notice|changelog|contributing)(?:\.[a-z]+)?$/i;

function reasonToSkip(path: string, stats: Stats): string | null {
  if (!stats.isFile()) return 'it is neither a file nor a folder';
  if (formatOf(path) !== null) return null;
  const ending = extname(path);
  return `${ending === '' ? 'no ending' : ending} is not among .txt .md .html .jsonl; name it by itself to read it as text`;
}

async function* inFolder(path: string, seen: Set<string>): AsyncGenerator<Found> {
  const real = await realpath(path);
  // A link back to a folder that is being listed, or a second link to it.
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of (await readdir(path)).sort())
    if (!BESIDE.test(name)) yield* entry(join(path, name), seen);
}

async function* entry(path: string, seen: Set<string>): AsyncGenerator<Found> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      yield* inFolder(path, seen);
      return;
    }
    const why = reasonToSkip(path, stats);
    yield why === null ? { kind: 'file', path, bytes: stats.size } : skipped(path, why);
  } catch (error) {
    yield failed(path, reasonOf(error));
  }
}

/**
 * The files a path stands for: itself, or what a folder holds in name order, folders within it included.
 * Passed over are, without a word, dot files, README and the like, specs and stories; with one, other endings
 * and devices. A link that leads back to a folder being listed is not followed.
 */
export async function* filesOf(path: string): AsyncGenerator<Found> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) yield* inFolder(path, new Set());
    else yield { kind: 'file', path, bytes: stats.size };
  } catch (error) {
    yield failed(path, reasonOf(error));
  }
}

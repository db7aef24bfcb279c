import { STDIN, fromFile, fromStream } from './file.ts';
import { type Found, filesOf } from './folder.ts';
import { type Item, failed } from './item.ts';

/** How far an intake has come. */
export interface IntakeProgress {
  /** Files finished, of all that the paths stand for. */
  readonly files: number;
  readonly of: number;
  readonly bytes: number;
  readonly ofBytes: number;
  /** The file just finished. */
  readonly path: string;
}

export interface IntakeOptions {
  /** Lower-case letters of the languages at hand, which help with texts that are not UTF-8. */
  readonly letters?: ReadonlySet<string>;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly onProgress?: (progress: IntakeProgress) => void;
}

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

async function listed(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const path of paths) {
    if (path === STDIN) found.push({ kind: 'file', path, bytes: 0 });
    else if (isAddress(path))
      found.push(failed(path, 'Dalel fetches nothing from the network; save the page and name the file'));
    else for await (const one of filesOf(path)) found.push(one);
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();
async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * Turns paths into documents, one at a time: files, folders (recursively, in name order), `-` for standard
 * input. Whatever cannot be read becomes an item with one clear sentence, and the rest goes on.
 *
 * @example for await (const item of intake(['news/'])) if (item.kind === 'document') read(item.document, packs);
 */
export async function* intake(paths: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Item> {
  const found = await listed(paths);
  const files = found.filter((f) => f.kind === 'file');
  const ofBytes = files.reduce((sum, f) => sum + f.bytes, 0);
  let done = 0;
  let bytes = 0;
  for (const one of found) {
    if (one.kind !== 'file') {
      yield one;
      continue;
    }
    const letters = options.letters ?? NONE;
    if (one.path === STDIN) yield* fromStream(options.stdin ?? nothing(), letters);
    else yield* fromFile(one.path, letters);
    bytes += one.bytes;
    options.onProgress?.({ files: ++done, of: files.length, bytes, ofBytes, path: one.path });
  }
}

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { document } from '../text/document.ts';
import { binaryKind } from './binary.ts';
import { decode, utf16Order } from './encoding.ts';
import { reasonOf } from './fault.ts';
import { fromHtml, looksLikeHtml } from './html.ts';
import { declaredEncoding } from './html-about.ts';
import { type Item, NOTHING_IN_IT, failed, skipped, taken } from './item.ts';
import { fromJsonLines } from './jsonl.ts';
import { MAX_BYTES, tooLarge } from './limit.ts';
import { fromMarkdown } from './markdown.ts';

export type Format = 'text' | 'markdown' | 'html' | 'jsonl';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** What a file's name says it is; null when it says nothing. */
export const formatOf = (path: string): Format | null => FORMATS[extname(path).toLowerCase()] ?? null;

/**
 * The document of one file's bytes.
 * @param letters lower-case letters of the languages at hand, for texts that are not UTF-8
 */
export function fromBytes(
  bytes: Uint8Array,
  path: string | null,
  format: Format | null,
  letters: ReadonlySet<string>,
): Item {
  const name = path ?? STDIN;
  if (bytes.length === 0) return skipped(name, NOTHING_IN_IT);
  if (bytes.length > MAX_BYTES) return failed(name, tooLarge(bytes.length));
  const binary = utf16Order(bytes) === null ? binaryKind(bytes) : null;
  if (binary !== null) return failed(name, `it is ${binary}`);
  const decoded = decode(bytes, letters, declaredEncoding(bytes));
  if (decoded === null) return failed(name, 'its encoding cannot be told; save it as UTF-8');
  const { text, notes } = decoded;
  if (text.trim() === '') return skipped(name, 'it holds nothing but blanks');
  if (format === 'markdown') {
    const page = fromMarkdown(text, { path });
    return taken(page.document, [...notes, ...page.notes]);
  }
  if (format === 'html' || (format === null && looksLikeHtml(text))) {
    const page = fromHtml(text, { path });
    if (page.document.text === '') return skipped(name, 'the page holds no words');
    return taken(page.document, [...notes, ...page.notes]);
  }
  return taken(document(text, { path }), notes);
}

/** How standard input is called in messages and on the command line. */
export const STDIN = '-';

/** Reads to the end, or to just past the limit, so that an endless stream cannot fill the memory. */
export async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) break;
  }
  return Buffer.concat(parts);
}

async function sizeOf(path: string): Promise<number> {
  const handle = await open(path, 'r');
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** The documents of one file: one, or one a line of a `.jsonl`. Whatever is wrong with it becomes an item. */
export async function* fromFile(path: string, letters: ReadonlySet<string>): AsyncGenerator<Item> {
  try {
    const format = formatOf(path);
    if (format === 'jsonl') yield* fromJsonLines(createReadStream(path), path);
    else {
      const size = await sizeOf(path);
      if (size > MAX_BYTES) yield failed(path, tooLarge(size));
      else yield fromBytes(await readAll(createReadStream(path)), path, format, letters);
    }
  } catch (error) {
    yield failed(path, reasonOf(error));
  }
}

/** The documents of standard input: JSON lines when the first line is a JSON object, else one text or page. */
export async function* fromStream(
  chunks: AsyncIterable<Uint8Array>,
  letters: ReadonlySet<string>,
): AsyncGenerator<Item> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.done) return;
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const jsonl =
    !first.done && /^\ufeff?\s*\{\s*"/.test(Buffer.from(first.value.subarray(0, 64)).toString('utf8'));
  if (jsonl) yield* fromJsonLines(all(), STDIN);
  else yield fromBytes(await readAll(all()), null, null, letters);
}

import { document } from '../text/document.ts';
import { fromHtml } from './html.ts';
import { type Item, failed, skipped, taken } from './item.ts';
import { MAX_BYTES, tooLarge } from './limit.ts';
import { statedDate } from './stated-date.ts';

const FIELDS = 'text or html, and optionally title, url, date, publisher, path';

type Fields = Readonly<Record<string, unknown>>;

const stringOf = (fields: Fields, ...names: readonly string[]): string | null => {
  const value = names.map((n) => fields[n]).find((v) => typeof v === 'string' && v !== '');
  return (value as string | undefined) ?? null;
};

/** The document of one object; `place` is its `file:line`. */
function itemOf(fields: Fields, place: string, path: string): Item {
  const text = stringOf(fields, 'text');
  const html = stringOf(fields, 'html');
  if (text === null && html === null)
    return 'text' in fields || 'html' in fields
      ? skipped(place, 'its text is empty')
      : failed(place, `it has neither text nor html; give ${FIELDS}`);
  const { date, notes } = statedDate(fields['published'] ?? fields['date']);
  const known = {
    path: stringOf(fields, 'path') ?? path,
    url: stringOf(fields, 'url'),
    title: stringOf(fields, 'title'),
    published: date,
    publisher: stringOf(fields, 'publisher'),
  };
  if (text !== null) return taken(document(text, known), notes);
  const page = fromHtml(html!, known);
  return taken(page.document, [...notes, ...page.notes]);
}

const SIMPLE_REASON = /^[^\n]{0,80}/;

/** Reads one line of a `.jsonl` file; null for a blank one. */
export function fromJsonLine(line: string, path: string, number: number): Item | null {
  if (line.trim() === '') return null;
  const place = `${path}:${number}`;
  let fields: unknown;
  try {
    fields = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = SIMPLE_REASON.exec((error as Error).message)?.[0] ?? '';
    return failed(place, `not a JSON object (${reason}); give one object a line`);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return failed(place, `not a JSON object; give one object a line with ${FIELDS}`);
  return itemOf(fields as Fields, place, `${path}#${number}`);
}

const NEWLINE = 10;

/** Lines of a stream of bytes; a line over the limit comes as its length, its bytes let go. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | number> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | number => {
    const line = length > MAX_BYTES ? length : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > MAX_BYTES) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function lineText(line: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return null;
  }
}

/** Reads JSON lines as they come; a bad line costs that line. */
export async function* fromJsonLines(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Item> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number++;
    if (typeof line === 'number') {
      yield failed(`${path}:${number}`, tooLarge(line));
      continue;
    }
    const text = lineText(line);
    const item =
      text === null
        ? failed(`${path}:${number}`, 'not valid UTF-8; save the file as UTF-8')
        : fromJsonLine(text, path, number);
    if (item !== null) yield item;
  }
}

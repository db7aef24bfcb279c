import { decodeEntities } from './html-entities.ts';
import { RAW, SILENT, VOID, breakOf } from './html-tags.ts';
import { htmlWriter } from './html-writer.ts';

/** One piece of markup: a tag, or the words between two tags. */
export type Piece =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly source: string; readonly at: number }
  | { readonly kind: 'words'; readonly text: string };

const NAME = /[a-zA-Z][a-zA-Z0-9:-]*/y;

/** Where a tag that starts at `at` ends, quoted `>` passed over; -1 when it never does. */
function endOfTag(html: string, at: number): number {
  const end = html.indexOf('>', at);
  const quote = /=\s*(["'])/y;
  for (let i = at; i !== -1 && i < end; i++) {
    if (html[i] !== '=') continue;
    quote.lastIndex = i;
    const opened = quote.exec(html);
    if (!opened) continue;
    const closed = html.indexOf(opened[1]!, quote.lastIndex);
    // A quote that closes far away is a slip of the author, not an attribute.
    if (closed === -1 || closed - i > 4096) return end;
    if (closed > end) return html.indexOf('>', closed);
    i = closed;
  }
  return end;
}

function endOfRaw(html: string, name: string, at: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = at;
  return end.exec(html)?.index ?? html.length;
}

/**
 * Goes through markup from left to right without building a tree; nothing in it can make that slower than
 * linear. Comments, declarations and the content of scripts and styles are left out.
 */
export function* scanHtml(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1 || open > at)
      yield { kind: 'words', text: html.slice(at, open === -1 ? html.length : open) };
    if (open === -1) return;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const closing = html[open + 1] === '/';
    NAME.lastIndex = open + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined && html[open + 1] !== '!' && html[open + 1] !== '?' && !closing) {
      yield { kind: 'words', text: '<' };
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open);
    at = end === -1 ? html.length : end + 1;
    if (name === undefined) continue;
    yield { kind: closing ? 'close' : 'open', name, source: html.slice(open, at), at: open };
    if (!closing && RAW.has(name)) {
      const stop = endOfRaw(html, name, at);
      if (name === 'title') yield { kind: 'words', text: html.slice(at, stop) };
      at = stop;
    }
  }
}

/** Size of a page's tree, from its tags alone. */
export interface Shape {
  readonly tags: number;
  readonly depth: number;
}

/** Elements that the next of their kind closes: they don't nest however often they are left open. */
const SELF_CLOSING = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option', 'tbody', 'thead']);

/** A tree builder cuts words at every bracket and entity, and pays for each piece as for a tag. */
const nodesIn = (words: string): number => (words === '<' ? 1 : words.split('&').length - 1);

/** Counts tags and the depth to which elements are left open, per name, so that stray end tags hide nothing. */
export function shapeOf(html: string): Shape {
  const open = new Map<string, number>();
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'words') {
      tags += nodesIn(piece.text);
      continue;
    }
    tags++;
    if (VOID.has(piece.name) || SELF_CLOSING.has(piece.name)) continue;
    const count = open.get(piece.name) ?? 0;
    if (piece.kind === 'close' && count === 0) continue;
    const step = piece.kind === 'open' ? 1 : -1;
    open.set(piece.name, count + step);
    depth += step;
    deepest = Math.max(deepest, depth);
  }
  return { tags, depth: deepest };
}

/** The words of a page in order, with paragraph breaks, straight from the markup. */
export function plainText(html: string): string {
  const writer = htmlWriter();
  let silent: string | null = null;
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'words') {
      if (silent === null) writer.words(decodeEntities(piece.text));
      continue;
    }
    if (silent !== null) {
      // A menu that is never closed does not silence the rest of the page.
      const left = piece.kind === 'close' ? piece.name === silent : breakOf(piece.name) === 'paragraph';
      if (left) silent = null;
      if (piece.kind === 'close') continue;
    }
    if (silent !== null) continue;
    if (piece.kind === 'open' && SILENT.has(piece.name) && !VOID.has(piece.name)) silent = piece.name;
    writer.break(breakOf(piece.name));
  }
  return writer.text();
}

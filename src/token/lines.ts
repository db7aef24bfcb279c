import type { Span } from '../text/span.ts';
import { isLower } from './letters.ts';

/** A line without the blanks around it; `gap` when an empty line (or the start of the text) is before it. */
export interface Line extends Span {
  readonly gap: boolean;
  /** `text.slice(start, end)`. */
  readonly text: string;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\u0085]/g;

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = true;
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /[\s\ufeff]/.test(text[start]!)) start++;
    while (end > start && /[\s\ufeff]/.test(text[end - 1]!)) end--;
    if (start < end) lines.push({ start, end, gap, text: text.slice(start, end) });
    gap = start === end;
  };
  let from = 0;
  for (const found of text.matchAll(BREAK)) {
    push(from, found.index);
    from = found.index + found[0].length;
  }
  push(from, text.length);
  return lines;
}

const CLOSED = /[.!?…:;。؟][»”"'’)\]]*$/;
const STARTS_NEW = /^(?:[-–—•*‣▪●◦·]|\d{1,2}[.)]\s)/;
const DASH_THEN_LOWER = /^[-–—]\s+\p{Ll}/u;

/** Whether a line ends as sentences end. */
export const isClosed = (line: string): boolean => CLOSED.test(line);

/** Whether a line begins as a list item or an utterance begins; a wrapped dash before a small letter does not. */
export const startsNew = (line: string): boolean => STARTS_NEW.test(line) && !DASH_THEN_LOWER.test(line);

/** Whether a line can only be the middle of a sentence. */
export const startsInside = (line: string): boolean =>
  isLower(line[0]!) || DASH_THEN_LOWER.test(line) || /^[,;)»”]/.test(line);

const WIDE = 140;
const firstWord = (line: string): number => (line.search(/\s/) === -1 ? line.length : line.search(/\s/));

/** A line that a word processor broke is no wider than this and the next is not in the middle of nothing. */
export const goesOn = (line: Line, next: Line): boolean =>
  !next.gap && line.end - line.start <= WIDE && !isClosed(line.text) && startsInside(next.text);

/** How many of the lines `[from, to)` plainly go on in the next. */
function plainWraps(lines: readonly Line[], from: number, to: number): number {
  let wraps = 0;
  for (let i = from; i + 1 < to; i++) if (goesOn(lines[i]!, lines[i + 1]!)) wraps++;
  return wraps;
}

/** The usual width of wrapped lines: the median, so that first and last lines weigh nothing. */
function widthOf(lines: readonly Line[], from: number, to: number): number {
  const widths = lines.slice(from, to).map((l) => l.end - l.start);
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)]!;
}

/** Whether two lines of hard-wrapped text belong to one paragraph. */
function joinsWrapped(line: Line, next: Line, width: number): boolean {
  if (startsNew(next.text)) return false;
  if (startsInside(next.text)) return true;
  if (!isClosed(line.text)) return true;
  const room = width - (line.end - line.start);
  return !line.text.endsWith(':') && room <= firstWord(next.text);
}

/** An open line this long, in a page that parts its paragraphs by empty lines, was broken by a word processor. */
const BROKEN_WIDTH = 50;

/** Whether the page parts most of its paragraphs by empty lines. */
function isSpaced(lines: readonly Line[]): boolean {
  const gaps = lines.filter((l) => l.gap).length;
  return gaps > 3 && gaps * 3 >= lines.length;
}

/** Whether a line of a spaced page was broken before a word that only looks like a beginning, a name. */
const isBroken = (line: Line, next: Line): boolean =>
  !isClosed(line.text) &&
  !startsNew(next.text) &&
  line.text.length >= BROKEN_WIDTH &&
  line.text.length <= WIDE;

/** Whether "Name, title:" over one or two lines, with speech after it, starts at `at`. */
function startsCaption(lines: readonly Line[], at: number, to: number): boolean {
  for (let i = at; i < Math.min(to - 1, at + 2); i++) {
    if (lines[i]!.text.endsWith(':'))
      return startsNew(lines[i + 1]!.text) || /^[«“"„]/.test(lines[i + 1]!.text);
    if (isClosed(lines[i]!.text)) return false;
  }
  return false;
}

/**
 * Groups lines into paragraphs `[from, to)`. A run of lines without an empty one between them is taken as
 * hard-wrapped when a third of its lines plainly go on in the next; otherwise each line is a paragraph,
 * except that a line which can only be the middle of a sentence joins the one before, and so does, where
 * paragraphs are parted by empty lines, what follows a long line that ends in the middle of one.
 */
export function paragraphsOf(
  lines: readonly Line[],
): readonly { readonly from: number; readonly to: number }[] {
  const paragraphs: { from: number; to: number }[] = [];
  const spaced = isSpaced(lines);
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !lines[to]!.gap) to++;
    const wraps = plainWraps(lines, from, to);
    const wrapped = wraps * 3 >= to - from - 1 && (wraps > 1 || (wraps === 1 && to - from === 2));
    const width = wrapped ? widthOf(lines, from, to) : 0;
    const joins = (at: number): boolean => {
      const [line, next] = [lines[at - 1]!, lines[at]!];
      if (!wrapped)
        return goesOn(line, next) || (spaced && isClosed(lines[to - 1]!.text) && isBroken(line, next));
      return joinsWrapped(line, next, width) && !(isClosed(line.text) && startsCaption(lines, at, to));
    };
    for (let i = from; i < to; ) {
      let end = i + 1;
      while (end < to && joins(end)) end++;
      paragraphs.push({ from: i, to: end });
      i = end;
    }
    from = to;
  }
  return paragraphs;
}

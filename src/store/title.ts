import type { Reading } from '../extract/reading.ts';
import { type Span, overlaps } from '../text/span.ts';

const LONGEST = 160;

/**
 * What a document is called in a list: its title from outside, else the first line of the article that says
 * something (not a date, a source's name or boilerplate), cut at a blank; null when there is none.
 */
export function titleOf(reading: Reading): string | null {
  const { title, text, published, sources } = reading.document;
  if (title !== null && title.trim() !== '') return cut(title.trim());
  const noise = reading.noise;
  const marks = [...sources, ...(published ? [published] : [])].flatMap(placed);
  for (const whole of lines(text)) {
    const line = afterNoise(whole, noise);
    if (noise.some((span) => overlaps(span, line))) continue;
    if (saysSomething(without(text, line, marks))) return cut(text.slice(line.start, line.end).trim());
  }
  return null;
}

/** A line without the boilerplate it begins with: a crawler's date before the first sentence. */
const afterNoise = (line: Span, noise: readonly Span[]): Span => ({
  start: Math.max(
    line.start,
    ...noise.filter((n) => n.start <= line.start + 1 && n.end < line.end).map((n) => n.end),
  ),
  end: line.end,
});

/** Two words and ten letters at least; with figures four, since "place, date, agency" is no title. */
function saysSomething(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const letters = words.join('').length;
  return letters >= 10 && words.length >= (/\d/.test(line) ? 4 : 2);
}

const placed = ({ start, end }: { readonly start: number | null; readonly end: number | null }): Span[] =>
  start === null || end === null ? [] : [{ start, end }];

/** The first lines, hard-wrapped ones joined; what names a text stands at its beginning. */
function* lines(text: string): Iterable<Span> {
  for (let start = 0, n = 0; start < text.length && n < 20; n++) {
    let end = lineEnd(text, start);
    while (end - start < LONGEST && goesOn(text, end)) end = lineEnd(text, end + 1);
    yield { start, end: Math.min(end, start + 10 * LONGEST) };
    start = end + 1;
  }
}

function lineEnd(text: string, start: number): number {
  const stop = text.indexOf('\n', start);
  return stop === -1 ? text.length : stop;
}

/** Whether the line after a break begins in the middle of a sentence. */
const goesOn = (text: string, lineBreak: number): boolean =>
  !/[.!?…:]\s*$/.test(text.slice(Math.max(0, lineBreak - 3), lineBreak)) &&
  /^[ \t]*[\p{Ll}\d(«“"–—]/u.test(text.slice(lineBreak + 1, lineBreak + 40));

function without(text: string, line: Span, marks: readonly Span[]): string {
  let rest = text.slice(line.start, line.end);
  for (const mark of marks)
    if (overlaps(mark, line)) rest = rest.replace(text.slice(mark.start, mark.end), ' ');
  return rest;
}

function cut(title: string): string {
  const line = title.replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  const blank = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, blank > LONGEST / 2 ? blank : LONGEST).replace(/\p{Surrogate}$/u, '')}…`;
}

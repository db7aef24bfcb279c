import type { Span } from '../text/span.ts';
import { type Line, goesOn, isClosed, linesOf, paragraphsOf } from './lines.ts';
import { type NoiseWords, datePrefix, isNoiseLine, isStampLine, opensTail } from './noise.ts';
import type { BlockKind } from './token.ts';
import { isLower, isUpper } from './letters.ts';

/** A block before its language and sentences are known. */
export interface Stretch extends Span {
  readonly kind: BlockKind;
  readonly text: string;
}

const BULLET = /^(?:[•*‣▪●◦·]|\d{1,2}[.)]\s)/;
const CAPTION_WIDTH = 140;
const HEADING_WIDTH = 160;

const wordCount = (text: string): number => text.split(/\s+/).length;

/** A line of a few words without the stop that ends a sentence. */
const isHeadline = (text: string): boolean =>
  text.length <= HEADING_WIDTH && (!isClosed(text) || /[?!…]$/.test(text)) && !/^[-–—]/.test(text);

function kindOf(text: string, next: string | undefined): BlockKind {
  if (BULLET.test(text)) return 'item';
  if (next !== undefined && text.endsWith(':') && text.length <= CAPTION_WIDTH) return 'caption';
  if (next !== undefined && isHeadline(text) && !/[,;]$/.test(text) && !isLowerStart(text)) return 'heading';
  return 'paragraph';
}

const isLowerStart = (text: string): boolean => {
  const first = /[\p{L}\p{Nd}]/u.exec(text)?.[0];
  return first !== undefined && isLower(first);
};

/** Lines split by a noise line never join: furniture is cut out before paragraphs are put together. */
function proseRuns(lines: readonly Line[], noisy: readonly boolean[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [[]];
  lines.forEach((line, i) => {
    if (noisy[i]) runs.push([]);
    else runs.at(-1)!.push(line);
  });
  return runs.filter((run) => run.length > 0);
}

const stretch = (text: string, lines: readonly Line[], kind: BlockKind): Stretch => {
  const start = lines[0]!.start;
  const end = lines.at(-1)!.end;
  return { start, end, kind, text: text.slice(start, end) };
};

function paragraphs(text: string, run: readonly Line[]): readonly Stretch[] {
  return paragraphsOf(run).map(({ from, to }) => stretch(text, run.slice(from, to), 'paragraph'));
}

/** From how many headlines in a row at the end of a text they are taken for links to other articles. */
const STRIP = 3;

/** Lines that begin alike are a list (of documents, of guests), not a strip of headlines. */
function isList(lines: readonly Stretch[]): boolean {
  const heads = new Map<string, number>();
  for (const { text } of lines) {
    const head = text.slice(0, 5).toLowerCase();
    heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  const alike = [...heads.values()].filter((n) => n > 1).reduce((sum, n) => sum + n, 0);
  return alike * 2 >= lines.length;
}

/** The index from which the paragraphs are a strip of headlines of other articles. */
function stripFrom(found: readonly Stretch[]): number {
  let from = found.length;
  while (from > 0 && isHeadline(found[from - 1]!.text) && !isLowerStart(found[from - 1]!.text)) from--;
  const before = found[from - 1];
  if (before === undefined || before.text.endsWith(':') || !isClosed(before.text)) return found.length;
  const strip = found.slice(from);
  if (strip.length >= STRIP) return isList(strip) ? found.length : from;
  return strip.length === 1 && wordCount(strip[0]!.text) <= 2 ? from : found.length;
}

/** Most words begin with a capital: a strip of topics, not a headline. */
function isTopicStrip(text: string): boolean {
  const words = text.split(/\s+/).filter((w) => /^\p{L}/u.test(w));
  return words.length >= 6 && words.filter((w) => isUpper(w[0]!)).length >= words.length * 0.7;
}

/**
 * What stands above a time stamp at the head of the page is furniture when it is a rubric (a few words
 * right before the stamp), or a strip of topics.
 */
function headFurniture(
  lines: readonly Line[],
  noisy: readonly boolean[],
  known: NoiseWords,
): ReadonlySet<number> {
  const found = new Set<number>();
  const stamp = lines.findIndex((line, i) => i < 8 && noisy[i] && isStampLine(line.text, known));
  if (stamp <= 0) return found;
  for (let i = 0; i < stamp; i++) {
    const { text } = lines[i]!;
    if (!isHeadline(text)) return new Set();
    const rubric = i === stamp - 1 && i > 0 && wordCount(text) <= 3;
    if (rubric || isTopicStrip(text)) found.add(i);
  }
  return found;
}

/** The last line that is a sentence: no strip of other articles begins before it. */
const lastProse = (lines: readonly Line[], noisy: readonly boolean[]): number =>
  lines.findLastIndex((l, i) => !noisy[i] && (isClosed(l.text) || l.text.length > HEADING_WIDTH));

/** Which lines are furniture. */
function noisyLines(lines: readonly Line[], known: NoiseWords): readonly boolean[] {
  const noisy = lines.map((line) => isNoiseLine(line.text, known));
  const prose = lastProse(lines, noisy);
  const tail = lines.findIndex((line, i) => prose !== -1 && i > prose && opensTail(line.text, known));
  if (tail !== -1) noisy.fill(true, tail);
  for (let i = 1; i < lines.length; i++)
    if (noisy[i - 1] && !noisy[i] && goesOn(lines[i - 1]!, lines[i]!)) noisy[i] = true;
  for (const i of headFurniture(lines, noisy, known)) noisy[i] = true;
  return noisy;
}

/** The lines of a text after a crawler's date prefix, which becomes a line of its own. */
function linesAfterPrefix(text: string): { readonly lines: readonly Line[]; readonly prefix: Line | null } {
  const lines = linesOf(text);
  const found = datePrefix(text);
  const first = lines[0];
  if (!found || !first) return { lines, prefix: null };
  let start = found.end;
  while (/\s/.test(text[start] ?? '.')) start++;
  const prefix: Line = { ...found, gap: true, text: text.slice(found.start, found.end) };
  if (start >= first.end) return { lines: lines.slice(1), prefix };
  return { lines: [{ ...first, start, text: text.slice(start, first.end) }, ...lines.slice(1)], prefix };
}

/**
 * Cuts a text into blocks, in order: hard-wrapped lines joined, furniture marked as noise. What is not
 * plainly furniture stays text.
 */
export function stretchesOf(text: string, known: NoiseWords): readonly Stretch[] {
  const { lines, prefix } = linesAfterPrefix(text);
  const noisy = noisyLines(lines, known);
  const prose = proseRuns(lines, noisy).flatMap((run) => paragraphs(text, run));
  const strip = stripFrom(prose);
  const blocks = prose.map(
    (p, i): Stretch => ({
      ...p,
      kind: i >= strip ? 'noise' : kindOf(p.text, i + 1 < strip ? prose[i + 1]!.text : undefined),
    }),
  );
  const noise = lines.filter((_, i) => noisy[i]).map((line) => stretch(text, [line], 'noise'));
  const ahead = prefix ? [stretch(text, [prefix], 'noise')] : [];
  return [...ahead, ...blocks, ...noise].sort((a, b) => a.start - b.start);
}

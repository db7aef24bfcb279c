import { fold } from '../text/fold.ts';

/** A row of a pack's `noise` list: a folded phrase and how it marks a line. */
export interface NoiseRow {
  readonly phrase: string;
  /**
   * `line`: the line is this phrase and nothing else but marks and figures; `start`: a short line that begins
   * with it; `credit`: the same, when only names follow (`Фото Акорды`); `stamp`: a word of time stamps and
   * counters; `tail`: headlines after it belong to other articles.
   */
  readonly shape?: string;
}

/** The noise lists of all packs, ready to be asked about lines. */
export interface NoiseWords {
  readonly line: ReadonlySet<string>;
  /** With a colon when the phrase has one: `фото:` is a credit, `фото` may begin a headline. */
  readonly start: readonly string[];
  readonly credit: readonly string[];
  readonly stamp: ReadonlySet<string>;
  readonly tail: ReadonlySet<string>;
}

export function noiseWords(rows: readonly NoiseRow[], stamps: readonly string[]): NoiseWords {
  const of = (shape: string): readonly string[] => rows.filter((r) => r.shape === shape).map((r) => r.phrase);
  return {
    line: new Set(of('line').map(bare)),
    start: of('start'),
    credit: of('credit'),
    stamp: new Set([...of('stamp'), ...stamps].flatMap((phrase) => bare(phrase).split(' '))),
    tail: new Set(of('tail').map(bare)),
  };
}

/** Folded letters and digits, all else a single blank: what a line says whatever its marks. */
function bare(line: string): string {
  return fold(line)
    .replace(/[^\p{L}\p{M}\p{Nd}'-]+/gu, ' ')
    .replace(/(?<=^| )-+|-+(?= |$)/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

const withoutFigures = (words: string): string => words.replace(/(?:^| )[\d-]+(?= |$)/g, '').trim();

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:\.\w{2,5})?$/i;
const HASH = /^(?=.*\d)[0-9a-f]{16,64}(?:\.\w{2,5})?$/i;
const FILE_NAME = /^[\w\-()@]{1,80}\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)$/i;
const NO_LETTERS = /^[^\p{L}]*$/u;
const ADDRESS =
  /^(?:https?:\/\/\S+|(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,6}(?:\/\S*)?|@\w+|#[\p{L}\d_]+)$/u;
const TAGS = /^#[\p{L}\d_]+(?:[\s,]+#[\p{L}\d_]+)*$/u;
/** `Home > News > World`: short names of sections with a mark between them. */
const CRUMBS = /^[^>»|•/\\.!?:]{2,24}(?: ?[>»|•] ?[^>»|•/\\.!?:]{2,24}){2,6}$/u;
const COPYRIGHT = /^(?:©|\(c\)\s|copyright\b.{0,20}\d{4})/i;

/** A short line may be furniture by its words; a longer one is text. */
const SHORT = 120;

/** Whether only figures, marks and time-stamp or counter words stand in the line. */
function isStamp(words: string, stamp: ReadonlySet<string>): boolean {
  const all = words.split(' ');
  if (all.length > 14 || !/\d/.test(words)) return false;
  return all.every((w) => /^\d/.test(w) || stamp.has(w) || stamp.has(w.split('-')[0]!));
}

/** Whether a line is no part of the article, by its shape or by the words of any pack. */
export function isNoiseLine(line: string, known: NoiseWords): boolean {
  if (line.length > 4 * SHORT) return false;
  if (UUID.test(line) || HASH.test(line) || FILE_NAME.test(line) || COPYRIGHT.test(line)) return true;
  if (line.length > SHORT) return startsKnown(line, known) && line.length <= 2 * SHORT;
  if (NO_LETTERS.test(line) || ADDRESS.test(line) || TAGS.test(line) || CRUMBS.test(line)) return true;
  const words = bare(line);
  if (words === '') return true;
  return (
    isStamp(words, known.stamp) ||
    known.line.has(withoutFigures(words)) ||
    startsKnown(line, known) ||
    isCredit(line, known)
  );
}

const startsKnown = (line: string, known: NoiseWords): boolean => {
  const words = fold(line).replace(/^[^\p{L}]+/u, '');
  return known.start.some(
    (phrase) =>
      words.startsWith(phrase) &&
      (phrase.endsWith(':') || !/[\p{L}\p{Nd}]/u.test(words[phrase.length] ?? ' ')),
  );
};

/** `Фото Акорды`, `Photo AFP`: the word and up to four names, no stop. */
function isCredit(line: string, known: NoiseWords): boolean {
  const [first, ...rest] = line.split(/[\s:/|]+/);
  if (!known.credit.includes(fold(first!)) || rest.length === 0 || rest.length > 4) return false;
  return rest.every((word) => /^[\p{Lu}\d@("«“]/u.test(word)) && !/[.!?:]$/.test(line);
}

/** Whether the line opens a strip of other articles: nothing after it belongs to this one. */
export const opensTail = (line: string, known: NoiseWords): boolean =>
  line.length <= SHORT && known.tail.has(withoutFigures(bare(line)));

/** Whether a line holds a time of publication and nothing else. */
export const isStampLine = (line: string, known: NoiseWords): boolean =>
  line.length <= SHORT && /\d/.test(line) && isStamp(bare(line), known.stamp);

const DATE_PREFIX = /^[\s\ufeff]*(date \d{4}-\d{2}-\d{2})\s/;

/** Where a crawler's prefix (`date 2025-10-21`) before the first word lies; null when there is none. */
export function datePrefix(text: string): { readonly start: number; readonly end: number } | null {
  const found = DATE_PREFIX.exec(text.slice(0, 200));
  if (!found) return null;
  const start = found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}

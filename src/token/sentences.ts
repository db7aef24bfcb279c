import type { Span } from '../text/span.ts';
import { isLower, isUpper } from './letters.ts';
import type { TokenRules } from './token-rules.ts';
import type { Token } from './token.ts';

/** A sentence as a run `[from, to)` of the tokens given. */
export interface TokenRun {
  readonly from: number;
  readonly to: number;
}

const ENDERS = new Set(['!', '?', '…', '؟', '。', '‼', '⁇', '⁈', '⁉']);
const CLOSERS = new Set(['»', '”', '’', ')', ']', '}', '›', '"', "'", '“']);
const OPENERS = new Set(['«', '“', '„', '‹', '(', '[', '"', "'", '‘']);
const DASHES = new Set(['-', '–', '—', '―', '‒']);
const CONTINUERS = new Set([',', ';', ':', '»', '”', ')', ']']);

/** A run of dots is one mark. */
const isStop = (t: Token): boolean => t.kind === 'punct' && t.text[0] === '.';
const isEnder = (t: Token): boolean => isStop(t) || ENDERS.has(t.text);
const isDotted = (t: Token): boolean => t.kind === 'word' && t.text.endsWith('.');

const startsUpper = (t: Token): boolean => t.kind === 'word' && isUpper(t.text[0]!);
const startsLower = (t: Token): boolean => t.kind === 'word' && isLower(t.text[0]!);

/** A straight quote closes when nothing is glued to its right. */
function isCloser(tokens: readonly Token[], at: number): boolean {
  const t = tokens[at];
  if (t === undefined || t.spaced || !CLOSERS.has(t.text)) return false;
  const next = tokens[at + 1];
  const glued = next !== undefined && !next.spaced && next.kind !== 'punct';
  return !(glued && OPENERS.has(t.text));
}

/** The first token after `at` that is no opening mark. */
function firstInside(tokens: readonly Token[], at: number): Token | undefined {
  let i = at;
  while (i < tokens.length && OPENERS.has(tokens[i]!.text)) i++;
  return tokens[i];
}

const ROMAN = /^[IVXLC]{1,6}$/;

const isShortFigure = (t: Token): boolean =>
  (t.kind === 'number' && /^\d{1,3}$/.test(t.text)) || (t.kind === 'word' && ROMAN.test(t.text));

/** `АСТАНА. КАЗИНФОРМ – …`, `Astana. 21 October. AGENCY -`: the place line of a news agency. */
function isDateline(tokens: readonly Token[], from: number, stop: number): boolean {
  if (stop - from > 3) return false;
  const first = tokens[from]!;
  if (first.kind !== 'word' || first.text.length < 3 || first.text !== first.text.toUpperCase()) return false;
  for (let i = stop + 1; i < Math.min(tokens.length, stop + 8); i++)
    if (DASHES.has(tokens[i]!.text)) return true;
  return false;
}

/** Whether the full stop at `stop` belongs to the word before it: an abbreviation, an initial, an ordinal. */
function belongsToWord(tokens: readonly Token[], from: number, stop: number, rules: TokenRules): boolean {
  const before = tokens[stop - 1];
  if (before === undefined || stop - 1 < from || tokens[stop]!.spaced) return false;
  const next = firstInside(tokens, stop + 1);
  if (before.kind === 'word' && before.text.length === 1 && isUpper(before.text))
    return next !== undefined && startsUpper(next);
  if (isShortFigure(before) && (rules.ordinalPoint || stop - 1 === from))
    return next !== undefined && next.kind === 'word';
  if (before.kind !== 'word') return false;
  if (rules.closing.has(before.fold)) return next !== undefined && !startsUpper(next);
  return rules.abbreviations.has(before.fold) || isDateline(tokens, from, stop);
}

/** A dotted word (`U.S.`, `т.д.`) ends a sentence only when it is one that closes lists. */
const dottedCloses = (t: Token, next: Token | undefined, rules: TokenRules): boolean =>
  next !== undefined && startsUpper(next) && rules.closing.has(t.fold.slice(0, -1));

/** `. ”Сөз`: a closing quote that stands as an opening one does. */
const opensAnyway = (mark: Token, after: Token | undefined): boolean =>
  mark.text === '”' && mark.spaced && after !== undefined && !after.spaced && startsUpper(after);

/** Whether what follows the mark at `end - 1` goes on with the same sentence. */
function goesOn(tokens: readonly Token[], end: number, glued: boolean): boolean {
  const next = tokens[end]!;
  if (CONTINUERS.has(next.text) && !opensAnyway(next, tokens[end + 1])) return true;
  const inside = firstInside(tokens, end);
  if (DASHES.has(next.text)) {
    const after = firstInside(tokens, end + 1);
    return after !== undefined && startsLower(after);
  }
  if (inside === undefined) return false;
  if (startsLower(inside)) return true;
  return glued && !startsUpper(inside);
}

/** The end of the marks and closing quotes that start at `at`. */
function marksEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && isEnder(tokens[end]!) && !tokens[end]!.spaced) end++;
  while (isCloser(tokens, end)) end++;
  if (end < tokens.length && isStop(tokens[end]!) && !tokens[end]!.spaced) end++;
  return end;
}

/** The end of the sentence whose last mark is at `at`; negative when the sentence goes on. */
function endsAt(tokens: readonly Token[], from: number, at: number, rules: TokenRules): number {
  const t = tokens[at]!;
  if (t.kind === 'number') return -1;
  if (isDotted(t)) return dottedCloses(t, firstInside(tokens, at + 1), rules) ? at + 1 : -1;
  if (t.kind === 'word' || !isEnder(t) || (t.text === '.' && belongsToWord(tokens, from, at, rules)))
    return -1;
  const end = marksEnd(tokens, at);
  if (end >= tokens.length) return end;
  return goesOn(tokens, end, !tokens[end]!.spaced) ? -end : end;
}

/**
 * Cuts the tokens of one block into sentences: every token in one, in order. A stop after an abbreviation,
 * an initial or an ordinal ends none; sentences glued together without a blank are told apart by the
 * capital after the stop.
 */
export function sentenceRuns(tokens: readonly Token[], rules: TokenRules): readonly TokenRun[] {
  const runs: TokenRun[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const end = endsAt(tokens, from, at, rules);
    // A negative end says where the marks end that did not close the sentence.
    if (end < -1) at = -end - 1;
    if (end < 0) continue;
    runs.push({ from, to: end });
    from = end;
    at = end - 1;
  }
  if (from < tokens.length) runs.push({ from, to: tokens.length });
  return runs.flatMap(cut);
}

/** No sentence anyone writes is longer; what goes on without a stop is cut, so that reading it stays linear. */
const LONGEST = 400;

function cut(run: TokenRun): readonly TokenRun[] {
  if (run.to - run.from <= LONGEST) return [run];
  const runs: TokenRun[] = [];
  for (let from = run.from; from < run.to; from += LONGEST)
    runs.push({ from, to: Math.min(run.to, from + LONGEST) });
  return runs;
}

/** The span of a run of tokens. */
export const spanOfRun = (tokens: readonly Token[], run: TokenRun): Span => ({
  start: tokens[run.from]!.start,
  end: tokens[run.to - 1]!.end,
});

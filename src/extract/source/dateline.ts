import type { Word } from '../../morph/analysis.ts';
import { dateWords } from '../name/name-words.ts';
import type { Page } from '../page.ts';
import type { Passage } from '../quote/passage.ts';
import type { Source } from '../reading.ts';
import type { Scan } from '../name/scan.ts';
import { type Candidate, candidates, unknownName } from './source-candidate.ts';
import { isAcronym, isCapital } from '../name/word-shape.ts';

/** A dateline stands in one of the first passages, its agency among the first words. */
const PASSAGES = 4;
const WORDS = 14;
/** A line that ends with an agency after a comma is a dateline where it is not longer than this. */
const LINE = 8;

interface Look {
  readonly scan: Scan;
  readonly passage: Passage;
  readonly dates: ReadonlySet<string>;
}

/** "BAKU /Trend/ –", "Astana, October 21, AZERTAC", "ROME (ANSA) –", "AZERTAC, 21 October". */
export function dateline(page: Page, scan: Scan): readonly Source[] {
  for (const passage of scan.passages.slice(0, PASSAGES)) {
    const found = inPassage(page, scan, passage);
    if (found) return [sourceOf(found)];
  }
  return [];
}

const sourceOf = ({ id, name, start, end }: Candidate): Source => ({
  id,
  name,
  role: 'publisher',
  start,
  end,
  rule: 'source/dateline',
});

function inPassage(page: Page, scan: Scan, passage: Passage): Candidate | null {
  const to = Math.min(passage.to, passage.from + WORDS);
  const look = { scan, passage, dates: dateWords(page.packs, passage.lang) };
  const known = candidates(page, scan, { ...passage, to }).filter((c) => c.press);
  const named = known.find((c) => isDateline(look, c, true));
  return named ?? unknown(page, look, to);
}

/** An agency no list knows: a name in brackets or slashes, or letters, after a place and perhaps a date. */
function unknown(page: Page, look: Look, end: number): Candidate | null {
  const { tokens, nameAt } = look.scan;
  for (let from = look.passage.from + 1; from < end; from++) {
    if (!isCapital(tokens[from]) || nameAt.get(from)?.row['type'] === 'GPE') continue;
    if (look.scan.roleAt.has(from) || isDate(look, from)) continue;
    let to = from + 1;
    while (to < from + 3 && isCapital(tokens[to])) to++;
    const c = { ...unknownName(page, look.scan, from, to) };
    const marked = isEnclosed(tokens, c) || (to === from + 1 && isAcronym(tokens[from]!.text));
    return marked && isDateline(look, c, false) && hasPlace(look, from) ? c : null;
  }
  return null;
}

const hasPlace = (look: Look, before: number): boolean =>
  look.scan.nameAt.get(look.passage.from)?.row['type'] === 'GPE' ||
  (before > look.passage.from + 1 && isAcronym(look.scan.tokens[look.passage.from]!.text));

const isMark = (word: Word | undefined, marks: string): boolean =>
  word !== undefined && word.text.length === 1 && marks.includes(word.text);

/** How many words may stand between the opening mark and an agency: its office, "corr.", quotation marks. */
const INSIDE = 4;

/** The opening bracket or slash an agency stands behind; -1 when there is none. */
function openingOf(tokens: readonly Word[], c: Candidate): number {
  if (!isMark(tokens[c.to], '/)|]') && !isMark(tokens[c.to + 1], '/)|]')) return -1;
  for (let i = c.from - 1; i >= Math.max(0, c.from - INSIDE); i--) if (isMark(tokens[i], '/(|[')) return i;
  return -1;
}

const isEnclosed = (tokens: readonly Word[], c: Candidate): boolean => openingOf(tokens, c) === c.from - 1;

/** A number, a month or weekday, or a short word after one of them: 4 мая 2026 г. */
function isDate(look: Look, i: number): boolean {
  const word = look.scan.tokens[i]!;
  if (/^\p{N}/u.test(word.text)) return true;
  if (look.dates.has(word.fold) || word.keys.some((k) => look.dates.has(k))) return true;
  const before = look.scan.tokens[i - 1];
  return word.text.length <= 5 && !isCapital(word) && before !== undefined && /^\p{N}/u.test(before.text);
}

const isPunctuation = (word: Word): boolean => !/[\p{L}\p{N}]/u.test(word.text);

/** Whether nothing but a place, a date and marks stands before token `to`. */
function isLead(look: Look, to: number): boolean {
  const { tokens, nameAt } = look.scan;
  let names = 0;
  for (let i = look.passage.from; i < to; i++) {
    const word = tokens[i]!;
    if (isPunctuation(word) || isDate(look, i) || nameAt.get(i)?.row['type'] === 'GPE') continue;
    // A town no list knows: the first word or two.
    if (!isCapital(word) || look.scan.roleAt.has(i) || i > look.passage.from + 1 || ++names > 2) return false;
  }
  return true;
}

/** Whether nothing but a date is left from token `from` on. */
function isTail(look: Look, from: number): boolean {
  if (from >= look.passage.to || look.passage.to - from > 10) return from >= look.passage.to;
  let dates = 0;
  for (let i = from; i < look.passage.to; i++) {
    if (!isPunctuation(look.scan.tokens[i]!) && !isDate(look, i)) return false;
    if (isDate(look, i)) dates++;
  }
  return dates > 0 || look.passage.to - from === 1;
}

/** Whether the words between the start of the passage and the agency, and the mark after it, are a dateline's. */
function isDateline(look: Look, c: Candidate, known: boolean): boolean {
  const { tokens } = look.scan;
  const opening = known ? openingOf(tokens, c) : -1;
  if (opening > look.passage.from && isLead(look, opening)) return true;
  const closing = known && c.to === look.passage.to && isMark(tokens[c.from - 1], ',');
  if (closing && c.from - look.passage.from <= LINE) return true;
  if (!isLead(look, c.from)) return false;
  if (c.from > look.passage.from && isEnclosed(tokens, c)) return true;
  if (isTail(look, c.to))
    return c.from > look.passage.from ? isBreak(tokens[c.from - 1]) : c.to < look.passage.to;
  if (c.from === look.passage.from) return known && opensText(look, c);
  const ended = isMark(tokens[c.to], '.:–—-/') || tokens[c.to - 1]!.text.endsWith('/');
  return isBreak(tokens[c.from - 1]) && ended;
}

const isBreak = (word: Word | undefined): boolean => isMark(word, ',./–—-|;');

/** "KAZINFORM –", "Trend:" at the start of the text: letters or an address, not a word that is a name too. */
function opensText(look: Look, c: Candidate): boolean {
  const { tokens } = look.scan;
  const sure = isAcronym(tokens[c.from]!.text) || c.to > c.from + 1;
  return isMark(tokens[c.to], ':') || (sure && isMark(tokens[c.to], '–—'));
}

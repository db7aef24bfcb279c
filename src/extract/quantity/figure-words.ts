import { type Lexicon, type Row, lexicon } from '../../grammar/lexicon.ts';
import type { Piece } from '../../grammar/match.ts';
import type { Word } from '../../morph/analysis.ts';
import { type NumberWords, type NumberValue, numberAt, numberWords } from './number.ts';
import type { Packs } from '../pack.ts';
import { rowsOf } from '../page.ts';

/** The words of one language that figures and times are made of. */
export interface FigureWords {
  readonly numbers: NumberWords;
  /** Every other list in one, so that a sentence is searched once; a row names its `list`. */
  readonly lists: Lexicon;
  /** Unit rows by phrase, for the ending of a number: `20-летие`. */
  readonly endings: ReadonlyMap<string, Row>;
  /** Case endings of numbers in digits: `from` or `to`. */
  readonly cases: ReadonlyMap<string, string>;
}

const LISTS = [
  'months',
  'weekdays',
  'times',
  'units',
  'currencies',
  'approx',
  'modality',
  'counted',
  'multiples',
  'indicators',
  'scopes',
] as const;

const withList = (packs: Packs, lang: string): readonly Row[] =>
  LISTS.flatMap((list) => rowsOf(packs, list, lang).map((row) => ({ ...row, list })));

const alternatives = (phrase: string): readonly string[] =>
  phrase.includes(' ') ? [] : phrase.replace(/^=/, '').split('/');

function compile(packs: Packs, lang: string): FigureWords {
  const numbers = rowsOf(packs, 'numbers', lang);
  const units = rowsOf(packs, 'units', lang);
  return {
    numbers: numberWords(numbers, lexicon(numbers)),
    lists: lexicon(withList(packs, lang)),
    cases: new Map(
      numbers
        .filter((r) => r['role'] === 'from' || r['role'] === 'to')
        .map((r) => [r.phrase.replace(/^=/, ''), r['role']!] as const),
    ),
    endings: new Map(units.flatMap((row) => alternatives(row.phrase).map((p) => [p, row] as const))),
  };
}

const COMPILED = new WeakMap<Packs, Map<string, FigureWords>>();

/** Compiled once per set of packs and language. */
export function figureWords(packs: Packs, lang: string): FigureWords {
  let byLang = COMPILED.get(packs);
  if (!byLang) COMPILED.set(packs, (byLang = new Map()));
  let compiled = byLang.get(lang);
  if (!compiled) byLang.set(lang, (compiled = compile(packs, lang)));
  return compiled;
}

/** The kind of piece a row makes: `month`, `time:since`, `unit`, `counted:event`, `counted`. */
function kindOf(row: Row): string {
  if (row['list'] === 'months') return 'month';
  if (row['list'] === 'weekdays') return 'weekday';
  if (row['list'] === 'times')
    return row['role'] === 'unit' ? `time-unit:${row['value']}` : `time:${row['role']}`;
  if (row['list'] === 'units') return row['kind'] === 'percent-before' ? 'percent-before' : 'unit';
  if (row['list'] === 'currencies') return 'currency';
  if (row['list'] === 'approx') return `approx:${row['place']}`;
  if (row['list'] === 'counted') return `counted:${row['role'] || 'thing'}`;
  return row['list'] ?? '';
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DOTTED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

export interface DateDigits {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dateDigits(word: Word): DateDigits | null {
  const iso = ISO.exec(word.fold);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dotted = DOTTED.exec(word.fold);
  return dotted ? { year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) } : null;
}

/** What a number may also be: a day of a month, a year. */
function rolesOf(number: Piece<NumberValue>): readonly Piece[] {
  const { value, spelled, scaled, yearLike, ending } = number.value;
  const pieces: Piece[] = [];
  const whole = Number.isInteger(value) && !scaled;
  if (whole && !spelled && value >= 1 && value <= 31) pieces.push({ ...number, kind: 'day', value });
  if (!yearLike || value < 1800 || value > 2150) return pieces;
  pieces.push({ ...number, kind: 'year', value });
  if (ending !== '') pieces.push({ ...number, kind: 'year-ended', value });
  return pieces;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, і: 1, х: 10 };

/** `II`, `XIV`, also with Cyrillic look-alikes; null when the word is no small Roman numeral. */
export function romanValue(text: string): number | null {
  if (!/^[IVXІХ]{1,6}$/.test(text)) return null;
  const digits = text
    .toLowerCase()
    .split('')
    .map((c) => ROMAN[c]!);
  return digits.reduce((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0);
}

/** English `I` is no numeral. */
const isPronoun = (word: Word): boolean => word.analyses[0]?.upos === 'PRON';

/** Halves of a hyphenated pair of months: `январь-октябрь`. */
function monthPair(word: Word, months: ReadonlyMap<string, number>): readonly [number, number] | null {
  const halves = word.fold.split('-');
  if (halves.length !== 2) return null;
  const [from, to] = halves.map((h) => monthOf(h, months));
  return from !== undefined && to !== undefined ? [from, to] : null;
}

/** A month by its name, or by the name at the start of an inflected form. */
function monthOf(half: string, months: ReadonlyMap<string, number>): number | undefined {
  for (let end = half.length; end >= 3; end--) {
    const month = months.get(half.slice(0, end));
    if (month !== undefined) return month;
  }
  return undefined;
}

const MONTHS = new WeakMap<Lexicon, ReadonlyMap<string, number>>();

function monthsOf(lists: Lexicon): ReadonlyMap<string, number> {
  let months = MONTHS.get(lists);
  if (!months) {
    const rows = lists.rows.filter((r) => r['list'] === 'months');
    MONTHS.set(lists, (months = new Map(rows.map((r) => [r.phrase, Number(r['month'])]))));
  }
  return months;
}

function numberPieces(words: readonly Word[], language: FigureWords): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at, language.numbers);
    if (number) pieces.push(number, ...rolesOf(number));
    at = number ? number.to : at + 1;
  }
  return pieces;
}

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code that no list names: `42 KWD`. */
const codePiece = (word: Word, from: number): readonly Piece[] =>
  /^[A-Z]{3}$/.test(word.text) && CODES.has(word.text)
    ? [{ kind: 'currency', from, to: from + 1, value: { phrase: word.fold, currency: word.text } }]
    : [];

/** Everything in a sentence that figures and times are made of, for rules to find. */
export function figurePieces(words: readonly Word[], language: FigureWords): readonly Piece[] {
  const pieces: Piece[] = [...numberPieces(words, language)];
  words.forEach((word, from) => {
    for (const match of language.lists.allAt(words, from))
      pieces.push({ kind: kindOf(match.row), from, to: match.to, value: match.row });
    const one = (kind: string, value: unknown): number => pieces.push({ kind, from, to: from + 1, value });
    const date = word.kind === 'number' ? dateDigits(word) : null;
    if (date) one('date-digits', date);
    const roman = word.kind === 'word' && !isPronoun(word) ? romanValue(word.text) : null;
    if (roman !== null) one('roman', roman);
    if (word.kind === 'word') pieces.push(...codePiece(word, from));
    const pair = word.fold.includes('-') ? monthPair(word, monthsOf(language.lists)) : null;
    if (pair) one('month-pair', pair);
  });
  return pieces;
}

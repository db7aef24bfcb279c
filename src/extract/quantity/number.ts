import type { Lexicon, PhraseMatch, Row } from '../../grammar/lexicon.ts';
import type { Piece } from '../../grammar/match.ts';
import type { Word } from '../../morph/analysis.ts';

/** A number in the text, by digits or by words. */
export interface NumberValue {
  readonly value: number;
  /** "second", "2-ші", "2nd". */
  readonly ordinal: boolean;
  /** Written in words only. */
  readonly spelled: boolean;
  /** A thousand, million … is in it. */
  readonly scaled: boolean;
  /** "both": a number of parties, never a figure. */
  readonly both: boolean;
  /** Folded letters after the hyphen of a number in digits: `летие` of `20-летие`. */
  readonly ending: string;
  /** Four plain digits, as a year has. */
  readonly yearLike: boolean;
}

/** How a language writes numbers: from its list `numbers`. */
export interface NumberWords {
  readonly words: Lexicon;
  readonly decimal: string;
  readonly group: string;
  readonly endings: ReadonlySet<string>;
  /** A full stop after digits makes an ordinal: `2.`. */
  readonly ordinalPoint: boolean;
}

const bare = (phrase: string): string => phrase.replace(/^=/, '');

const ofRole = (rows: readonly Row[], role: string): readonly string[] =>
  rows.filter((r) => r['role'] === role).map((r) => bare(r.phrase));

/** @param words a lexicon of the same rows */
export const numberWords = (rows: readonly Row[], words: Lexicon): NumberWords => ({
  words,
  decimal: ofRole(rows, 'decimal')[0] ?? '.',
  group: ofRole(rows, 'group')[0] ?? '',
  endings: new Set(ofRole(rows, 'ending')),
  ordinalPoint: ofRole(rows, 'ordinal-mark').length > 0,
});

const DIGITS = /^(\d[\d.,\u00a0\u2009\u202f ]*)(?:[-'](\D+))?$/;

/** Reads `1.392.000`, `4,5` or `1 392` as the language writes numbers; NaN when it is no one number. */
export function digitsValue(text: string, language: NumberWords): number {
  const plain = text.replace(/[^\d.,]/g, '');
  const marks = plain.split('').filter((c) => c === '.' || c === ',');
  if (marks.length === 0) return Number(plain);
  const last = marks.at(-1)!;
  const mixed = marks.some((m) => m !== last);
  const repeated = !mixed && marks.length > 1;
  if (repeated) return /^\d{1,3}([.,]\d{3})+$/.test(plain) ? Number(plain.replace(/[.,]/g, '')) : Number.NaN;
  const grouped = !mixed && last === language.group && /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  if (grouped) return Number(plain.replace(/[.,]/g, ''));
  const at = plain.lastIndexOf(last);
  return Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1)}`);
}

interface Sum {
  readonly total: number;
  /** What stands before the next multiplier; null when nothing does. */
  readonly current: number | null;
  /** The last multiplier; a greater one may not follow. */
  readonly below: number;
}

const lowest = (n: number): number => (n % 100 === 0 ? 100 : n % 10 === 0 ? 10 : 1);

const added = (s: Sum, value: number): Sum | null => {
  if (s.current === null) return { ...s, current: value };
  return s.current >= 10 && value < lowest(s.current) ? { ...s, current: s.current + value } : null;
};

const hundred = (s: Sum, value: number): Sum | null =>
  s.current === null || s.current < 10 ? { ...s, current: (s.current ?? 1) * value } : null;

const multiplied = (s: Sum, value: number): Sum | null =>
  value < s.below ? { total: s.total + (s.current ?? 1) * value, current: null, below: value } : null;

const halved = (s: Sum): Sum => {
  if (s.current !== null) return { ...s, current: s.current + 0.5 };
  return Number.isFinite(s.below) ? { ...s, total: s.total + s.below / 2 } : { ...s, current: 0.5 };
};

const START: Sum = { total: 0, current: null, below: Number.POSITIVE_INFINITY };

interface Progress {
  readonly from: number;
  readonly sum: Sum;
  readonly to: number;
  readonly spelled: boolean;
  readonly scaled: boolean;
  readonly ordinal: boolean;
  readonly ending: string;
  readonly yearLike: boolean;
  readonly done: boolean;
}

function digitStep(p: Progress, words: readonly Word[], language: NumberWords): Progress | null {
  const word = words[p.to]!;
  const parts = DIGITS.exec(word.fold);
  if (!parts || p.sum.current !== null) return null;
  const value = digitsValue(parts[1]!, language);
  if (Number.isNaN(value)) return null;
  const ending = parts[2] ?? '';
  const next = words[p.to + 1];
  const glued = next !== undefined && !next.spaced;
  const suffix = ending === '' && glued && next.kind === 'word' && language.endings.has(next.fold);
  const point =
    language.ordinalPoint && ending === '' && glued && next.text === '.' && p.to + 2 < words.length;
  return {
    ...p,
    sum: { ...p.sum, current: value },
    to: p.to + (suffix || point ? 2 : 1),
    spelled: false,
    ordinal: suffix || point || language.endings.has(ending),
    ending,
    yearLike: /^[12]\d{3}$/.test(parts[1]!),
    done: ending !== '' || suffix || point,
  };
}

function rowSum(sum: Sum, role: string, value: number): Sum | null {
  if (role === 'ordinal' && value >= 100) return value === 100 ? hundred(sum, value) : multiplied(sum, value);
  if (role === 'one' || role === 'ordinal' || role === 'collective') return added(sum, value);
  if (role === 'hundred') return hundred(sum, value);
  if (role === 'multiplier') return multiplied(sum, value);
  return role === 'half' ? halved(sum) : null;
}

const SKIPS = new Set(['joiner', 'article']);

/** The row after words that only join: *and* a hundred, *a* million. */
function wordStep(p: Progress, words: readonly Word[], language: NumberWords): Progress | null {
  let at = p.to;
  for (let skipped = 0; skipped < 3; skipped++) {
    const matches = language.words.allAt(words, at);
    if (matches.some((m) => m.row['role'] === 'not')) return null;
    for (const m of matches) {
      const role = roleOf(m, words, p.from);
      if (!p.spelled && p.scaled && SMALL.has(role)) continue;
      const sum = rowSum(p.sum, role, Number(m.row['value']));
      const half = role === 'half' && skipped === 0 && p.to === at && p.sum.current === null && !p.scaled;
      if (sum === null || (skipped > 0 && p.sum.current === null && p.sum.total === 0 && !LARGE.has(role)))
        continue;
      return {
        ...p,
        sum,
        to: m.to,
        scaled: p.scaled || role === 'multiplier',
        ordinal: role === 'ordinal',
        ending: '',
        yearLike: false,
        // A number word with an ending closes its number: "миллионға", not a part of a longer one.
        done:
          role === 'ordinal' ||
          role === 'collective' ||
          (role === 'half' && !half && p.scaled) ||
          isInflected(m, words),
      };
    }
    if (!matches.some((m) => SKIPS.has(m.row['role'] ?? ''))) return null;
    at++;
  }
  return null;
}

/** "$10m" is ten million, "10 m" ten metres: only glued to a sum of money. */
const roleOf = (m: PhraseMatch, words: readonly Word[], from: number): string => {
  const role = m.row['role'] ?? '';
  if (role !== 'money-multiplier') return role;
  return !words[m.from]!.spaced && words[from - 1]?.kind === 'symbol' ? 'multiplier' : '';
};

const isInflected = (m: PhraseMatch, words: readonly Word[]): boolean =>
  m.to - m.from === 1 && bare(m.row.phrase) !== words[m.from]!.fold;

/** Words that do not go on with a number in digits: "1.7 million four years ago". */
const SMALL = new Set(['one', 'ordinal', 'collective']);

const LARGE = new Set(['hundred', 'multiplier', 'half']);

/** The number that starts at `from`; null when none does. */
export function numberAt(
  words: readonly Word[],
  from: number,
  language: NumberWords,
): Piece<NumberValue> | null {
  const both = language.words.allAt(words, from).find((m) => m.row['role'] === 'both');
  if (both)
    return { kind: 'number', from, to: both.to, value: { ...PLAIN, value: 2, spelled: true, both: true } };
  let p: Progress = { ...NOTHING, from, to: from };
  while (!p.done && p.to < words.length && p.to - from < 12) {
    const next = digitStep(p, words, language) ?? wordStep(p, words, language);
    if (next === null) break;
    p = next;
  }
  if (p.to === from || isVague(words, from, p)) return null;
  const value = p.sum.total + (p.sum.current ?? 0);
  const { spelled, scaled, ordinal, ending, yearLike } = p;
  return {
    kind: 'number',
    from,
    to: p.to,
    value: { value, ordinal, spelled, scaled, both: false, ending, yearLike },
  };
}

/** "Millions" without a number is no number. */
const isVague = (words: readonly Word[], from: number, p: Progress): boolean =>
  p.spelled && p.scaled && p.to === from + 1 && words[from]!.analyses[0]?.feats['Number'] === 'Plur';

const PLAIN: NumberValue = {
  value: 0,
  ordinal: false,
  spelled: false,
  scaled: false,
  both: false,
  ending: '',
  yearLike: false,
};

const NOTHING: Progress = {
  from: 0,
  sum: START,
  to: 0,
  spelled: true,
  scaled: false,
  ordinal: false,
  ending: '',
  yearLike: false,
  done: false,
};

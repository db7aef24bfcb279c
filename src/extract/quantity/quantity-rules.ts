import type { Row } from '../../grammar/lexicon.ts';
import type { Match, Piece } from '../../grammar/match.ts';
import { type Pattern, either, found, many, maybe, named, sequence, word } from '../../grammar/pattern.ts';
import { type Rule, rule } from '../../grammar/rule.ts';
import type { Word } from '../../morph/analysis.ts';
import type { NumberValue } from './number.ts';
import type { Approx, QuantityKind } from '../reading.ts';

/** A number with what it is a number of, before its sentence says more. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly approx: Approx | null;
  /** The count of an event ("seven times"), which becomes visits or a ratio by its sentence. */
  readonly occasions: boolean;
  /** The age of something: "20 years old", "the 20th anniversary". */
  readonly isAge: boolean;
  /** Words `[from, to)` of number and unit, without what stands around them. */
  readonly from: number;
  readonly to: number;
}

type AmountRule = Rule<Amount>;
type Make = (match: Match, words: readonly Word[]) => Amount | null;

const amountRule = (name: string, example: string, pattern: Pattern, make: Make): AmountRule =>
  rule({ name: `quantity/${name}`, example, kind: 'quantity', pattern, make });

const dash = word('dash', (w) => /^[-–—]$/.test(w.text));
const number = named('number', found('number'));
const before = maybe(named('before', found('approx:before')));
const middle = maybe(named('middle', found('approx:after')));
const after = maybe(named('after', found('approx:after')));
const unit = named('unit', found('unit'));
const currency = named('currency', found('currency'));

const rowIn = (match: Match, name: string): Row | null =>
  (match.parts.get(name)?.piece?.value as Row | undefined) ?? null;
const numberOf = (match: Match): NumberValue => match.parts.get('number')!.piece!.value as NumberValue;

/** Whether the word before an approximator has the ending it asks for: "10-нан аса". */
function fitsEnding(row: Row, at: number, words: readonly Word[]): boolean {
  const asked = row['after'] ?? '';
  return asked === '' || asked.split(',').some((ending) => words[at - 1]?.fold.endsWith(ending));
}

function approxIn(match: Match, words: readonly Word[]): Approx | null {
  for (const name of ['middle', 'after', 'before']) {
    const part = match.parts.get(name);
    const row = rowIn(match, name);
    if (part && row && (name === 'before' || fitsEnding(row, part.from, words)))
      return row['approx'] as Approx;
  }
  return null;
}

/** The words of the amount proper. */
function coreOf(match: Match): { readonly from: number; readonly to: number } {
  const names = ['number', 'second', 'unit', 'currency', 'noun', 'percent', 'roman'];
  const parts = names.flatMap((name) => match.parts.get(name) ?? []);
  return { from: Math.min(...parts.map((p) => p.from)), to: Math.max(...parts.map((p) => p.to)) };
}

function amount(match: Match, words: readonly Word[], rest: Pick<Amount, 'value' | 'unit' | 'kind'>): Amount {
  return { ...rest, approx: approxIn(match, words), occasions: false, isAge: false, ...coreOf(match) };
}

/** "One year", "both sides": a way of speaking, not a figure. */
const isFigure = (n: NumberValue): boolean => !n.both && !(n.spelled && !n.scaled && n.value === 1);

/** An ordinal of years is an anniversary: "20th anniversary", "20. yıl". */
const isAnniversary = (n: NumberValue, row: Row): boolean => row['unit'] === 'year' && n.value >= 5;

/** Where a counted noun is singular, its plural after ten says decades. */
const isDecades = (n: NumberValue, match: Match, words: readonly Word[]): boolean =>
  n.spelled &&
  n.value === 10 &&
  rowIn(match, 'unit')!['unit'] === 'year' &&
  isEndedPlural(words[match.parts.get('unit')!.from]!);
const isEndedPlural = (w: Word): boolean =>
  w.analyses[0]?.feats['Number'] === 'Plur' && w.analyses[0].suffix > 2;

const measure: Make = (match, words) => {
  const n = numberOf(match);
  const row = rowIn(match, 'unit')!;
  const countable = (!n.ordinal || isAnniversary(n, row)) && !isDecades(n, match, words);
  if (!isFigure(n) || !countable) return null;
  const factor = Number(row['factor'] || 1);
  const kind = (row['kind'] === 'percent-before' ? 'percent' : row['kind']) as QuantityKind;
  const found = amount(match, words, { value: round(n.value * factor), unit: row['unit'] ?? '', kind });
  const isAge = row['age'] === 'yes' || (n.ordinal && row['unit'] === 'year');
  return { ...found, isAge, occasions: row['unit'] === 'occasion' };
};

/** Sheds the noise of binary fractions: 4.5 * 0.001 is 0.0045. */
const round = (value: number): number => Number(value.toPrecision(12));

const money: Make = (match, words) => {
  const n = numberOf(match);
  const row = rowIn(match, 'currency')!;
  if (n.ordinal || n.both) return null;
  const value = round(n.value * Number(row['scale'] || 1));
  return amount(match, words, { value, unit: row['currency'] ?? '', kind: 'money' });
};

/** Only a sign or a code stands before its number: `€10`, `USD 10`. */
const moneyBefore: Make = (match, words) => {
  const sign = words[match.parts.get('currency')!.to - 1]!;
  return sign.kind === 'symbol' || /^[A-Z]{2,3}\$?$/.test(sign.text) ? money(match, words) : null;
};

/** Four digits that are more likely a year than a number of things. */
const isYear = (n: NumberValue): boolean => n.yearLike && n.value >= 1800 && n.value <= 2150;

const count: Make = (match, words) => {
  const n = numberOf(match);
  const row = rowIn(match, 'noun')!;
  if (!isFigure(n) || n.ordinal || isYear(n) || !Number.isInteger(n.value)) return null;
  return amount(match, words, { value: n.value, unit: `count(${row['noun']})`, kind: 'cardinal' });
};

/** A thing no list knows is counted only where its number is in digits. */
const unlisted: Make = (match, words) => {
  const n = numberOf(match);
  const before = words[match.from - 1]?.text ?? '';
  const plain = !n.ordinal && !n.spelled && !isYear(n) && n.ending === '' && Number.isInteger(n.value);
  if (!plain || n.value < 2 || /^[№#:.,/(+–—-]$/.test(before) || match.from === 0) return null;
  return amount(match, words, { value: n.value, unit: 'count', kind: 'cardinal' });
};

/** A common noun, by its first reading. */
const anyNoun = word('noun', (w) => w.kind === 'word' && posOf(w) === 'NOUN' && /^\p{Ll}{3,}/u.test(w.text));

const eventOrdinal: Make = (match, words) => {
  const roman = match.parts.get('roman')?.piece?.value as number | undefined;
  const n = roman === undefined ? numberOf(match) : null;
  if (n !== null && (!n.ordinal || n.yearLike)) return null;
  const noun = rowIn(match, 'noun')!['noun'];
  const found = amount(match, words, { value: roman ?? n!.value, unit: `ordinal(${noun})`, kind: 'ordinal' });
  const head = match.parts.get(roman === undefined ? 'number' : 'roman')!;
  return { ...found, from: head.from, to: head.to };
};

/** Between a number and what it counts: adjectives and names, no verb, no mark, no other figure. */
const between = word('between', (w) => w.kind === 'word' && w.text.length > 1 && !LITTLE.has(posOf(w)));
const LITTLE = new Set(['ADP', 'CCONJ', 'SCONJ', 'PRON', 'AUX', 'PART']);
const posOf = (w: Word): string => w.analyses[0]?.upos ?? 'X';

const noun = named('noun', either(found('counted:thing'), found('counted:event')));
const event = named('noun', found('counted:event'));
const percentBefore = named('unit', found('percent-before'));

export const QUANTITY_RULES: readonly AmountRule[] = [
  amountRule('measure', '4,5 km', sequence(before, number, middle, unit, after), measure),
  amountRule(
    'range',
    '30-35 km',
    sequence(before, number, dash, named('second', found('number')), middle, unit, after),
    measure,
  ),
  amountRule('money', '10 euros', sequence(before, number, middle, currency, after), money),
  amountRule(
    'money-range',
    '10-15 euros',
    sequence(before, number, dash, named('second', found('number')), middle, currency, after),
    money,
  ),
  amountRule('money-before', '€10', sequence(before, currency, number, after), moneyBefore),
  amountRule('percent-before', 'yüzde 5', sequence(before, percentBefore, number, after), measure),
  amountRule(
    'count',
    '15 documents',
    sequence(before, number, middle, many(between, 0, 2), noun, after),
    count,
  ),
  amountRule(
    'count-unlisted',
    'the 15 bridges',
    sequence(before, number, named('noun', anyNoun), after),
    unlisted,
  ),
  amountRule('ordinal', 'second session', sequence(number, many(between, 0, 4), event), eventOrdinal),
  amountRule(
    'roman-ordinal',
    'III forum',
    sequence(named('roman', found('roman')), many(between, 0, 4), event),
    eventOrdinal,
  ),
  amountRule('multiple', 'twofold', sequence(before, named('unit', found('multiples'))), (match, words) => {
    const value = Number(rowIn(match, 'unit')!['value']);
    return amount(match, words, { value, unit: 'times', kind: 'ratio' });
  }),
];

/** A number that carries its unit as an ending: `20-летие`, `30-жылдығы`. */
export function endedAmount(piece: Piece<NumberValue>, rows: ReadonlyMap<string, Row>): Amount | null {
  const { ending, value } = piece.value;
  if (ending.length < 3) return null;
  for (let end = ending.length; end >= 3; end--) {
    const row = rows.get(ending.slice(0, end));
    if (!row) continue;
    const kind = row['kind'] as QuantityKind;
    const { from, to } = piece;
    const isAge = row['age'] === 'yes';
    return { value, unit: row['unit'] ?? '', kind, approx: null, occasions: false, isAge, from, to };
  }
  return null;
}

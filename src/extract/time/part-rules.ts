import { either, found, named, sequence, word } from '../../grammar/pattern.ts';
import type { NumberValue } from '../quantity/number.ts';
import {
  type TimeRule,
  type Make,
  lead,
  number,
  of,
  rowOf,
  someYear,
  someYearIn,
  time,
  valueIn,
} from './time-parts.ts';
import type { TimeUnit } from './time-expression.ts';

const ordinal = either(number, named('roman', found('roman')));

/** Months of the nth part of a year: a quarter has three, a half six. */
function partOf(months: number, alone = false): Make {
  return (m) => {
    const of = someYearIn(m);
    const n =
      (valueIn(m, 'roman') as number | null) ?? (valueIn(m, 'number') as NumberValue | null)?.value ?? 0;
    if (of === undefined || (of === null && !alone) || n < 1 || n > 12 / months) return null;
    return { kind: 'months', year: of, from: (n - 1) * months + 1, to: n * months };
  };
}

const part = (name: TimeUnit, months: number, yearFirst: string): readonly TimeRule[] => [
  time(
    `${name}-year`,
    `first ${name} of 2031`,
    sequence(lead, ordinal, found(`time-unit:${name}`), of, someYear),
    partOf(months),
  ),
  time(
    `year-${name}`,
    yearFirst,
    sequence(lead, someYear, ordinal, found(`time-unit:${name}`)),
    partOf(months),
  ),
];

/** "In the first quarter": the last one that is over, or the one under way. */
const quarterAlone: Make = (m, words) => {
  const number = valueIn(m, 'number') as NumberValue | null;
  return number === null || number.ordinal ? partOf(3, true)(m, words) : null;
};

const letterQuarter: Make = (m, words) => {
  const of = someYearIn(m);
  const n = Number(words[m.parts.get('quarter')!.from]!.fold[1]);
  return of === undefined || of === null ? null : { kind: 'months', year: of, from: n * 3 - 2, to: n * 3 };
};

const quarterLetter = named(
  'quarter',
  word('Q1', (w) => /^q[1-4]$/.test(w.fold)),
);
const SEASON: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

const season: Make = (m) => {
  const of = someYearIn(m);
  const months = SEASON[rowOf(m, 'season')?.['value'] ?? ''];
  return of === undefined || of === null || !months
    ? null
    : { kind: 'months', year: of, from: months[0], to: months[1] };
};

const seasonWord = named('season', found('time:season'));
/** Quarters, halves and seasons. */
export const PART_RULES: readonly TimeRule[] = [
  ...part('quarter', 3, '2031 first quarter'),
  ...part('half', 6, '2031 second half'),
  time('quarter', 'first quarter', sequence(lead, ordinal, found('time-unit:quarter')), quarterAlone),
  time('quarter-letter', 'Q1 2031', sequence(lead, quarterLetter, of, someYear), letterQuarter),
  time('season-year', 'spring 2031', sequence(lead, seasonWord, of, someYear), season),
  time('year-season', '2031 spring', sequence(lead, someYear, seasonWord), season),
];

import type { Match } from '../../grammar/match.ts';
import { type Pattern, either, form, found, maybe, named, sequence, word } from '../../grammar/pattern.ts';
import { type Rule, rule } from '../../grammar/rule.ts';
import type { Row } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import type { NumberValue } from '../quantity/number.ts';
import type { TimeExpression, TimeUnit, YearExpression } from './time-expression.ts';

/**
 * How dates are put together in any language: the words come from its lists, the orders are tried all. A
 * language that says it in yet another way brings rules of kind `time` of its own.
 */
export type TimeRule = Rule<TimeExpression>;

/** What a match means; null when it means nothing. */
export type Make = (match: Match, words: readonly Word[]) => TimeExpression | null;

export const time = (name: string, example: string, pattern: Pattern, make: Make): TimeRule =>
  rule({ name: `time/${name}`, example, kind: 'time', pattern, make });

export const comma = form(',');
export const dash = word('dash', (w) => /^[-–—]$/.test(w.text));
export const day = named('day', found('day'));
export const month = named('month', found('month'));
export const yearWord = found('time-unit:year');
export const year = named('year', found('year'));
export const fullYear = sequence(year, maybe(yearWord));
export const of = maybe(found('time:at'));
export const lead = of;
export const monthWord = found('time-unit:month');
export const number = named('number', found('number'));
export const unitNames: readonly TimeUnit[] = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];
export const unit = either(...unitNames.map((u) => named(`unit:${u}`, found(`time-unit:${u}`))));
export const clock = sequence(
  maybe(found('time-unit:hour')),
  found('number'),
  form(':'),
  found('number'),
  maybe(sequence(form(':'), found('number'))),
);

export const valueIn = (match: Match, name: string): unknown => match.parts.get(name)?.piece?.value ?? null;

export const rowOf = (match: Match, name: string): Row | null => valueIn(match, name) as Row | null;
export const yearIn = (match: Match): number | null => valueIn(match, 'year') as number | null;
export const monthIn = (match: Match, name = 'month'): number => Number(rowOf(match, name)?.['month'] ?? 0);
export const numberIn = (match: Match): NumberValue => (valueIn(match, 'number') as NumberValue | null)!;
export const unitIn = (match: Match): TimeUnit => unitNames.find((u) => match.parts.has(`unit:${u}`))!;

/** `+0`, `-1` behind the unit of a relative row: `year-1`. */
export function shiftOf(row: Row | null): { unit: TimeUnit; by: number } | null {
  const m = /^([a-z]+)([+-]\d+)$/.exec(row?.['value'] ?? '');
  return m ? { unit: m[1] as TimeUnit, by: Number(m[2]) } : null;
}

export const relativeYear = named('relative', found('time:relative'));
/** A year by its number or as "this year", "last year". */
export const someYear = either(fullYear, relativeYear);

/** Undefined when the words in place of a year are none ("yesterday"). */
export function someYearIn(match: Match): YearExpression | undefined {
  const number = yearIn(match);
  if (number !== null) return { year: number };
  if (!match.parts.has('relative')) return null;
  const shift = shiftOf(rowOf(match, 'relative'));
  return shift?.unit === 'year' ? { shift: shift.by } : undefined;
}

export const BLOCKED: TimeExpression = { kind: 'blocked' };

/** A date in shape that no calendar has. */
export const IMPOSSIBLE: TimeExpression = { kind: 'impossible' };

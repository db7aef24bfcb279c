import { either, found, maybe, named, sequence } from '../../grammar/pattern.ts';
import {
  type TimeRule,
  type Make,
  comma,
  dash,
  lead,
  month,
  monthIn,
  monthWord,
  number,
  numberIn,
  of,
  someYear,
  someYearIn,
  time,
  valueIn,
} from './time-parts.ts';

const monthOfYear: Make = (m) => {
  const of = someYearIn(m);
  return of === undefined ? null : { kind: 'month', year: of, month: monthIn(m) };
};

const twoMonths = either(
  sequence(named('from', found('month')), dash, named('to', found('month'))),
  named('pair', found('month-pair')),
);

const monthsOfYear: Make = (m) => {
  const of = someYearIn(m);
  if (of === undefined) return null;
  const pair = (valueIn(m, 'pair') as readonly [number, number] | null) ?? [
    monthIn(m, 'from'),
    monthIn(m, 'to'),
  ];
  return { kind: 'months', year: of, from: pair[0], to: pair[1] };
};

/** "Nine months of 2031": January to September. */
const firstMonths: Make = (m) => {
  const of = someYearIn(m);
  const n = numberIn(m).value;
  return of === undefined || of === null || n < 1 || n > 12
    ? null
    : { kind: 'months', year: of, from: 1, to: n };
};

/** "In nine months", "in the first nine months": of the year so far. */
const monthsSoFar: Make = (m, words) => {
  const n = numberIn(m);
  const located = words[m.to - 1]!.analyses.some((a) => a.feats['Case'] === 'Loc');
  const said = m.parts.has('first') || ((m.parts.has('at') || located) && !n.spelled);
  return said && n.value > 1 && n.value < 12 ? { kind: 'months', year: null, from: 1, to: n.value } : null;
};

const maybeFirst = maybe(named('first', found('time:first')));

/** Months, and runs of months, of a year. */
export const MONTH_RULES: readonly TimeRule[] = [
  time(
    'month-year',
    'April 2031',
    sequence(lead, month, maybe(monthWord), maybe(comma), of, someYear),
    monthOfYear,
  ),
  time(
    'year-month',
    '2031 April',
    sequence(lead, someYear, maybe(comma), month, maybe(monthWord)),
    monthOfYear,
  ),
  time('month-word', 'April month', sequence(lead, month, monthWord), monthOfYear),
  time('in-month', 'in April', sequence(either(found('time:at'), found('time:until')), month), monthOfYear),
  time('month-locative', 'iyulda', month, (m, words) =>
    words[m.from]!.analyses.some((a) => a.feats['Case'] === 'Loc') ? monthOfYear(m, words) : null,
  ),
  time(
    'months-year',
    'January-September 2031',
    sequence(lead, twoMonths, maybe(monthWord), of, someYear),
    monthsOfYear,
  ),
  time(
    'year-months',
    '2031 January-September',
    sequence(lead, someYear, maybe(comma), twoMonths, maybe(monthWord)),
    monthsOfYear,
  ),
  time('months', 'January-September', sequence(lead, twoMonths, maybe(monthWord)), monthsOfYear),
  time(
    'first-months',
    'first nine months of 2031',
    sequence(lead, maybe(found('time:first')), number, monthWord, of, someYear),
    firstMonths,
  ),
  time(
    'year-first-months',
    '2031 9 months',
    sequence(lead, someYear, maybe(found('time:first')), number, monthWord),
    firstMonths,
  ),
  time(
    'months-so-far',
    'in the first nine months',
    sequence(maybe(named('at', found('time:at'))), maybeFirst, number, monthWord),
    monthsSoFar,
  ),
];

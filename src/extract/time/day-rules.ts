import { form, found, maybe, named, sequence } from '../../grammar/pattern.ts';
import type { Match } from '../../grammar/match.ts';
import { isDay } from './calendar.ts';
import type { DateDigits } from '../quantity/figure-words.ts';
import {
  type TimeRule,
  type Make,
  IMPOSSIBLE,
  clock,
  comma,
  dash,
  day,
  fullYear,
  lead,
  month,
  monthIn,
  monthWord,
  of,
  time,
  valueIn,
  year,
  yearIn,
} from './time-parts.ts';
import type { TimeExpression } from './time-expression.ts';

function dayIn(match: Match, name = 'day'): TimeExpression | null {
  const expression = {
    kind: 'day',
    year: yearIn(match),
    month: monthIn(match),
    day: (valueIn(match, name) as number | null) ?? 0,
  } as const;
  return isDay(expression.year ?? 2000, expression.month, expression.day) ? expression : IMPOSSIBLE;
}

function digitDay(match: Match): TimeExpression | null {
  const date = valueIn(match, 'date') as DateDigits | null;
  if (date === null) return null;
  return isDay(date.year, date.month, date.day) ? { kind: 'day', ...date } : IMPOSSIBLE;
}

function daysIn(match: Match): TimeExpression | null {
  const from = dayIn(match, 'first');
  const to = dayIn(match);
  return from?.kind === 'day' && to?.kind === 'day' ? { kind: 'days', from, to } : null;
}

const first = named('first', found('day'));

const slash = form('/');
const slashDay: Make = (m) => {
  const [day, month] = [valueIn(m, 'day') as number, valueIn(m, 'first') as number];
  return isDay(yearIn(m)!, month, day) ? { kind: 'day', year: yearIn(m), month, day } : IMPOSSIBLE;
};

/** Days, and runs of days, of a month. */
export const DAY_RULES: readonly TimeRule[] = [
  time('slash-date', '09/04/2031', sequence(day, slash, first, slash, year), slashDay),
  time(
    'date-digits',
    '2031-04-09',
    sequence(lead, named('date', found('date-digits')), maybe(sequence(maybe(comma), clock))),
    digitDay,
  ),
  time('day-month-year', '9 April 2031', sequence(lead, day, of, month, maybe(comma), fullYear), (m) =>
    dayIn(m),
  ),
  time('month-day-year', 'April 9, 2031', sequence(lead, month, day, maybe(comma), fullYear), (m) =>
    dayIn(m),
  ),
  time('year-day-month', '2031 9 April', sequence(lead, fullYear, maybe(comma), day, month), (m) => dayIn(m)),
  time(
    'year-month-day',
    '2031 April 9',
    sequence(lead, fullYear, maybe(comma), month, maybe(monthWord), day),
    (m) => dayIn(m),
  ),
  time('day-month', '9 April', sequence(lead, day, of, month), (m) => dayIn(m)),
  time('month-day', 'April 9', sequence(lead, month, maybe(monthWord), day), (m) => dayIn(m)),
  time(
    'days-month-year',
    '9-11 April 2031',
    sequence(lead, first, dash, day, month, maybe(comma), maybe(fullYear)),
    daysIn,
  ),
  time(
    'month-days-year',
    'April 9-11, 2031',
    sequence(lead, month, first, dash, day, maybe(sequence(maybe(comma), fullYear))),
    daysIn,
  ),
  time('year-days-month', '2031 9-11 April', sequence(lead, fullYear, first, dash, day, month), daysIn),
];

import { form, found, maybe, named, sequence } from '../../grammar/pattern.ts';
import type { NumberValue } from '../quantity/number.ts';
import {
  type TimeRule,
  type Make,
  BLOCKED,
  clock,
  lead,
  number,
  numberIn,
  relativeYear,
  rowOf,
  shiftOf,
  time,
  unit,
  unitIn,
} from './time-parts.ts';

const relative: Make = (m) => {
  const row = rowOf(m, 'relative');
  if (row?.['value'] === 'ytd') return { kind: 'year-to-date' };
  const shift = shiftOf(row);
  return shift && { kind: 'shift', ...shift };
};

const isCount = (n: NumberValue): boolean => !n.ordinal && !n.both && n.value > 0 && n.value < 1000;

/** `sign` of the length: into the past or the future. */
const windowOf =
  (sign: 1 | -1): Make =>
  (m) => {
    const n = m.parts.has('number') ? numberIn(m) : null;
    const unit = unitIn(m);
    if (n === null) return unit === 'decade' ? { kind: 'window', unit, by: sign } : null;
    return isCount(n) ? { kind: 'window', unit, by: sign * n.value } : null;
  };

const within: Make = (m) =>
  isCount(numberIn(m)) ? { kind: 'within', unit: unitIn(m), by: numberIn(m).value } : null;

const ago: Make = (m) =>
  isCount(numberIn(m)) ? { kind: 'shift', unit: unitIn(m), by: -numberIn(m).value } : null;

/** What is counted from the day of publication, and what is time but no date. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  time('reference', 'soon', named('ref', found('time:ref')), (m) => {
    const ref = rowOf(m, 'ref')?.['value'];
    return ref ? { kind: 'ref', ref } : null;
  }),
  time('relative', 'last year', sequence(lead, relativeYear), relative),
  time('today-of', "today's", found('time:today'), () => ({ kind: 'today' })),
  time('anaphor', 'over these years', found('time:anaphor'), () => ({ kind: 'anaphor' })),
  time(
    'last-units',
    'last three years',
    sequence(found('time:last'), maybe(number), unit, maybe(found('time:in'))),
    windowOf(-1),
  ),
  time(
    'in-last-units',
    'in the last three years',
    sequence(found('time:at'), maybe(form('the')), found('time:last'), maybe(number), unit),
    windowOf(-1),
  ),
  time(
    'next-units',
    'next five years',
    sequence(found('time:next'), number, unit, maybe(found('time:in'))),
    windowOf(1),
  ),
  time(
    'within-units',
    'within five years',
    sequence(found('time:in'), maybe(found('approx:before')), number, unit),
    within,
  ),
  time('units-within', 'five years within', sequence(number, unit, found('time:in')), within),
  time('units-locative', 'iki ayda', sequence(number, unit), (m, words) =>
    words[m.to - 1]!.analyses[0]?.feats['Case'] === 'Loc' && !numberIn(m).yearLike ? within(m, words) : null,
  ),
  time('units-ago', 'three years ago', sequence(number, unit, found('time:ago')), ago),
  time('after-units', 'after two years', sequence(found('time:after'), number, unit), () => BLOCKED),
  time('weekday', 'on Tuesday', sequence(lead, named('weekday', found('weekday'))), (m) => ({
    kind: 'weekday',
    day: Number(rowOf(m, 'weekday')?.['day']),
  })),
  time('clock', '10:45', clock, () => BLOCKED),
  time(
    'daytime',
    "5 o'clock",
    sequence(number, maybe(found('time-unit:hour')), found('time:daytime')),
    () => BLOCKED,
  ),
  time('hour-number', 'hour 15', sequence(found('time-unit:hour'), number), (m) =>
    numberIn(m).value < 24 ? BLOCKED : null,
  ),
];

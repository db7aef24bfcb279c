import { found, named, sequence } from '../../grammar/pattern.ts';
import { type TimeRule, type Make, fullYear, month, monthIn, time, valueIn, yearIn } from './time-parts.ts';
import type { TimeExpression } from './time-expression.ts';

import { DAY_RULES } from './day-rules.ts';
import { MONTH_RULES } from './month-rules.ts';
import { PART_RULES } from './part-rules.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { YEAR_RULES } from './year-rules.ts';

export type { TimeRule } from './time-parts.ts';

/** Rules that need nothing but words. */
export const TIME_RULES: readonly TimeRule[] = [
  ...DAY_RULES,
  ...MONTH_RULES,
  ...PART_RULES,
  ...YEAR_RULES,
  ...RELATIVE_RULES,
];

const inner = named('inner', found('time'));
const since: Make = (m) => {
  const from = valueIn(m, 'inner') as TimeExpression | null;
  const plain = from !== null && ['day', 'month', 'year', 'shift', 'months'].includes(from.kind);
  return plain ? { kind: 'since', from } : null;
};

/** Rules over times found by {@link TIME_RULES}. */
export const SINCE_RULES: readonly TimeRule[] = [
  time('since', 'since last year', sequence(found('time:since'), inner), since),
  time('time-since', '2031 year since', sequence(inner, found('time:since')), since),
  time('since-year', 'since 2031', sequence(found('time:since'), fullYear), (m) => ({
    kind: 'since',
    from: { kind: 'year', year: yearIn(m)! },
  })),
  time('since-month', 'since April', sequence(found('time:since'), month), (m) => ({
    kind: 'since',
    from: { kind: 'month', year: null, month: monthIn(m) },
  })),
];

import type { Match } from '../grammar/match.ts';
import { type Pattern, either, form, found, maybe, named, sequence, word } from '../grammar/pattern.ts';
import { type Rule, rule } from '../grammar/rule.ts';
import type { Row } from '../grammar/lexicon.ts';
import type { Word } from '../morph/analysis.ts';
import { isDay } from './calendar.ts';
import type { DateDigits } from './figure-words.ts';
import type { NumberValue } from './number.ts';
import type { TimeExpression, TimeUnit, YearExpression } from './time-expression.ts';

/**
 * How dates are put together in any language: the words come from its lists, the orders are tried all. A
 * language that says it in yet another way brings rules of kind `time` of its own.
 */
export type TimeRule = Rule<TimeExpression>;

type Make = (match: Match, words: readonly Word[]) => TimeExpression | null;

const time = (name: string, example: string, pattern: Pattern, make: Make): TimeRule =>
  rule({ name: `time/${name}`, example, kind: 'time', pattern, make });

const comma = form(',');
const dash = word('dash', (w) => /^[-–—]$/.test(w.text));
const day = named('day', found('day'));
const month = named('month', found('month'));
const yearWord = found('time-unit:year');
const year = named('year', found('year'));
const fullYear = sequence(year, maybe(yearWord));
const of = maybe(found('time:at'));
const lead = of;
const monthWord = found('time-unit:month');
const number = named('number', found('number'));
const unitNames: readonly TimeUnit[] = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];
const unit = either(...unitNames.map((u) => named(`unit:${u}`, found(`time-unit:${u}`))));
const clock = sequence(
  maybe(found('time-unit:hour')),
  found('number'),
  form(':'),
  found('number'),
  maybe(sequence(form(':'), found('number'))),
);

const valueIn = (match: Match, name: string): unknown => match.parts.get(name)?.piece?.value ?? null;

const rowOf = (match: Match, name: string): Row | null => valueIn(match, name) as Row | null;
const yearIn = (match: Match): number | null => valueIn(match, 'year') as number | null;
const monthIn = (match: Match, name = 'month'): number => Number(rowOf(match, name)?.['month'] ?? 0);
const numberIn = (match: Match): NumberValue => (valueIn(match, 'number') as NumberValue | null)!;
const unitIn = (match: Match): TimeUnit => unitNames.find((u) => match.parts.has(`unit:${u}`))!;

/** `+0`, `-1` behind the unit of a relative row: `year-1`. */
function shiftOf(row: Row | null): { unit: TimeUnit; by: number } | null {
  const m = /^([a-z]+)([+-]\d+)$/.exec(row?.['value'] ?? '');
  return m ? { unit: m[1] as TimeUnit, by: Number(m[2]) } : null;
}

const relativeYear = named('relative', found('time:relative'));
/** A year by its number or as "this year", "last year". */
const someYear = either(fullYear, relativeYear);

/** Undefined when the words in place of a year are none ("yesterday"). */
function someYearIn(match: Match): YearExpression | undefined {
  const number = yearIn(match);
  if (number !== null) return { year: number };
  if (!match.parts.has('relative')) return null;
  const shift = shiftOf(rowOf(match, 'relative'));
  return shift?.unit === 'year' ? { shift: shift.by } : undefined;
}

function dayIn(match: Match, name = 'day'): TimeExpression | null {
  const expression = {
    kind: 'day',
    year: yearIn(match),
    month: monthIn(match),
    day: (valueIn(match, name) as number | null) ?? 0,
  } as const;
  return isDay(expression.year ?? 2000, expression.month, expression.day) ? expression : BLOCKED;
}

const BLOCKED: TimeExpression = { kind: 'blocked' };

function digitDay(match: Match): TimeExpression | null {
  const date = valueIn(match, 'date') as DateDigits | null;
  if (date === null) return null;
  return isDay(date.year, date.month, date.day) ? { kind: 'day', ...date } : BLOCKED;
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
  return isDay(yearIn(m)!, month, day) ? { kind: 'day', year: yearIn(m), month, day } : BLOCKED;
};

const DAYS: readonly TimeRule[] = [
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
  time('year-day-month', '2031 жылғы 9 сәуір', sequence(lead, fullYear, maybe(comma), day, month), (m) =>
    dayIn(m),
  ),
  time(
    'year-month-day',
    '2031-ci il aprelin 9-da',
    sequence(lead, fullYear, maybe(comma), month, maybe(monthWord), day),
    (m) => dayIn(m),
  ),
  time('day-month', '9 April', sequence(lead, day, of, month), (m) => dayIn(m)),
  time('month-day', 'aprelin 9-da', sequence(lead, month, maybe(monthWord), day), (m) => dayIn(m)),
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
  time('year-days-month', '2031 жылғы 9-11 сәуір', sequence(lead, fullYear, first, dash, day, month), daysIn),
];

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

const MONTHS: readonly TimeRule[] = [
  time(
    'month-year',
    'April 2031',
    sequence(lead, month, maybe(monthWord), maybe(comma), of, someYear),
    monthOfYear,
  ),
  time(
    'year-month',
    '2031-ci ilin aprelində',
    sequence(lead, someYear, maybe(comma), month, maybe(monthWord)),
    monthOfYear,
  ),
  time('month-word', 'сәуір айында', sequence(lead, month, monthWord), monthOfYear),
  time('in-month', 'in April', sequence(either(found('time:at'), found('time:until')), month), monthOfYear),
  time('month-locative', 'сәуірде', month, (m, words) =>
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
    '2031 жылғы қаңтар-қыркүйек',
    sequence(lead, someYear, maybe(comma), twoMonths, maybe(monthWord)),
    monthsOfYear,
  ),
  time('months', 'қаңтар-қыркүйек айларында', sequence(lead, twoMonths, maybe(monthWord)), monthsOfYear),
  time(
    'first-months',
    'first nine months of 2031',
    sequence(lead, maybe(found('time:first')), number, monthWord, of, someYear),
    firstMonths,
  ),
  time(
    'year-first-months',
    '2031 жылдың 9 айында',
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
const yearPart = either(found('time:start'), found('time:middle'), found('time:end'));
const yearMake: Make = (m) => {
  const number = yearIn(m);
  return number === null ? null : { kind: 'year', year: number };
};

const yearsMake: Make = (m) => {
  const [from, to] = [valueIn(m, 'from') as number | null, yearIn(m)];
  return from === null || to === null || from >= to ? null : { kind: 'years', from, to };
};

const fromYear = named('from', found('year'));

/** A plural of a round year is its decade: "1990-е годы". */
const decade: Make = (m, words) => {
  const number = yearIn(m)!;
  const plural = words[m.to - 1]!.analyses.some((a) => a.feats['Number'] === 'Plur');
  return number % 10 === 0 && plural ? { kind: 'years', from: number, to: number + 9 } : null;
};

const endedYear = named('year', found('year-ended'));

const YEARS: readonly TimeRule[] = [
  ...part('quarter', 3, '2031 жылдың бірінші тоқсаны'),
  ...part('half', 6, '2031-ci ilin ikinci yarısı'),
  time('quarter', 'first quarter', sequence(lead, ordinal, found('time-unit:quarter')), quarterAlone),
  time('quarter-letter', 'Q1 2031', sequence(lead, quarterLetter, of, someYear), letterQuarter),
  time('season-year', 'spring 2031', sequence(lead, seasonWord, of, someYear), season),
  time('year-season', '2031 жылғы көктем', sequence(lead, someYear, seasonWord), season),
  time('part-of-year', 'end of 2031', sequence(lead, yearPart, of, fullYear), yearMake),
  time('year-part', '2031-ci ilin sonu', sequence(lead, fullYear, yearPart), yearMake),
  time('years', '2031-2035', sequence(lead, fromYear, dash, fullYear), yearsMake),
  time(
    'from-year-to-year',
    'from 2031 to 2035',
    sequence(found('time:since'), fromYear, maybe(yearWord), found('time:until'), fullYear),
    yearsMake,
  ),
  time(
    'year-until-year',
    '2031 жылдан 2035 жылға дейін',
    sequence(fromYear, yearWord, fullYear, found('time:until')),
    yearsMake,
  ),
  time('decade', '2030-е годы', sequence(lead, endedYear, yearWord), decade),
  time('year', '2031 год', sequence(lead, year, yearWord), yearMake),
  time('in-year', 'in 2031', sequence(found('time:at'), fullYear), yearMake),
  time('until-year', 'by 2031', sequence(found('time:until'), fullYear), yearMake),
  time('year-ending', "2031'de", endedYear, yearMake),
];

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

const RELATIVE: readonly TimeRule[] = [
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
  time('units-within', 'beş il ərzində', sequence(number, unit, found('time:in')), within),
  time('units-locative', 'үш жылда', sequence(number, unit), (m, words) =>
    words[m.to - 1]!.analyses[0]?.feats['Case'] === 'Loc' && !numberIn(m).yearLike ? within(m, words) : null,
  ),
  time('units-ago', 'three years ago', sequence(number, unit, found('time:ago')), ago),
  time('after-units', 'через два года', sequence(found('time:after'), number, unit), () => BLOCKED),
  time('weekday', 'on Tuesday', sequence(lead, named('weekday', found('weekday'))), (m) => ({
    kind: 'weekday',
    day: Number(rowOf(m, 'weekday')?.['day']),
  })),
  time('clock', '10:45', clock, () => BLOCKED),
  time(
    'daytime',
    '5 часов утра',
    sequence(number, maybe(found('time-unit:hour')), found('time:daytime')),
    () => BLOCKED,
  ),
  time('hour-number', 'saat 15.30', sequence(found('time-unit:hour'), number), (m) =>
    numberIn(m).value < 24 ? BLOCKED : null,
  ),
];

/** Rules that need nothing but words. */
export const TIME_RULES: readonly TimeRule[] = [...DAYS, ...MONTHS, ...YEARS, ...RELATIVE];

const inner = named('inner', found('time'));
const since: Make = (m) => {
  const from = valueIn(m, 'inner') as TimeExpression | null;
  const plain = from !== null && ['day', 'month', 'year', 'shift', 'months'].includes(from.kind);
  return plain ? { kind: 'since', from } : null;
};

/** Rules over times found by {@link TIME_RULES}. */
export const SINCE_RULES: readonly TimeRule[] = [
  time('since', 'since last year', sequence(found('time:since'), inner), since),
  time('time-since', '2031 жылдан бері', sequence(inner, found('time:since')), since),
  time('since-year', 'since 2031', sequence(found('time:since'), fullYear), (m) => ({
    kind: 'since',
    from: { kind: 'year', year: yearIn(m)! },
  })),
  time('since-month', 'since April', sequence(found('time:since'), month), (m) => ({
    kind: 'since',
    from: { kind: 'month', year: null, month: monthIn(m) },
  })),
];

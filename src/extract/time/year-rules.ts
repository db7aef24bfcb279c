import { either, found, maybe, named, sequence } from '../../grammar/pattern.ts';
import {
  type TimeRule,
  type Make,
  dash,
  fullYear,
  lead,
  of,
  time,
  valueIn,
  year,
  yearIn,
  yearWord,
} from './time-parts.ts';

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

/** Years and runs of years. */
export const YEAR_RULES: readonly TimeRule[] = [
  time('part-of-year', 'end of 2031', sequence(lead, yearPart, of, fullYear), yearMake),
  time('year-part', '2031 end', sequence(lead, fullYear, yearPart), yearMake),
  time('years', '2031-2035', sequence(lead, fromYear, dash, fullYear), yearsMake),
  time(
    'from-year-to-year',
    'from 2031 to 2035',
    sequence(found('time:since'), fromYear, maybe(yearWord), found('time:until'), fullYear),
    yearsMake,
  ),
  time(
    'year-until-year',
    '2031 year 2035 year until',
    sequence(fromYear, yearWord, fullYear, found('time:until')),
    yearsMake,
  ),
  time('decade', '2030-s years', sequence(lead, endedYear, yearWord), decade),
  time('year', '2031 year', sequence(lead, year, yearWord), yearMake),
  time('in-year', 'in 2031', sequence(found('time:at'), fullYear), yearMake),
  time('until-year', 'by 2031', sequence(found('time:until'), fullYear), yearMake),
  time('year-ending', "2031'de", endedYear, yearMake),
];

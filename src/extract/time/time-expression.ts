import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  isoDay,
  isoMonth,
  isoYear,
  monthOf,
  weekdayOf,
  yearOf,
} from './calendar.ts';

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** A year that is named, or counted from that of the publication. */
export type YearExpression = { readonly year: number } | { readonly shift: number } | null;

/**
 * What words of time mean before the day of publication is known. `blocked` is time-like but no date (a
 * clock time, a length): it has no value and keeps its numbers from being read as quantities.
 */
export type TimeExpression =
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: YearExpression; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'days'; readonly from: TimeExpression; readonly to: TimeExpression }
  | { readonly kind: 'months'; readonly year: YearExpression; readonly from: number; readonly to: number }
  | { readonly kind: 'shift'; readonly unit: TimeUnit; readonly by: number }
  | { readonly kind: 'window'; readonly unit: TimeUnit; readonly by: number }
  | { readonly kind: 'weekday'; readonly day: number }
  | { readonly kind: 'since'; readonly from: TimeExpression }
  | { readonly kind: 'year-to-date' }
  | { readonly kind: 'today' }
  | { readonly kind: 'within'; readonly unit: TimeUnit; readonly by: number }
  | { readonly kind: 'anaphor' }
  | { readonly kind: 'ref'; readonly ref: string }
  | { readonly kind: 'blocked' }
  /** A day no calendar has: the 31st of February. */
  | { readonly kind: 'impossible' };

const MONTHS: Readonly<Record<TimeUnit, number>> = {
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** Moves a day by so many units. */
export function shifted(iso: string, unit: TimeUnit, by: number): string {
  if (unit === 'day') return addDays(iso, by);
  if (unit === 'week') return addDays(iso, by * 7);
  return addMonths(iso, by * MONTHS[unit]);
}

const quarterOf = (iso: string): string => {
  const first = Math.floor((monthOf(iso) - 1) / 3) * 3 + 1;
  return `${isoMonth(yearOf(iso), first)}/${isoMonth(yearOf(iso), first + 2)}`;
};

const weekOf = (iso: string): string => {
  const monday = addDays(iso, 1 - weekdayOf(iso));
  return `${monday}/${addDays(monday, 6)}`;
};

/** The calendar unit around a day: its year, its month, its week as an interval. */
function unitAround(iso: string, unit: TimeUnit): string {
  if (unit === 'year') return iso.slice(0, 4);
  if (unit === 'month') return iso.slice(0, 7);
  if (unit === 'week') return weekOf(iso);
  if (unit === 'quarter') return quarterOf(iso);
  if (unit === 'decade') return `${iso.slice(0, 3)}0/${iso.slice(0, 3)}9`;
  return iso;
}

/** Where words of a sentence point: to what will be, to what was, or nowhere clear. */
export type Lean = 'ahead' | 'back' | null;

/** Days within which the nearest is meant whatever the tense; the year's end makes far ones doubtful. */
const NEAR = 120;

/** Of a day without a year, the one nearest to the publication; of two far ones that where the sentence points. */
function nearestDay(month: number, day: number, anchor: string, lean: Lean): string | null {
  const year = yearOf(anchor);
  const days = [year - 1, year, year + 1]
    .filter((y) => isDay(y, month, day))
    .map((y) => isoDay(y, month, day));
  const far = (iso: string): number => Math.abs(daysBetween(anchor, iso));
  const nearest = days.sort((a, b) => far(a) - far(b))[0] ?? null;
  if (nearest === null || lean === null || far(nearest) <= NEAR) return nearest;
  return days.find((iso) => (lean === 'ahead' ? iso >= anchor : iso <= anchor)) ?? nearest;
}

function dayOf(
  e: { year: number | null; month: number; day: number },
  anchor: string | null,
  lean: Lean,
): string | null {
  if (e.year !== null) return isDay(e.year, e.month, e.day) ? isoDay(e.year, e.month, e.day) : null;
  return anchor === null ? null : nearestDay(e.month, e.day, anchor, lean);
}

function yearNumber(year: YearExpression, anchor: string | null): number | null {
  if (year !== null && 'year' in year) return year.year;
  if (anchor === null) return null;
  return year === null ? null : yearOf(anchor) + year.shift;
}

function monthValue(
  e: { year: YearExpression; month: number },
  anchor: string | null,
  lean: Lean,
): string | null {
  const year = yearNumber(e.year, anchor);
  if (year !== null) return isoMonth(year, e.month);
  if (anchor === null || e.year !== null) return null;
  return nearestDay(e.month, 15, anchor, lean)?.slice(0, 7) ?? null;
}

/** Months of a year; without a year, those of the last year in which they were over. */
function monthsValue(
  e: { year: YearExpression; from: number; to: number },
  anchor: string | null,
): string | null {
  const passed = anchor === null ? null : yearOf(anchor) - (e.to > monthOf(anchor) ? 1 : 0);
  const year = e.year === null ? passed : yearNumber(e.year, anchor);
  if (year === null) return null;
  return `${isoMonth(year, e.from)}/${isoMonth(e.to < e.from ? year + 1 : year, e.to)}`;
}

const lastWeekday = (day: number, anchor: string): string =>
  addDays(anchor, -((weekdayOf(anchor) - day + 7) % 7));

function sinceValue(from: string | null, anchor: string | null): string | null {
  if (from === null || from.endsWith('_REF')) return null;
  const start = from.split('/')[0]!;
  return anchor === null || start >= anchor.slice(0, start.length) ? `${start}/..` : `${start}/${anchor}`;
}

function windowValue(unit: TimeUnit, by: number, anchor: string): string {
  const day = anchor.length === 10 || MONTHS[unit] > 0 ? anchor : `${anchor}-01`;
  const other = shifted(day, unit, by);
  return by < 0 ? `${other}/${anchor}` : `${anchor}/${other}`;
}

/**
 * The value of words of time, ISO 8601 or a vague reference.
 * @param anchor day of publication; null when unknown, then what depends on it has no value
 * @param lean where the sentence points, for a month or day without its year
 */
export function timeValue(e: TimeExpression, anchor: string | null, lean: Lean = null): string | null {
  switch (e.kind) {
    case 'day':
      return dayOf(e, anchor, lean);
    case 'month':
      return monthValue(e, anchor, lean);
    case 'year':
      return isoYear(e.year);
    case 'years':
      return `${isoYear(e.from)}/${isoYear(e.to)}`;
    case 'days': {
      const [from, to] = [timeValue(e.from, anchor), timeValue(e.to, anchor)];
      return from === null || to === null ? null : `${from}/${to}`;
    }
    case 'months':
      return monthsValue(e, anchor);
    case 'shift':
      return anchor === null ? null : unitAround(shifted(anchor, e.unit, e.by), e.unit);
    case 'window':
      return anchor === null ? null : windowValue(e.unit, e.by, anchor);
    case 'weekday':
      return anchor === null ? null : lastWeekday(e.day, anchor);
    case 'since':
      return sinceValue(timeValue(e.from, anchor), anchor);
    case 'year-to-date':
      return anchor === null ? null : `${anchor.slice(0, 4)}-01/${anchor}`;
    case 'today':
      return anchor;
    case 'ref':
      return e.ref;
    default:
      return null;
  }
}

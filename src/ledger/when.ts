/** Dates as stretches of days, so that "2024", "2024-05" and "2024-05-07/2024-05-09" compare. */
export interface Stretch {
  /** Days since 1970-01-01; minus infinity when open. */
  readonly from: number;
  /** Last day, included; infinity when open. */
  readonly to: number;
}

const DAY = 86_400_000;
const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

const day = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / DAY;

function stretchOfDate(date: string): Stretch | null {
  const m = DATE.exec(date);
  if (!m) return null;
  const year = Number(m[1]);
  if (m[2] === undefined) return { from: day(year, 0, 1), to: day(year, 11, 31) };
  const month = Number(m[2]) - 1;
  if (m[3] === undefined) return { from: day(year, month, 1), to: day(year, month + 1, 0) };
  const at = day(year, month, Number(m[3]));
  return { from: at, to: at };
}

/** The days of an ISO 8601 date, month, year or interval (`..` leaves an end open); null for anything else. */
export function stretchOf(value: string | null): Stretch | null {
  if (value === null) return null;
  const [a, b, more] = value.split('/');
  if (a === undefined || more !== undefined) return null;
  if (b === undefined) return stretchOfDate(a);
  const from = a === '..' || a === '' ? -Infinity : stretchOfDate(a)?.from;
  const to = b === '..' || b === '' ? Infinity : stretchOfDate(b)?.to;
  return from === undefined || to === undefined ? null : { from, to };
}

/** True when the two share a day, or miss each other by no more than `slack` days. */
export const meet = (a: Stretch, b: Stretch, slack = 0): boolean =>
  a.from <= b.to + slack && b.from <= a.to + slack;

export const lengthOf = (s: Stretch): number => s.to - s.from;

/** ISO 8601 date of a day number. */
export const dateOfDay = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);

/** Sorts dates by the day they end on: what is dated vaguely comes after what it holds; unknown dates last. */
export function whenKey(value: string | null): number {
  const s = stretchOf(value);
  if (s === null) return value === 'PAST_REF' ? -Infinity : Infinity;
  return s.to === Infinity ? s.from : s.to;
}

const toMonth = (date: string): string => (/^\d{4}-\d\d-\d\d$/.test(date) ? date.slice(0, 7) : date);

/** One key for periods that are meant as one: the ends of an interval are compared by month. */
export const samePeriodKey = (period: string | null): string =>
  period === null ? '' : period.includes('/') ? period.split('/').map(toMonth).join('/') : period;

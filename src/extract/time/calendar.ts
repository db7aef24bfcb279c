/** Days of the Gregorian calendar as ISO 8601 text, without a clock. */

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Whether such a day exists: there is no 31st of February. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

export const isoYear = (year: number): string => pad(year, 4);
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;
export const isoDay = (year: number, month: number, day: number): string =>
  `${isoMonth(year, month)}-${pad(day, 2)}`;

const DAY = 86_400_000;
const millis = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const ofMillis = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const addDays = (iso: string, days: number): string => ofMillis(millis(iso) + days * DAY);

/** Monday is 1. */
export const weekdayOf = (iso: string): number => ((new Date(millis(iso)).getUTCDay() + 6) % 7) + 1;

export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));

/** Moves a day or a month by whole months; a day that does not exist there becomes the last of its month. */
export function addMonths(iso: string, months: number): string {
  const index = yearOf(iso) * 12 + monthOf(iso) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (iso.length === 7) return isoMonth(year, month);
  return isoDay(year, month, Math.min(Number(iso.slice(8, 10)), daysIn(year, month)));
}

/** The days between two days, signed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((millis(to) - millis(from)) / DAY);

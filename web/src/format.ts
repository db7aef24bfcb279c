import { t } from './strings.ts';

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' });
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A language's name: `Kazakh`; the code itself when it has none. */
export function languageName(code: string): string {
  try {
    return LANGUAGE.of(code) ?? code;
  } catch {
    return code;
  }
}

function dayName(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return iso;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (Number.isNaN(date.getTime())) return iso;
  if (month === undefined) return String(year);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(
    'en-GB',
    day === undefined ? options : { ...options, day: 'numeric' },
  ).format(date);
}

/** An ISO 8601 date, month, year or interval, or a `…_REF`, for a reader. */
export function dateName(value: string | null): string {
  if (value === null) return t.unknownDate;
  if (value in t.refs) return t.refs[value as keyof typeof t.refs];
  if (!value.includes('/')) return dayName(value);
  const [from, to] = value.split('/') as [string, string];
  if (from === '..') return `by ${dayName(to)}`;
  if (to === '..') return `from ${dayName(from)}`;
  return `${dayName(from)} – ${dayName(to)}`;
}

const MODEST = /^(count|ordinal)\((.*)\)$/;

/** A value with its unit: `4,500,000 t`, `2nd session`, `7 visits`. */
export function amount(value: number, unit: string): string {
  const counted = MODEST.exec(unit);
  if (counted?.[1] === 'ordinal') return `no. ${NUMBER.format(value)} (${counted[2]})`;
  if (counted) return `${NUMBER.format(value)} × ${counted[2]}`;
  return unit === '%' ? `${NUMBER.format(value)}%` : `${NUMBER.format(value)} ${unit}`;
}

/** A slug for a reader: `trade-turnover.kz-az` becomes `trade turnover · kz az`. */
export const slugName = (slug: string): string => slug.replaceAll('.', ' · ').replaceAll('-', ' ');

/** The address of words in a document. */
export const spanPath = (documentId: string, start: number, end: number): string =>
  `/documents/${encodeURIComponent(documentId)}#c=${start}-${end}`;

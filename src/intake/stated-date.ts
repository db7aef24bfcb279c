import { type Note, note } from '../text/note.ts';

/** A date from metadata: its calendar day in its own offset, never moved to another time zone. */
export interface StatedDate {
  readonly date: string | null;
  readonly notes: readonly Note[];
}

const ISO = /^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/;
const DAY_FIRST = /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/;
/** RFC 5322, section 3.3: the month names belong to the format. */
const MAIL = /^\s*(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})(?!\d)/;
const MAIL_MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** ISO 8601 of a day that exists; null for the 31st of February. */
export function isoDay(year: number, month: number, day: number): string | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

function partsOf(value: string): readonly [number, number, number] | null {
  const iso = ISO.exec(value) ?? COMPACT.exec(value);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const dayFirst = DAY_FIRST.exec(value);
  if (dayFirst) return [Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])];
  const mail = MAIL.exec(value);
  if (!mail) return null;
  const month = MAIL_MONTHS.indexOf(mail[2]!.toLowerCase());
  return month % 3 === 0 ? [Number(mail[3]), month / 3 + 1, Number(mail[1])] : null;
}

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

/**
 * The day a metadata value names: ISO 8601, `20251021`, `21.10.2025` or an RFC 5322 date. A day that does
 * not exist, or a value of another shape, gives null and a note.
 */
export function statedDate(value: unknown): StatedDate {
  if (value === null || value === undefined || value === '') return { date: null, notes: [] };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const parts = typeof value === 'string' ? partsOf(text) : null;
  if (parts === null)
    return { date: null, notes: [note('unknown-date', `publication date not understood: ${shorten(text)}`)] };
  const date = isoDay(...parts);
  const notes = date === null ? [note('impossible-date', `no such day: ${shorten(text)}`)] : [];
  return { date, notes };
}

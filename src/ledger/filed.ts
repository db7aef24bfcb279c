import type { Reading } from '../extract/reading.ts';
import type { Evidence } from './ledger.ts';
import type { Span } from '../text/span.ts';
import { by, groupBy } from './order.ts';

/** A reading as the ledger files it: under the name its evidence carries. */
export interface Filed {
  /** What `Evidence.doc` says. */
  readonly doc: string;
  readonly reading: Reading;
  /** Day of publication; of an undated document the day found through documents of the same release; null. */
  readonly date: string | null;
}

const stem = (path: string): string => (path.split(/[\\/]/).pop() ?? path).replace(/\.[a-z0-9]+$/i, '');

const nameOf = (reading: Reading): string => {
  const path = reading.document.path;
  return path === null || path === '' ? reading.document.id : stem(path);
};

/** Of several readings of one text the one whose address comes first, so that input order does not matter. */
const firstOf = (readings: readonly Reading[]): Reading =>
  [...readings].sort(by((r) => `${r.document.path ?? '~'}\u0000${r.document.url ?? '~'}`))[0]!;

/** The readings under their names, each text once, sorted by name. */
export function fileReadings(readings: readonly Reading[]): readonly Filed[] {
  const once = [...groupBy(readings, (r) => r.document.id).values()].map(firstOf);
  const names = groupBy(once, nameOf);
  return once
    .map((reading) => {
      const name = nameOf(reading);
      const doc = names.get(name)!.length === 1 ? name : reading.document.id;
      return { doc, reading, date: reading.document.published?.date.slice(0, 10) ?? null };
    })
    .sort(by((f) => f.doc));
}

/** A span of a filed document, as evidence. */
export const evidenceOf = (filed: Filed, span: Span): Evidence => ({
  doc: filed.doc,
  start: span.start,
  end: span.end,
});

/** A short name of a document's text that stays the same when documents are added: for ids. */
export const shortId = (filed: Filed): string =>
  filed.reading.document.id.replace(/^sha256:/, '').slice(0, 8);

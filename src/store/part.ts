import type { Part } from './queries.ts';
import type { PageOf } from './views.ts';

const USUAL = 50;
const MOST = 200;

/** A cursor that is none. */
export class CursorError extends Error {}

/** The rank to go on after, and how many rows to ask for: one more than wanted tells whether there is more. */
export function partOf({ cursor, limit }: Part): {
  readonly after: number;
  readonly size: number;
} {
  const after = cursor === undefined ? -1 : Number(cursor);
  if (!Number.isSafeInteger(after) || after < -1) throw new CursorError(`unknown cursor: ${cursor}`);
  return { after, size: Math.min(Math.max(1, Math.trunc(limit ?? USUAL)), MOST) };
}

/** The page of rows that were fetched with one too many. */
export const pageOf = <Row, T>(
  rows: readonly Row[],
  size: number,
  total: number,
  rank: (row: Row) => number,
  items: readonly T[],
): PageOf<T> => ({
  items: items.slice(0, size),
  next: rows.length > size ? String(rank(rows[size - 1]!)) : null,
  total,
});

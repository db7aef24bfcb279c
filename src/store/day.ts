const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** What a period is sorted by: its beginning as far as it is a date; null for `FUTURE_REF` and the like. */
export const dayOf = (period: string | null): string | null => period?.match(DAY)?.[0] ?? null;

/** Newest first, what has no day last. */
export const byNewest = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1;

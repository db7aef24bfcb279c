/** Plain code-unit order: the same on every machine, whatever its locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by a text made of each value. */
export const by =
  <T>(key: (value: T) => string) =>
  (a: T, b: T): number =>
    compare(key(a), key(b));

/** The distinct strings, sorted. */
export const distinct = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort(compare);

/** Values by key, keys in the order first met. */
export function groupBy<T>(
  values: Iterable<T>,
  key: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const k = key(value);
    const group = groups.get(k);
    if (group) group.push(value);
    else groups.set(k, [value]);
  }
  return groups;
}

/** The value met most often; of several the first in code-unit order; null of none. */
export function mostFrequent(values: readonly string[]): string | null {
  const groups = [...groupBy(values, (v) => v)];
  groups.sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
  return groups[0]?.[0] ?? null;
}

/** A number as a text that sorts like the number. */
export const padded = (n: number): string => String(n).padStart(9, '0');

/** Evidence in the order of documents, then of the text; equal ones once. */
export function sortedEvidence<E extends { doc: string; start: number; end: number }>(
  evidence: readonly E[],
): readonly E[] {
  const key = (e: E): string => `${e.doc}\u0000${padded(e.start)}${padded(e.end)}`;
  const seen = new Map<string, E>();
  for (const e of evidence) if (!seen.has(key(e))) seen.set(key(e), e);
  return [...seen].sort((a, b) => compare(a[0], b[0])).map(([, e]) => e);
}

import type { Span } from '../text/span.ts';

/** Index of the first span that starts at or after `offset`, in spans sorted by start. */
export function firstFrom(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that lie within `outer`, of spans sorted by start. */
export function spansIn<S extends Span>(sorted: readonly S[], outer: Span): readonly S[] {
  const inside: S[] = [];
  for (let i = firstFrom(sorted, outer.start); i < sorted.length && sorted[i]!.start < outer.end; i++)
    if (sorted[i]!.end <= outer.end) inside.push(sorted[i]!);
  return inside;
}

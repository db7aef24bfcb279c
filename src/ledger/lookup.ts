import { type Span, overlaps } from '../text/span.ts';

/** Findings by place: asking for those at a span costs the logarithm of their number. */
export type Lookup<F extends Span> = (span: Span) => readonly F[];

/** Builds a lookup of the findings that overlap a span, in reading order. */
export function lookup<F extends Span>(findings: readonly F[]): Lookup<F> {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  // How far back something that starts earlier may still reach.
  let longest = 0;
  for (const f of sorted) longest = Math.max(longest, f.end - f.start);
  return (span) => {
    const found: F[] = [];
    for (let i = firstFrom(sorted, span.start - longest); i < sorted.length; i++) {
      const f = sorted[i]!;
      if (f.start >= span.end) break;
      if (overlaps(f, span)) found.push(f);
    }
    return found;
  };
}

function firstFrom(sorted: readonly Span[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Span } from '../text/span.ts';

const SORTED = new WeakMap<readonly Span[], readonly Span[]>();

/** A list of findings by start, the longer first; sorted once per list. */
export function byStart<S extends Span>(spans: readonly S[]): readonly S[] {
  let sorted = SORTED.get(spans);
  if (!sorted) {
    sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
    SORTED.set(spans, sorted);
  }
  return sorted as readonly S[];
}

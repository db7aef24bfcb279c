import type { Span } from '../text/span.ts';

const SORTED = new WeakMap<readonly Span[], readonly Span[]>();

function sorted<T extends Span>(items: readonly T[]): readonly T[] {
  let list = SORTED.get(items);
  if (!list) SORTED.set(items, (list = [...items].sort((a, b) => a.start - b.start)));
  return list as readonly T[];
}

/** The first index whose item starts at `start` or later. */
function firstAt(items: readonly Span[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items that start in `[from, to)`, found without looking at the others: a page may have thousands. */
export function startingIn<T extends Span>(items: readonly T[], from: number, to: number): readonly T[] {
  const list = sorted(items);
  return list.slice(firstAt(list, from), firstAt(list, to));
}

/** The last item that starts at or before `at` and reaches beyond it; null when none does. */
export function around<T extends Span>(items: readonly T[], at: number): T | null {
  const list = sorted(items);
  const item = list[firstAt(list, at + 1) - 1];
  return item !== undefined && item.end > at ? item : null;
}

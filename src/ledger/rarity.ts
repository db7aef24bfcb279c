import type { Anchors } from './anchor.ts';

/** How much an anchor tells: what every speech names tells nothing, what two share alone tells much. */
export interface Rarity {
  /** Weight of what two have in common. */
  readonly shared: (a: Anchors, b: Anchors) => number;
  /** Weight of all that one has. */
  readonly of: (a: Anchors) => number;
}

/** Keeps the weights of a few documents from being all alike. */
const SMOOTHING = 20;

/** A figure or a name tells more than a word that happens to sound alike. */
const kind = (anchor: string): number => (anchor.startsWith('word ') ? 1 : 1.5);

/** Rarity among the given sets: the logarithm of how few have an anchor, 1 for what only one has. */
export function rarityAmong(sets: readonly Anchors[]): Rarity {
  const counts = new Map<string, number>();
  for (const set of sets) for (const anchor of set) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  const all = sets.length + SMOOTHING;
  const weight = (anchor: string): number =>
    (kind(anchor) * Math.log(all / (counts.get(anchor) ?? 1))) / Math.log(all);
  return {
    shared: (a, b) => {
      let sum = 0;
      for (const anchor of a) if (b.has(anchor)) sum += weight(anchor);
      return sum;
    },
    of: (a) => {
      let sum = 0;
      for (const anchor of a) sum += weight(anchor);
      return sum;
    },
  };
}

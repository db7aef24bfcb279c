/**
 * Alignment of two sequences in order, after Gale and Church (1993), "A program for aligning sentences in
 * bilingual corpora": pieces pair by length, and here also by what they share.
 */

/** A pairing of a run of one side with a run of the other; one of them may be empty. */
export interface Bead {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
  readonly cost: number;
}

export interface Sides {
  /** Lengths in characters. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Characters of `b` per character of `a`; by default as the two sides have them. */
  readonly ratio?: number;
  /** Weight of what the runs share. */
  readonly shared: (a: readonly [number, number], b: readonly [number, number]) => number;
}

/** Runs that may pair, with what their rarity costs: minus the logarithm of how often translators do so. */
const SHAPES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.1],
  [1, 0, 4.6],
  [0, 1, 4.6],
  [2, 1, 2.4],
  [1, 2, 2.4],
];
/** Variance of characters per character between two languages, as measured by Gale and Church. */
const VARIANCE = 6.8;
const REWARD = 1.2;
/** How far the pairing may leave the diagonal: enough for an omitted paragraph, and still linear. */
const BAND = 24;

const sum = (lengths: readonly number[], [from, to]: readonly [number, number]): number => {
  let total = 0;
  for (let i = from; i < to; i++) total += lengths[i]!;
  return total;
};

/** What the difference in length costs: about minus the logarithm of its probability. */
function lengthCost(a: number, b: number, ratio: number): number {
  if (a === 0 || b === 0) return 0;
  const delta = (b - a * ratio) / Math.sqrt(VARIANCE * ((a * ratio + b) / 2));
  return Math.min(12, (delta * delta) / 2);
}

/** The cheapest pairing of the two sides, in order. */
export function alignInOrder(sides: Sides): readonly Bead[] {
  const [n, m] = [sides.a.length, sides.b.length];
  const ratio = sides.ratio ?? Math.max(1, sum(sides.b, [0, m])) / Math.max(1, sum(sides.a, [0, n]));
  const best = new Map<number, { cost: number; bead: Bead | null; before: number }>();
  const key = (i: number, j: number): number => i * (m + 1) + j;
  best.set(key(0, 0), { cost: 0, bead: null, before: -1 });
  for (let i = 0; i <= n; i++) {
    const middle = n === 0 ? 0 : Math.round((i * m) / n);
    for (let j = Math.max(0, middle - BAND); j <= Math.min(m, middle + BAND); j++)
      for (const [da, db, rarity] of SHAPES) {
        if (i < da || j < db) continue;
        const from = best.get(key(i - da, j - db));
        if (from === undefined) continue;
        const [a, b] = [[i - da, i] as const, [j - db, j] as const];
        const paired = da > 0 && db > 0;
        const length = paired ? lengthCost(sum(sides.a, a), sum(sides.b, b), ratio) : 0;
        const cost = rarity + length - (paired ? REWARD * sides.shared(a, b) : 0);
        const known = best.get(key(i, j));
        if (known === undefined || from.cost + cost < known.cost)
          best.set(key(i, j), { cost: from.cost + cost, bead: { a, b, cost }, before: key(i - da, j - db) });
      }
  }
  const beads: Bead[] = [];
  for (let at = key(n, m); ; ) {
    const cell = best.get(at);
    if (!cell?.bead) return beads.reverse();
    beads.push(cell.bead);
    at = cell.before;
  }
}

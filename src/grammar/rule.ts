import type { Word } from '../morph/analysis.ts';
import { type Chart, type Match, type Piece, matcher } from './match.ts';
import type { Pattern } from './pattern.ts';

/**
 * A frozen rule: where `pattern` matches, `make` says what it means. `make` may decline with null (a 31st
 * of February). `example` is a text the rule must match; a test holds every rule to it.
 */
export interface Rule<V = unknown> {
  /** Readable and unique: `kk/time/day-month-year`. */
  readonly name: string;
  readonly example: string;
  /** The kind of piece it makes, which later rules may ask for with `found(kind)`. */
  readonly kind: string;
  readonly pattern: Pattern;
  readonly make: (match: Match, words: readonly Word[]) => V | null;
}

export const rule = <V>(r: Rule<V>): Rule<V> => Object.freeze(r);

/** A piece and the rule that made it. */
export interface Made<V = unknown> extends Piece<V> {
  readonly rule: string;
  readonly match: Match;
}

const NONE: readonly Piece[] = [];

/** A chart over pieces found so far. */
export function chartOf(pieces: readonly Piece[]): Chart {
  const byKind = new Map<string, Map<number, Piece[]>>();
  for (const piece of pieces) {
    let byStart = byKind.get(piece.kind);
    if (!byStart) byKind.set(piece.kind, (byStart = new Map()));
    const list = byStart.get(piece.from);
    if (list) list.push(piece);
    else byStart.set(piece.from, [piece]);
  }
  return { at: (kind, from) => byKind.get(kind)?.get(from) ?? NONE };
}

/**
 * Applies rules to words: at each word the longest match wins, then the earlier rule; matches of one kind
 * never overlap. The result is in reading order.
 */
export function applyRules<V>(
  rules: readonly Rule<V>[],
  words: readonly Word[],
  earlier: readonly Piece[] = [],
): readonly Made<V>[] {
  const chart = chartOf(earlier);
  const bound = rules.map((r) => ({ r, m: matcher(r.pattern, words, chart) }));
  const made: Made<V>[] = [];
  const freeFrom = new Map<string, number>();
  for (let from = 0; from < words.length; from++) {
    const best = new Map<string, Made<V>>();
    for (const { r, m } of bound) {
      if (from < (freeFrom.get(r.kind) ?? 0)) continue;
      const match = m.at(from);
      if (!match || match.to <= (best.get(r.kind)?.to ?? from)) continue;
      const value = r.make(match, words);
      if (value !== null) best.set(r.kind, { kind: r.kind, from, to: match.to, value, rule: r.name, match });
    }
    for (const piece of best.values()) {
      made.push(piece);
      freeFrom.set(piece.kind, piece.to);
    }
  }
  return made;
}

import type { Word } from '../morph/analysis.ts';
import { type Chart, type Match, type Matcher, type Piece, matcher } from './match.ts';
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

const NONE: readonly never[] = [];

/** A chart over pieces found so far. */
export function chartOf(pieces: readonly Piece[]): Chart {
  const byStart = new Map<number, Map<string, Piece[]>>();
  for (const piece of pieces) {
    let byKind = byStart.get(piece.from);
    if (!byKind) byStart.set(piece.from, (byKind = new Map()));
    const list = byKind.get(piece.kind);
    if (list) list.push(piece);
    else byKind.set(piece.kind, [piece]);
  }
  return {
    at: (kind, from) => byStart.get(from)?.get(kind) ?? NONE,
    kindsAt: (from) => byStart.get(from)?.keys() ?? NONE,
  };
}

/** Rules by what they may start with, so that at a word only those are tried that may match there. */
interface RuleIndex {
  readonly matchers: readonly Matcher[];
  /** Indexes of the rules that may start with a piece, by its kind. */
  readonly byKind: ReadonlyMap<string, readonly number[]>;
  /** Indexes of the rules that may start with a word of some look. */
  readonly byTest: readonly number[];
}

function indexOf(rules: readonly Rule[]): RuleIndex {
  const matchers = rules.map((r) => matcher(r.pattern));
  const byKind = new Map<string, number[]>();
  matchers.forEach(({ start }, i) => {
    for (const kind of start.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), i]);
  });
  const byTest = matchers.flatMap(({ start }, i) => (start.tests.length > 0 ? [i] : []));
  return { matchers, byKind, byTest };
}

const INDEXES = new WeakMap<readonly Rule[], RuleIndex>();

function indexFor(rules: readonly Rule[]): RuleIndex {
  let index = INDEXES.get(rules);
  if (!index) INDEXES.set(rules, (index = indexOf(rules)));
  return index;
}

/** The rules that may match at a word, the earlier first. */
function rulesAt(index: RuleIndex, words: readonly Word[], from: number, chart: Chart): readonly number[] {
  const found: number[] = [];
  for (const kind of chart.kindsAt(from)) found.push(...(index.byKind.get(kind) ?? NONE));
  for (const i of index.byTest)
    if (index.matchers[i]!.start.tests.some((test) => test(words, from))) found.push(i);
  return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
}

/**
 * Applies rules to words: at each word the longest match wins, then the earlier rule; matches of one kind
 * never overlap. The result is in reading order. `rules` should be one list for many calls: what they may
 * start with is worked out once per list.
 */
export function applyRules<V>(
  rules: readonly Rule<V>[],
  words: readonly Word[],
  earlier: readonly Piece[] = [],
): readonly Made<V>[] {
  const chart = chartOf(earlier);
  const index = indexFor(rules);
  const made: Made<V>[] = [];
  const freeFrom = new Map<string, number>();
  for (let from = 0; from < words.length; from++) {
    const possible = rulesAt(index, words, from, chart);
    if (possible.length === 0) continue;
    const best = new Map<string, Made<V>>();
    for (const i of possible) {
      const r = rules[i]!;
      if (from < (freeFrom.get(r.kind) ?? 0)) continue;
      const match = index.matchers[i]!.at(words, from, chart);
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

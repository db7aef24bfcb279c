import type { Word } from '../morph/analysis.ts';
import type { Lexicon, Row } from './lexicon.ts';
import type { Pattern, Predicate } from './pattern.ts';

/** What earlier rules found, by kind and first word. */
export interface Chart<V = unknown> {
  at(kind: string, from: number): readonly Piece<V>[];
  /** The kinds of what starts at a word. */
  kindsAt(from: number): Iterable<string>;
}

const NONE: readonly never[] = [];

/** A stretch of words `[from, to)` with what it means. */
export interface Piece<V = unknown> {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly value: V;
}

/** What a named part matched: its words `[from, to)`, the list row or the earlier piece behind it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly row: Row | null;
  readonly piece: Piece | null;
}

export interface Match {
  readonly from: number;
  readonly to: number;
  readonly parts: ReadonlyMap<string, Part>;
}

/** No rule may look further than this many words, which keeps matching linear in the text. */
export const MAX_WORDS = 48;

interface Trail {
  readonly name: string;
  readonly part: Part;
  readonly before: Trail | null;
}

interface State {
  readonly to: number;
  /** No word from here on may be matched. */
  readonly limit: number;
  readonly trail: Trail | null;
  /** Row or piece of the last leaf, for `named`. */
  readonly row: Row | null;
  readonly piece: Piece | null;
}

/** What a pattern is matched in. */
interface Input {
  readonly words: readonly Word[];
  readonly chart: Chart;
}

type Step = (state: State, input: Input) => readonly State[];

const EMPTY: Chart = { at: () => NONE, kindsAt: () => NONE };

const moved = ({ limit, trail }: State, to: number, row: Row | null, piece: Piece | null): State => ({
  to,
  limit,
  trail,
  row,
  piece,
});

/** Of states that end at one word only the first survives: this is what keeps the work bounded. */
function firstPerEnd(states: readonly State[]): readonly State[] {
  if (states.length < 2) return states;
  const ends = new Set<number>();
  return states.filter((s) => !ends.has(s.to) && ends.add(s.to));
}

/** Every state that `next` reaches from one of `states`. */
const reached = (states: readonly State[], next: Step, input: Input): readonly State[] =>
  states.length === 1 ? next(states[0]!, input) : states.flatMap((s) => next(s, input));

function wordStep(predicate: Predicate): Step {
  return (s, { words }) => {
    const w = s.to < s.limit ? words[s.to] : undefined;
    return w !== undefined && predicate.test(w) ? [moved(s, s.to + 1, null, null)] : NONE;
  };
}

function phraseStep(lexicon: Lexicon, where: (row: Row) => boolean): Step {
  return (s, { words }) =>
    lexicon
      .allAt(words, s.to)
      .filter((m) => m.to <= s.limit && where(m.row))
      .map((m) => moved(s, m.to, m.row, null));
}

function foundStep(of: string): Step {
  return (s, { chart }) => {
    const pieces = chart.at(of, s.to);
    if (pieces.length === 0) return NONE;
    return pieces.filter((p) => p.to <= s.limit).map((p) => moved(s, p.to, null, p));
  };
}

function sequenceStep(steps: readonly Step[]): Step {
  return (s, input) => {
    let states: readonly State[] = [s];
    for (const next of steps) {
      states = firstPerEnd(reached(states, next, input));
      if (states.length === 0) return NONE;
    }
    return states;
  };
}

function manyStep(next: Step, min: number, max: number): Step {
  return (s, input) => {
    // Longest first, so that a greedy reading wins when both end the whole match at one place.
    const rounds: (readonly State[])[] = [];
    let states: readonly State[] = [s];
    for (let n = 0; n <= max && states.length > 0; n++) {
      if (n >= min) rounds.unshift(states);
      // No state is looked for that would not be kept.
      if (n < max) states = firstPerEnd(reached(states, next, input)).filter((x) => x.to > s.to);
    }
    return rounds.length === 1 ? rounds[0]! : firstPerEnd(rounds.flat());
  };
}

function namedStep(next: Step, name: string): Step {
  return (s, input) =>
    next(s, input).map((x) => ({
      ...x,
      trail: { name, part: { from: s.to, to: x.to, row: x.row, piece: x.piece }, before: x.trail },
    }));
}

function stepOf(pattern: Pattern): Step {
  switch (pattern.kind) {
    case 'word':
      return wordStep(pattern.predicate);
    case 'phrase':
      return phraseStep(pattern.lexicon, pattern.where);
    case 'found':
      return foundStep(pattern.of);
    case 'sequence':
      return sequenceStep(pattern.parts.map(stepOf));
    case 'either': {
      const steps = pattern.parts.map(stepOf);
      return (s, input) => firstPerEnd(steps.flatMap((next) => next(s, input)));
    }
    case 'many':
      return manyStep(stepOf(pattern.part), pattern.min, pattern.max);
    default:
      return namedStep(stepOf(pattern.part), pattern.name);
  }
}

function partsOf(trail: Trail | null): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (let t = trail; t !== null; t = t.before) if (!parts.has(t.name)) parts.set(t.name, t.part);
  return parts;
}

/** Whether `pattern` can match nothing at all, so that what follows it may stand first. */
function canBeEmpty(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'sequence':
      return pattern.parts.every(canBeEmpty);
    case 'either':
      return pattern.parts.some(canBeEmpty);
    case 'many':
      return pattern.min === 0 || canBeEmpty(pattern.part);
    case 'named':
      return canBeEmpty(pattern.part);
    default:
      return false;
  }
}

/** What a match may start with: pieces of these kinds, or words that pass one of these tests. */
export interface Start {
  readonly kinds: readonly string[];
  readonly tests: readonly ((words: readonly Word[], from: number) => boolean)[];
}

/** The parts of a sequence that its match may start with. */
function firstParts(parts: readonly Pattern[]): readonly Pattern[] {
  const full = parts.findIndex((p) => !canBeEmpty(p));
  return full === -1 ? parts : parts.slice(0, full + 1);
}

const anyStart = (starts: readonly Start[]): Start => ({
  kinds: [...new Set(starts.flatMap((s) => s.kinds))],
  tests: starts.flatMap((s) => s.tests),
});

/** What a match of `pattern` may start with, told from its first part alone: it rules most rules out. */
function startOf(pattern: Pattern): Start {
  switch (pattern.kind) {
    case 'word':
      return { kinds: [], tests: [(words, from) => pattern.predicate.test(words[from]!)] };
    case 'phrase':
      return { kinds: [], tests: [(words, from) => pattern.lexicon.at(words, from) !== null] };
    case 'found':
      return { kinds: [pattern.of], tests: [] };
    case 'sequence':
      return anyStart(firstParts(pattern.parts).map(startOf));
    case 'either':
      return anyStart(pattern.parts.map(startOf));
    default:
      return startOf(pattern.part);
  }
}

/** A pattern made ready to be tried at any word of any text. */
export interface Matcher {
  readonly start: Start;
  /** The longest match that starts at `from`; null when there is none. */
  at(words: readonly Word[], from: number, chart?: Chart): Match | null;
}

const MATCHERS = new WeakMap<Pattern, Matcher>();

/** Makes a pattern ready, once. Matching at one word costs at most pattern size times {@link MAX_WORDS}. */
export function matcher(pattern: Pattern): Matcher {
  let made = MATCHERS.get(pattern);
  if (!made) MATCHERS.set(pattern, (made = matcherOf(pattern)));
  return made;
}

function matcherOf(pattern: Pattern): Matcher {
  const step = stepOf(pattern);
  return {
    start: startOf(pattern),
    at(words, from, chart = EMPTY) {
      const limit = Math.min(words.length, from + MAX_WORDS);
      const states = step({ to: from, limit, trail: null, row: null, piece: null }, { words, chart });
      let best: State | null = null;
      for (const s of states) if (s.to > from && (best === null || s.to > best.to)) best = s;
      return best && { from, to: best.to, parts: partsOf(best.trail) };
    },
  };
}

import type { Word } from '../morph/analysis.ts';
import type { Row } from './lexicon.ts';
import type { Pattern } from './pattern.ts';

/** What earlier rules found, by kind and first word. */
export interface Chart<V = unknown> {
  at(kind: string, from: number): readonly Piece<V>[];
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

type Step = (state: State) => readonly State[];

const EMPTY: Chart = { at: () => NONE };

/** Of states that end at one word only the first survives: this is what keeps the work bounded. */
function firstPerEnd(states: readonly State[]): readonly State[] {
  if (states.length < 2) return states;
  const ends = new Set<number>();
  return states.filter((s) => !ends.has(s.to) && ends.add(s.to));
}

function stepOf(pattern: Pattern, words: readonly Word[], chart: Chart): Step {
  const step = (p: Pattern): Step => stepOf(p, words, chart);
  switch (pattern.kind) {
    case 'word':
      return (s) => {
        const w = s.to < s.limit ? words[s.to] : undefined;
        return w !== undefined && pattern.predicate.test(w)
          ? [{ ...s, to: s.to + 1, row: null, piece: null }]
          : [];
      };
    case 'phrase':
      return (s) =>
        pattern.lexicon
          .allAt(words, s.to)
          .filter((m) => m.to <= s.limit && pattern.where(m.row))
          .map((m) => ({ ...s, to: m.to, row: m.row, piece: null }));
    case 'found':
      return (s) =>
        chart
          .at(pattern.of, s.to)
          .filter((piece) => piece.to <= s.limit)
          .map((piece) => ({ ...s, to: piece.to, row: null, piece }));
    case 'sequence': {
      const steps = pattern.parts.map(step);
      return (s) => steps.reduce<readonly State[]>((states, next) => firstPerEnd(states.flatMap(next)), [s]);
    }
    case 'either': {
      const steps = pattern.parts.map(step);
      return (s) => firstPerEnd(steps.flatMap((next) => next(s)));
    }
    case 'many': {
      const next = step(pattern.part);
      return (s) => {
        // Longest first, so that a greedy reading wins when both end the whole match at one place.
        const rounds: State[][] = [];
        let states: readonly State[] = [s];
        for (let n = 0; n <= pattern.max && states.length > 0; n++) {
          if (n >= pattern.min) rounds.unshift([...states]);
          states = firstPerEnd(states.flatMap(next)).filter((x) => x.to > s.to);
        }
        return firstPerEnd(rounds.flat());
      };
    }
    case 'named': {
      const next = step(pattern.part);
      return (s) =>
        next(s).map((x) => ({
          ...x,
          trail: {
            name: pattern.name,
            part: { from: s.to, to: x.to, row: x.row, piece: x.piece },
            before: x.trail,
          },
        }));
    }
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

type Start = (from: number) => boolean;

/** The parts of a sequence that its match may start with. */
function firstParts(parts: readonly Pattern[]): readonly Pattern[] {
  const full = parts.findIndex((p) => !canBeEmpty(p));
  return full === -1 ? parts : parts.slice(0, full + 1);
}

/** Whether a match may start at a word, told from the first part alone: most rules are ruled out by it. */
function startOf(pattern: Pattern, words: readonly Word[], chart: Chart): Start {
  switch (pattern.kind) {
    case 'word':
      return (from) => pattern.predicate.test(words[from]!);
    case 'phrase':
      return (from) => pattern.lexicon.at(words, from) !== null;
    case 'found':
      return (from) => chart.at(pattern.of, from).length > 0;
    case 'sequence':
      return anyStart(firstParts(pattern.parts), words, chart);
    case 'either':
      return anyStart(pattern.parts, words, chart);
    default:
      return startOf(pattern.part, words, chart);
  }
}

function anyStart(parts: readonly Pattern[], words: readonly Word[], chart: Chart): Start {
  const starts = parts.map((p) => startOf(p, words, chart));
  return starts.length === 1 ? starts[0]! : (from) => starts.some((start) => start(from));
}

/** A pattern bound to the words of one sentence or document, ready to be tried at any word. */
export interface Matcher {
  /** The longest match that starts at `from`; null when there is none. */
  at(from: number): Match | null;
}

/** Binds a pattern. Matching at one word costs at most pattern size times {@link MAX_WORDS}. */
export function matcher(pattern: Pattern, words: readonly Word[], chart: Chart = EMPTY): Matcher {
  const start = startOf(pattern, words, chart);
  let step: Step | null = null;
  return {
    at(from) {
      if (!start(from)) return null;
      step ??= stepOf(pattern, words, chart);
      const limit = Math.min(words.length, from + MAX_WORDS);
      const states = step({ to: from, limit, trail: null, row: null, piece: null });
      let best: State | null = null;
      for (const s of states) if (s.to > from && (best === null || s.to > best.to)) best = s;
      return best && { from, to: best.to, parts: partsOf(best.trail) };
    },
  };
}

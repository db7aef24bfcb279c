import type { Quote } from '../extract/reading.ts';
import { type Span, cover } from '../text/span.ts';
import { type Anchors, anchorsIn } from './anchor.ts';
import type { Filed } from './filed.ts';
import { type Bead, alignInOrder } from './monotone.ts';
import { groupBy } from './order.ts';
import type { Rarity } from './rarity.ts';
import { sentencesIn } from './sentence.ts';

/** A stretch of a document with what it has in common with its translations. */
export interface Piece {
  readonly span: Span;
  readonly anchors: Anchors;
}

/** A quote, whole and sentence by sentence. */
export interface Said extends Piece {
  readonly filed: Filed;
  readonly quote: Quote;
  readonly sentences: readonly Piece[];
}

/** One utterance in two documents, with its sentences paired. */
export interface Match {
  readonly speaker: string;
  readonly a: Said;
  readonly b: Said;
  /** What they share, each thing by its rarity. */
  readonly shared: number;
  readonly beads: readonly Bead[];
  /** Cost of pairing the sentences, per sentence: below zero where they share more than they differ. */
  readonly cost: number;
}

export const pieces = (filed: Filed, spans: readonly Span[]): readonly Piece[] =>
  spans.map((span) => ({ span, anchors: anchorsIn(filed, span) }));

const saidOf = (filed: Filed, quote: Quote): Said => ({
  filed,
  quote,
  ...pieces(filed, [{ start: quote.start, end: quote.end }])[0]!,
  sentences: pieces(filed, sentencesIn(filed.reading.document.text, quote)),
});

/** What is said in a document, and by whom. */
export const saidIn = (filed: Filed): readonly Said[] =>
  filed.reading.quotes.filter((q) => q.speaker !== null).map((quote) => saidOf(filed, quote));

export const lengthOf = ({ span }: Piece): number => span.end - span.start;

/** Several pieces in a row as one. */
export function together(list: readonly Piece[], [from, to]: readonly [number, number]): Piece {
  const run = list.slice(from, to);
  if (run.length === 1) return run[0]!;
  return { span: cover(run.map((p) => p.span)), anchors: new Set(run.flatMap((p) => [...p.anchors])) };
}

function matchOf(a: Said, b: Said, shared: number, rarity: Rarity): Match {
  const beads = alignInOrder({
    a: a.sentences.map(lengthOf),
    b: b.sentences.map(lengthOf),
    shared: (x, y) => rarity.shared(together(a.sentences, x).anchors, together(b.sentences, y).anchors),
  });
  const total = beads.reduce((sum, bead) => sum + bead.cost, 0);
  const cost = total / Math.max(1, a.sentences.length, b.sentences.length);
  return { speaker: a.quote.speaker!, a, b, shared, beads, cost };
}

const oneLanguage = ({ a, b }: Match): boolean =>
  a.filed.reading.document.lang === b.filed.reading.document.lang;

/** Lengths of one utterance are of one order. */
export const alikeInLength = (a: Piece, b: Piece, most: number): boolean => {
  const ratio = lengthOf(a) / lengthOf(b);
  return ratio < most && ratio > 1 / most;
};

/** Share of the rarer words that are the same in one language, where a rendering repeats them. */
const sameness = (m: Match, rarity: Rarity): number =>
  m.shared / Math.sqrt(rarity.of(m.a.anchors) * rarity.of(m.b.anchors));

/**
 * Whether two quotes of one speaker are one utterance. In one language the words are repeated; in two, the
 * sentences pair well and share names, figures and borrowed words. `near`: their documents tell of one
 * event on one day; `only`: there is no other quote it could be.
 */
function isOne(m: Match, near: boolean, only: boolean, rarity: Rarity): boolean {
  if (oneLanguage(m)) {
    const same = sameness(m, rarity);
    return same >= 0.3 || (m.cost <= -0.2 && same >= 0.2);
  }
  if (m.cost <= 0 && m.shared >= 1.5) return true;
  if (!alikeInLength(m.a, m.b, 1.6)) return false;
  return (near && m.cost <= 0.6 && m.shared >= 0.9) || (only && m.shared > 0);
}

/** What one pair of documents is compared with. */
export interface Occasion {
  /** Both tell of one event on one day. */
  readonly near: boolean;
  /** It is known that one renders the other. */
  readonly linked: boolean;
}

/** Below this two quotes have nothing to do with each other. */
const LEAST = 0.5;

function matchesOf(
  as: readonly Said[],
  bs: readonly Said[],
  occasion: Occasion,
  rarity: Rarity,
): readonly Match[] {
  const only = occasion.linked && as.length === 1 && bs.length === 1;
  const found = as.flatMap((a) =>
    bs.flatMap((b) => {
      const shared = rarity.shared(a.anchors, b.anchors);
      if ((shared < LEAST && !only) || !alikeInLength(a, b, 4)) return [];
      const match = matchOf(a, b, shared, rarity);
      return isOne(match, occasion.near, only, rarity) ? [match] : [];
    }),
  );
  return oneToOne([...found].sort((x, y) => x.cost - y.cost || y.shared - x.shared));
}

/** Each quote in one match only, the best first. */
function oneToOne(matches: readonly Match[]): readonly Match[] {
  const taken = new Set<Quote>();
  return matches.filter(({ a, b }) => {
    if (taken.has(a.quote) || taken.has(b.quote)) return false;
    taken.add(a.quote).add(b.quote);
    return true;
  });
}

/** The utterances two documents share, speaker by speaker. */
export function matchUtterances(
  a: readonly Said[],
  b: readonly Said[],
  occasion: Occasion,
  rarity: Rarity,
): readonly Match[] {
  const others = groupBy(b, (s) => s.quote.speaker!);
  return [...groupBy(a, (s) => s.quote.speaker!)].flatMap(([speaker, as]) =>
    matchesOf(as, others.get(speaker) ?? [], occasion, rarity),
  );
}

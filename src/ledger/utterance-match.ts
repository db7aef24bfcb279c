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

interface Pairing {
  readonly beads: readonly Bead[];
  readonly cost: number;
}

/** The sentences of two quotes, paired in order. */
function pairSentences(a: Said, b: Said, rarity: Rarity): Pairing {
  const beads = alignInOrder({
    a: a.sentences.map(lengthOf),
    b: b.sentences.map(lengthOf),
    shared: (x, y) => rarity.shared(together(a.sentences, x).anchors, together(b.sentences, y).anchors),
  });
  const total = beads.reduce((sum, bead) => sum + bead.cost, 0);
  return { beads, cost: total / Math.max(1, a.sentences.length, b.sentences.length) };
}

/** Lengths of one utterance are of one order. */
export const alikeInLength = (a: Piece, b: Piece, most: number): boolean => {
  const ratio = lengthOf(a) / lengthOf(b);
  return ratio < most && ratio > 1 / most;
};

/** Share of the rarer words that are the same. */
const sameness = (a: Said, b: Said, shared: number, rarity: Rarity): number =>
  shared / Math.sqrt(rarity.of(a.anchors) * rarity.of(b.anchors));

/** The words of one language say enough: nothing is left to pair. */
const REPEATED: Pairing = { beads: [], cost: -1 };

/** In one language a rendering repeats the words; where it repeats some, its sentences must also pair. */
function repeats(a: Said, b: Said, shared: number, rarity: Rarity): Pairing | null {
  const same = sameness(a, b, shared, rarity);
  if (same >= 0.3) return REPEATED;
  if (same < 0.2) return null;
  const pairing = pairSentences(a, b, rarity);
  return pairing.cost <= -0.2 ? pairing : null;
}

/**
 * In two languages the sentences of one utterance pair well and share names, figures and borrowed words.
 * `near`: the documents tell of one event on one day; `only`: there is no other quote it could be.
 */
function translates(a: Said, b: Said, shared: number, { near, only }: Leads, rarity: Rarity): Pairing | null {
  const alike = alikeInLength(a, b, 1.6);
  if (shared < 0.9 && !(only && alike && shared > 0)) return null;
  const pairing = pairSentences(a, b, rarity);
  if (pairing.cost <= 0 && shared >= 1.5) return pairing;
  return alike && ((near && pairing.cost <= 0.6 && shared >= 0.9) || only) ? pairing : null;
}

/** What speaks for two quotes besides their words. */
interface Leads {
  readonly near: boolean;
  readonly only: boolean;
}

/** The match of two quotes of one speaker; null when they are two utterances. */
function matchOf(a: Said, b: Said, leads: Leads, rarity: Rarity): Match | null {
  if (!alikeInLength(a, b, 4)) return null;
  const shared = rarity.shared(a.anchors, b.anchors);
  const oneLanguage = a.filed.reading.document.lang === b.filed.reading.document.lang;
  const pairing = oneLanguage ? repeats(a, b, shared, rarity) : translates(a, b, shared, leads, rarity);
  return pairing === null ? null : { speaker: a.quote.speaker!, a, b, shared, ...pairing };
}

/** What one pair of documents is compared with. */
export interface Occasion {
  /** Both tell of one event on one day. */
  readonly near: boolean;
  /** It is known that one renders the other. */
  readonly linked: boolean;
}

/** Quotes of one speaker compared per document: a book of speeches is not compared with another one. */
const MOST = 100;

function matchesOf(
  as: readonly Said[],
  bs: readonly Said[],
  { near, linked }: Occasion,
  rarity: Rarity,
): readonly Match[] {
  const only = linked && as.length === 1 && bs.length === 1;
  const found = as
    .slice(0, MOST)
    .flatMap((a) => bs.slice(0, MOST).map((b) => matchOf(a, b, { near, only }, rarity)));
  const matches = found.filter((m) => m !== null);
  return oneToOne(matches.sort((x, y) => x.cost - y.cost || y.shared - x.shared));
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

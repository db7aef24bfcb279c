import { type Span, cover } from '../text/span.ts';
import { type Anchors, anchorsIn, sharedWeight } from './anchor.ts';
import { type Filed, evidenceOf } from './filed.ts';
import type { Alignment } from './ledger.ts';
import type { Link } from './link.ts';
import { type Bead, alignInOrder } from './monotone.ts';
import { by, padded } from './order.ts';
import { bare, clausesIn, sentencesIn } from './sentence.ts';
import { type Match, type Said, matchUtterances, saidIn } from './utterance-match.ts';

interface Piece {
  readonly span: Span;
  readonly anchors: Anchors;
}

const pieces = (filed: Filed, spans: readonly Span[]): readonly Piece[] =>
  spans.map((span) => ({ span, anchors: anchorsIn(filed, span) }));

const length = ({ span }: Piece): number => span.end - span.start;

const together = (list: readonly Piece[], [from, to]: readonly [number, number]): Piece => {
  const run = list.slice(from, to);
  return { span: cover(run.map((p) => p.span)), anchors: new Set(run.flatMap((p) => [...p.anchors])) };
};

/** How well two stretches pair: what they share, less their difference in length. */
const fit = (a: Piece, b: Piece): number =>
  sharedWeight(a.anchors, b.anchors) - 2 * Math.abs(Math.log(length(a) / length(b)));

/** Two sentences told in one: the one is cut at the comma where its halves fit the two best. */
function cutInTwo(one: Piece, two: readonly [Piece, Piece], filed: Filed): readonly [Piece, Piece] | null {
  const { text } = filed.reading.document;
  const clauses = clausesIn(text, one.span);
  let best: { readonly halves: readonly [Piece, Piece]; readonly score: number } | null = null;
  for (let i = 1; i < clauses.length; i++) {
    const [left, right] = pieces(filed, [
      bare(text, cover(clauses.slice(0, i))),
      cover(clauses.slice(i)),
    ]) as [Piece, Piece];
    const score = fit(left, two[0]) + fit(right, two[1]);
    if (best === null || score > best.score) best = { halves: [left, right], score };
  }
  return best?.halves ?? null;
}

type Pair = readonly [Span, Span];

/** The sentence pairs a bead stands for. */
function pairsOf(bead: Bead, as: readonly Piece[], bs: readonly Piece[], match: Match): readonly Pair[] {
  const [m, n] = [bead.a[1] - bead.a[0], bead.b[1] - bead.b[0]];
  if (m === 0 || n === 0) return [];
  const [a, b] = [together(as, bead.a), together(bs, bead.b)];
  if (m === n) return [[a.span, b.span]];
  const [one, filed] = m === 1 ? ([a, match.a.filed] as const) : ([b, match.b.filed] as const);
  const two = (m === 1 ? bs.slice(...bead.b) : as.slice(...bead.a)) as unknown as readonly [Piece, Piece];
  const halves = cutInTwo(one, two, filed);
  if (halves === null) return [[a.span, b.span]];
  return two.map(
    (piece, i): Pair => (m === 1 ? [halves[i]!.span, piece.span] : [piece.span, halves[i]!.span]),
  );
}

const sentencesOf = ({ filed, quote }: Said): readonly Piece[] =>
  pieces(filed, sentencesIn(filed.reading.document.text, quote));

/** Sentence by sentence; a quote of one sentence in both is aligned as a whole only. */
function sentencePairs(match: Match): readonly Pair[] {
  const [as, bs] = [sentencesOf(match.a), sentencesOf(match.b)];
  if (as.length < 2 && bs.length < 2) return [];
  const beads = alignInOrder({
    a: as.map(length),
    b: bs.map(length),
    shared: (x, y) => sharedWeight(together(as, x).anchors, together(bs, y).anchors),
  });
  return beads.flatMap((bead) => pairsOf(bead, as, bs, match));
}

function alignmentsOf(match: Match): readonly Alignment[] {
  const { speaker, a, b } = match;
  // In one language the words themselves show what goes with what.
  const oneLanguage = a.filed.reading.document.lang === b.filed.reading.document.lang;
  const pairs: readonly Pair[] = [[a.quote, b.quote], ...(oneLanguage ? [] : sentencePairs(match))];
  return pairs.map(([x, y]) => ({ speaker, a: evidenceOf(a.filed, x), b: evidenceOf(b.filed, y) }));
}

/** The utterances that linked documents share, whole and sentence by sentence. */
export function alignmentsAmong(filed: readonly Filed[], links: readonly Link[]): readonly Alignment[] {
  const said = new Map(filed.map((f) => [f.doc, saidIn(f)]));
  const pairs = new Map(links.map((l) => [`${l.a}\u0000${l.b}`, l]));
  return [...pairs.values()]
    .flatMap(({ a, b }) => matchUtterances(said.get(a)!, said.get(b)!, true).flatMap(alignmentsOf))
    .sort(
      by((x) => `${x.a.doc}\u0000${x.b.doc}\u0000${padded(x.a.start)}${padded(x.a.end)}${padded(x.b.start)}`),
    );
}

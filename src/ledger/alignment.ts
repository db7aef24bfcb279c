import { type Span, cover } from '../text/span.ts';
import { type Filed, evidenceOf } from './filed.ts';
import type { Alignment } from './ledger.ts';
import type { Link } from './link.ts';
import type { Bead } from './monotone.ts';
import { by, padded } from './order.ts';
import { type Rarity, rarityAmong } from './rarity.ts';
import { bare, clausesIn } from './sentence.ts';
import {
  type Match,
  type Piece,
  alikeInLength,
  lengthOf,
  matchUtterances,
  pieces,
  saidIn,
  together,
} from './utterance-match.ts';

/** How well two stretches pair: what they share, less their difference in length. */
const fit = (a: Piece, b: Piece, rarity: Rarity): number =>
  rarity.shared(a.anchors, b.anchors) - 2 * Math.abs(Math.log(lengthOf(a) / lengthOf(b)));

/** Two sentences told in one: the one is cut at the comma where its halves fit the two best; null when at none. */
function cutInTwo(
  one: Piece,
  two: readonly [Piece, Piece],
  filed: Filed,
  rarity: Rarity,
): readonly [Piece, Piece] | null {
  const { text } = filed.reading.document;
  const clauses = clausesIn(text, one.span);
  let best: { readonly halves: readonly [Piece, Piece]; readonly score: number } | null = null;
  for (let i = 1; i < clauses.length; i++) {
    const [left, right] = pieces(filed, [
      bare(text, cover(clauses.slice(0, i))),
      cover(clauses.slice(i)),
    ]) as [Piece, Piece];
    if (!alikeInLength(left, two[0], 2.5) || !alikeInLength(right, two[1], 2.5)) continue;
    const score = fit(left, two[0], rarity) + fit(right, two[1], rarity);
    if (best === null || score > best.score) best = { halves: [left, right], score };
  }
  return best?.halves ?? null;
}

type Pair = readonly [Span, Span];

/** The sentence pairs a bead stands for. */
function pairsOf(bead: Bead, match: Match, rarity: Rarity): readonly Pair[] {
  const [m, n] = [bead.a[1] - bead.a[0], bead.b[1] - bead.b[0]];
  if (m === 0 || n === 0) return [];
  const [a, b] = [together(match.a.sentences, bead.a), together(match.b.sentences, bead.b)];
  if (m === n) return [[a.span, b.span]];
  const [one, filed] = m === 1 ? ([a, match.a.filed] as const) : ([b, match.b.filed] as const);
  const run = m === 1 ? match.b.sentences.slice(...bead.b) : match.a.sentences.slice(...bead.a);
  const two = run as unknown as readonly [Piece, Piece];
  const halves = cutInTwo(one, two, filed, rarity);
  if (halves === null) return [[a.span, b.span]];
  return two.map(
    (piece, i): Pair => (m === 1 ? [halves[i]!.span, piece.span] : [piece.span, halves[i]!.span]),
  );
}

/** Sentence by sentence; a quote of one sentence is aligned as a whole only, as is one of the same language. */
function sentencePairs(match: Match, rarity: Rarity): readonly Pair[] {
  const { a, b } = match;
  if (a.sentences.length < 2 && b.sentences.length < 2) return [];
  if (a.filed.reading.document.lang === b.filed.reading.document.lang) return [];
  return match.beads.flatMap((bead) => pairsOf(bead, match, rarity));
}

function alignmentsOf(match: Match, rarity: Rarity): readonly Alignment[] {
  const { speaker, a, b } = match;
  const pairs: readonly Pair[] = [[a.span, b.span], ...sentencePairs(match, rarity)];
  return pairs.map(([x, y]) => ({ speaker, a: evidenceOf(a.filed, x), b: evidenceOf(b.filed, y) }));
}

/** The utterances that linked documents share, whole and sentence by sentence. */
export function alignmentsAmong(filed: readonly Filed[], links: readonly Link[]): readonly Alignment[] {
  const said = new Map(filed.map((f) => [f.doc, saidIn(f)]));
  const rarity = rarityAmong([...said.values()].flatMap((list) => list.map((s) => s.anchors)));
  const pairs = new Map(links.map((l) => [`${l.a}\u0000${l.b}`, l]));
  return [...pairs.values()]
    .flatMap(({ a, b, near }) =>
      matchUtterances(said.get(a)!, said.get(b)!, { near, linked: true }, rarity).flatMap((m) =>
        alignmentsOf(m, rarity),
      ),
    )
    .sort(
      by((x) => `${x.a.doc}\u0000${x.b.doc}\u0000${padded(x.a.start)}${padded(x.a.end)}${padded(x.b.start)}`),
    );
}

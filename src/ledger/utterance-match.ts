import type { Quote } from '../extract/reading.ts';
import { type Anchors, anchorsIn, sharedWeight } from './anchor.ts';
import type { Filed } from './filed.ts';
import { groupBy } from './order.ts';
import { alignInOrder } from './monotone.ts';

/** A quote with what it has in common with its translations. */
export interface Said {
  readonly filed: Filed;
  readonly quote: Quote;
  readonly anchors: Anchors;
}

/** One utterance in two documents. */
export interface Match {
  readonly speaker: string;
  readonly a: Said;
  readonly b: Said;
  /** Weight of what they share. */
  readonly weight: number;
}

export const saidIn = (filed: Filed): readonly Said[] =>
  filed.reading.quotes
    .filter((q) => q.speaker !== null)
    .map((quote) => ({ filed, quote, anchors: anchorsIn(filed, quote) }));

const lengthOf = ({ quote }: Said): number => quote.end - quote.start;

const oneLanguage = (a: Said, b: Said): boolean =>
  a.filed.reading.document.lang === b.filed.reading.document.lang;

/** In one language a rendering repeats the words; in two, names, figures and borrowed words remain. */
const REPEATED = 0.5;
const REMAINS = 0.12;
const LEAST = 3;

/** Whether two quotes of one speaker are one utterance, by what they share. */
function sameWords({ a, b, weight }: Match): boolean {
  const fewer = Math.max(1, Math.min(a.anchors.size, b.anchors.size));
  if (oneLanguage(a, b)) return weight / fewer >= REPEATED && fewer >= 3;
  return weight >= LEAST && weight / fewer >= REMAINS;
}

/** Something in common, and lengths of one order. */
const likelyTranslation = ({ a, b, weight }: Match): boolean => {
  const ratio = lengthOf(a) / lengthOf(b);
  return !oneLanguage(a, b) && weight > 0 && ratio > 0.6 && ratio < 1.67;
};

function matchesOf(speaker: string, as: readonly Said[], bs: readonly Said[]): readonly Match[] {
  const weights = as.map((a) => bs.map((b) => sharedWeight(a.anchors, b.anchors)));
  const beads = alignInOrder({
    a: as.map(lengthOf),
    b: bs.map(lengthOf),
    ratio: 1,
    whole: true,
    shared: ([i], [j]) => weights[i]![j]!,
  });
  return beads
    .filter(({ a, b }) => a[1] > a[0] && b[1] > b[0])
    .map(({ a, b }) => ({ speaker, a: as[a[0]]!, b: bs[b[0]]!, weight: weights[a[0]]![b[0]]! }));
}

/**
 * The utterances two documents share, speaker by speaker and in order. `linked`: it is already known that
 * they render one occasion, so that a speaker's only quote in each is the same one even when few words show it.
 */
export function matchUtterances(a: readonly Said[], b: readonly Said[], linked: boolean): readonly Match[] {
  const others = groupBy(b, (s) => s.quote.speaker!);
  return [...groupBy(a, (s) => s.quote.speaker!)].flatMap(([speaker, as]) => {
    const bs = others.get(speaker) ?? [];
    const only = linked && as.length === 1 && bs.length === 1;
    return matchesOf(speaker, as, bs).filter((m) => sameWords(m) || (only && likelyTranslation(m)));
  });
}

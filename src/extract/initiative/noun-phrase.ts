import { type Hit, headsIn } from './concept.ts';
import { finalPhrase } from './phrase-final.ts';
import { initialPhrase } from './phrase-initial.ts';
import type { NounPhrase } from './phrase.ts';
import type { View } from './view.ts';

/** The phrase around a hit, within its sentence. */
export const phraseAround = (view: View, hit: Hit): NounPhrase =>
  view.headFinal ? finalPhrase(view, hit) : initialPhrase(view, hit);

/** The heads of a phrase other than its outer one, in reading order, none overlapping. */
export const innerHeads = (view: View, from: number, to: number, outer: Hit): readonly Hit[] =>
  [...headsIn(view.hits, from, outer.from), ...headsIn(view.hits, outer.to, to)].sort(
    (a, b) => a.from - b.from,
  );

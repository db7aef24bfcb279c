import { type Hit, headOf, isHead } from './concept.ts';
import { finalPhrase } from './phrase-final.ts';
import { initialPhrase } from './phrase-initial.ts';
import type { NounPhrase } from './phrase.ts';
import type { View } from './view.ts';

/** The phrase around a hit, within its sentence. */
export const phraseAround = (view: View, hit: Hit): NounPhrase =>
  view.headFinal ? finalPhrase(view, hit) : initialPhrase(view, hit);

/** The heads of a phrase other than its outer one, in reading order, none overlapping. */
export function innerHeads(view: View, from: number, to: number, outer: Hit): readonly Hit[] {
  const found: Hit[] = [];
  for (let i = from; i < to; ) {
    const hit =
      i >= outer.from && i < outer.to ? undefined : view.hits[i]!.find((h) => isHead(h) && h.to <= to);
    if (hit && headOf(hit).kind !== 'none' && (hit.to <= outer.from || hit.from >= outer.to)) found.push(hit);
    i = hit?.to ?? i + 1;
  }
  return found;
}

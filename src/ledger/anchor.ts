import { type Span, overlaps, within } from '../text/span.ts';
import { cognatesIn } from './cognate.ts';
import type { Filed } from './filed.ts';

/**
 * What a stretch of text has in common with its translation: who and what is named in it, its figures,
 * its initiatives, and words borrowed by both languages.
 */
export type Anchors = ReadonlySet<string>;

const inside = <F extends Span>(findings: readonly F[], span: Span): readonly F[] =>
  findings.filter((f) => within(f, span));

export function anchorsIn(filed: Filed, span: Span): Anchors {
  const { reading } = filed;
  return new Set([
    ...inside(reading.mentions, span).map((m) => `who ${m.id}`),
    ...inside(reading.quantities, span).map((q) => `figure ${q.value} ${q.unit}`),
    ...reading.initiatives.filter((i) => overlaps(i, span)).map((i) => `initiative ${i.id}`),
    ...cognatesIn(reading.document.text.slice(span.start, span.end)).map((sound) => `word ${sound}`),
  ]);
}

/** A figure or a name tells more than a word that happens to sound alike. */
const weightOf = (anchor: string): number => (anchor.startsWith('word ') ? 1 : 1.5);

/** Weight of what both have. */
export function sharedWeight(a: Anchors, b: Anchors): number {
  let weight = 0;
  for (const anchor of a) if (b.has(anchor)) weight += weightOf(anchor);
  return weight;
}

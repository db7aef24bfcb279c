import type { Hit } from './concept.ts';
import type { NounPhrase } from './phrase.ts';
import type { View } from './view.ts';
import { classOf, featureOf } from './word-class.ts';

const FAR = 16;

/** Whether a verb tells what was reached, not what is to be. */
const isPast = (view: View, i: number): boolean =>
  classOf(view.words[i]!) === 'converb' || featureOf(view.words[i]!, 'Tense') === 'Past';

const isGoal = (hit: Hit): boolean => hit.concepts.some((c) => c.kind === 'target');

/**
 * A turnover is an initiative only as a target: "bring the trade to N". Gives the phrase stretched to the
 * verb of raising, or null when there is no figure or the figure is a result.
 */
export function asTarget(view: View, phrase: NounPhrase): NounPhrase | null {
  const from = Math.max(0, phrase.from - FAR);
  const to = Math.min(view.words.length, phrase.to + FAR);
  for (let i = phrase.to; i < to; i++) {
    const goal = view.hits[i]!.find(isGoal);
    if (goal && !isPast(view, goal.to - 1) && figureEnd(view, phrase.head.to, to) > 0)
      return { ...phrase, to: goal.to };
  }
  for (let i = phrase.head.from - 1; i >= from; i--) {
    const goal = view.hits[i]!.find(isGoal);
    const end = figureEnd(view, phrase.head.to, to);
    if (goal && !isPast(view, goal.to - 1) && end > 0)
      return { ...phrase, from: Math.min(phrase.from, goal.from), to: Math.max(phrase.head.to, end) };
  }
  return null;
}

const isFigure = (view: View, i: number): boolean =>
  view.words[i]!.kind === 'number' || view.words[i]!.analyses[0]?.upos === 'NUM' || view.counts[i] === true;

/** The end of the last number in `[from, to)` that no other word parts from the first; 0 when there is none. */
function figureEnd(view: View, from: number, to: number): number {
  let end = 0;
  for (let i = from; i < to; i++) {
    if (isFigure(view, i)) end = i + 1;
    else if (end > 0) break;
  }
  return end;
}

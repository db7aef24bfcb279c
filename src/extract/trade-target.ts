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
    if (goal && !isPast(view, goal.to - 1) && hasFigure(view, phrase.to, to))
      return { ...phrase, to: goal.to };
  }
  for (let i = phrase.head.from - 1; i >= from; i--) {
    const goal = view.hits[i]!.find(isGoal);
    if (goal && !isPast(view, goal.to - 1) && hasFigure(view, phrase.to, to))
      return { ...phrase, from: Math.min(phrase.from, goal.from) };
  }
  return null;
}

const hasFigure = (view: View, from: number, to: number): boolean =>
  view.words
    .slice(from, to)
    .some((w, i) => w.kind === 'number' || w.analyses[0]?.upos === 'NUM' || view.counts[from + i]);

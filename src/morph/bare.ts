import type { Analysis, Morphology } from './analysis.ts';
import { cached } from './cache.ts';

const upos = (fold: string): Analysis['upos'] =>
  /\p{L}/u.test(fold) ? 'X' : /\p{Nd}/u.test(fold) ? 'NUM' : 'PUNCT';

/** Reads every form as its own base: for marks, figures and languages without a pack. */
export const BARE: Morphology = cached({
  analyse: (fold: string): readonly Analysis[] => [
    { lemma: fold, upos: upos(fold), feats: {}, suffix: 0, score: 0.1 },
  ],
  keys: (fold: string): readonly string[] => [fold],
});

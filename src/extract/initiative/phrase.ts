import type { Hit } from './concept.ts';

/** A noun phrase: words `[from, to)` of a sentence around its head. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** The hit the phrase is headed by. */
  readonly head: Hit;
  /** The outermost of "project of the construction of the bridge": often the head itself. */
  readonly outer: Hit;
  /** "This corridor": the phrase points back. */
  readonly pointed: boolean;
}

/** How far a phrase may reach from its head, in words. */
export const REACH = 18;

import type { Packs } from '../extract/pack.ts';

/** The letters that tell languages apart, lower case: what a decoder may expect to meet. */
export const lettersOf = (packs: Packs): ReadonlySet<string> =>
  new Set([...packs.languages.values()].flatMap((l) => Object.values(l.token.letters).join('').split('')));

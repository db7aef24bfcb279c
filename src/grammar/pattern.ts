import type { Word } from '../morph/analysis.ts';
import type { Lexicon, Row } from './lexicon.ts';

/** A question about one word. */
export interface Predicate {
  readonly name: string;
  readonly test: (word: Word) => boolean;
}

/** A frozen description of a run of words; build it with the functions below. */
export type Pattern =
  | { readonly kind: 'word'; readonly predicate: Predicate }
  | { readonly kind: 'phrase'; readonly lexicon: Lexicon; readonly where: (row: Row) => boolean }
  | { readonly kind: 'found'; readonly of: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'either'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'many'; readonly part: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: 'named'; readonly name: string; readonly part: Pattern };

const freeze = <T extends Pattern>(pattern: T): T => Object.freeze(pattern);

export const word = (name: string, test: (word: Word) => boolean): Pattern =>
  freeze({ kind: 'word', predicate: { name, test } });

/** A word of this folded form. */
export const form = (...forms: readonly string[]): Pattern =>
  word(`form ${forms.join('/')}`, (w) => forms.includes(w.fold));

/** A word that has one of these bases. */
export const base = (...bases: readonly string[]): Pattern =>
  word(`base ${bases.join('/')}`, (w) => bases.some((b) => w.keys.includes(b)));

/** A word with an analysis that has this feature. */
export const feature = (name: string, value: string): Pattern =>
  word(`${name}=${value}`, (w) => w.analyses.some((a) => a.feats[name] === value));

/** An entry of a word list, optionally only those rows that pass `where`. */
export const phrase = (lexicon: Lexicon, where: (row: Row) => boolean = () => true): Pattern =>
  freeze({ kind: 'phrase', lexicon, where });

/** Something an earlier rule found, by its kind: `found('number')`. */
export const found = (of: string): Pattern => freeze({ kind: 'found', of });

export const sequence = (...parts: readonly Pattern[]): Pattern => freeze({ kind: 'sequence', parts });

/** The first alternative that leads to the longest match. */
export const either = (...parts: readonly Pattern[]): Pattern => freeze({ kind: 'either', parts });

export const many = (part: Pattern, min = 1, max = 8): Pattern => freeze({ kind: 'many', part, min, max });

export const maybe = (part: Pattern): Pattern => many(part, 0, 1);

/** Remembers what `part` matched under `name`. */
export const named = (name: string, part: Pattern): Pattern => freeze({ kind: 'named', name, part });

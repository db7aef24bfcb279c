import type { Upos } from './analysis.ts';

/** A row of a pack's `lemmas` list: a part of speech, and words that have it divided by blanks. */
export interface LemmaRow {
  readonly phrase: string;
  readonly words?: string;
}

/**
 * Every word a pack's lists know with its parts of speech: those of `lemmas`, and the `given-names`, which
 * are proper names.
 */
export function lemmasOf(
  words: Readonly<Record<string, readonly LemmaRow[]>>,
): ReadonlyMap<string, readonly Upos[]> {
  const found = new Map<string, readonly Upos[]>();
  const add = (word: string, upos: Upos): void => {
    const known = found.get(word);
    if (known === undefined) found.set(word, [upos]);
    else if (!known.includes(upos)) found.set(word, [...known, upos]);
  };
  for (const row of words['lemmas'] ?? [])
    for (const word of (row.words ?? '').split(' ')) add(word, row.phrase.toUpperCase() as Upos);
  for (const row of words['given-names'] ?? []) add(row.phrase, 'PROPN');
  return found;
}

import type { Word } from '../morph/analysis.ts';
import { nameBase } from './person-id.ts';

/** A folded base in the spelling of the text: its letters as far as both agree, then the base's own. */
function spelled(word: Word): string {
  const base = nameBase(word);
  const { text, fold } = word;
  if (base === fold) return text;
  let same = 0;
  while (same < base.length && base[same] === fold[same]) same++;
  return text.slice(0, same) + base.slice(same);
}

/**
 * A name without its case endings, as the text spells it. In one line: hard wraps within a name become
 * blanks. Only the last word loses its ending where endings are marked once; a word that is its own base
 * stays as it is.
 */
export function baseName(words: readonly Word[]): string {
  return words
    .map((w, i) => (i > 0 && w.spaced ? ' ' : '') + (w.kind === 'word' ? spelled(w) : w.text))
    .join('');
}

import type { Word } from '../morph/analysis.ts';

/** Words `[from, to)` of a stretch. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const BREAKS = new Set([';', ':', '…', '«', '“', '"']);
const isComma = (word: Word): boolean => word.text === ',' || BREAKS.has(word.text);
const isJoin = (word: Word): boolean =>
  word.analyses[0]?.upos === 'CCONJ' || word.analyses[0]?.upos === 'SCONJ';
const isEdge = (word: Word): boolean => word.kind === 'punct' || isJoin(word);

/** Cuts punctuation and conjunctions off the ends of a range. */
function trimmed(words: readonly Word[], range: Range): Range {
  let { from, to } = range;
  while (from < to - 1 && isEdge(words[from]!)) from++;
  while (to > from + 1 && words[to - 1]!.kind === 'punct') to--;
  return { from, to };
}

/** Where the clause of a cue begins: after the last break since the cue before. */
function beginning(words: readonly Word[], since: number, cue: Range, everyComma: boolean): number {
  for (let i = cue.from - 1; i >= since; i--) {
    const word = words[i]!;
    if (BREAKS.has(word.text)) return i + 1;
    if (everyComma && since > 0 && (isComma(word) || isJoin(word))) return i + 1;
  }
  return since;
}

/**
 * The clauses of act cues. Where heads come last, a clause runs from the cue before to its own cue; where
 * they come first, from the last comma or conjunction before the cue to the clause that follows.
 */
export function clausesOf(
  words: readonly Word[],
  cues: readonly Range[],
  headFinal: boolean,
): readonly Range[] {
  const starts = cues.map((cue, i) => beginning(words, cues[i - 1]?.to ?? 0, cue, !headFinal));
  return cues.map((cue, i) => {
    const to = headFinal ? cue.to : Math.max(cue.to, starts[i + 1] ?? words.length);
    return trimmed(words, { from: starts[i]!, to });
  });
}

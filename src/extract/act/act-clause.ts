import type { Word } from '../../morph/analysis.ts';

/** Words `[from, to)` of a stretch. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words of a cue; `inner` when it stands within the clause of another. */
export interface CueRange extends Range {
  readonly inner: boolean;
}

/** Whether a word divides clauses: "and", "which". */
export type Joins = (word: Word) => boolean;

const BREAKS = new Set([';', ':', '…']);

/** Cuts punctuation and conjunctions off the ends of a range. */
function trimmed(words: readonly Word[], range: Range, joins: Joins): Range {
  let { from, to } = range;
  while (from < to - 1 && (words[from]!.kind === 'punct' || joins(words[from]!))) from++;
  while (to > from + 1 && words[to - 1]!.kind === 'punct') to--;
  return { from, to };
}

/** How far before its verb a conjunction divides clauses rather than nouns. */
const NEAR = 3;

/** Where the clause of a cue begins: after the last break since the cue before; `joins` where commas break too. */
function beginning(words: readonly Word[], since: number, cue: Range, joins: Joins | null): number {
  for (let i = cue.from - 1; i >= since; i--) {
    const word = words[i]!;
    if (BREAKS.has(word.text)) return i + 1;
    if (!joins || since === 0) continue;
    if (word.text === ',' || (joins(word) && cue.from - i <= NEAR)) return i + 1;
  }
  return since;
}

/**
 * The clauses of act cues. Where heads come last, a clause runs from the cue before to its own cue; where
 * they come first, from the last comma or conjunction before the cue to the clause that follows.
 */
export function clausesOf(
  words: readonly Word[],
  cues: readonly CueRange[],
  headFinal: boolean,
  joins: Joins,
): readonly Range[] {
  let since = 0;
  const starts = cues.map((cue) => {
    const start = beginning(words, since, cue, headFinal ? null : joins);
    if (!cue.inner) since = cue.to;
    return start;
  });
  return cues.map((cue, i) => {
    if (cue.inner && !headFinal)
      return trimmed(words, { from: cue.from, to: cues[i + 1]?.from ?? words.length }, joins);
    const to = headFinal ? cue.to : Math.max(cue.to, starts[i + 1] ?? words.length);
    return trimmed(words, { from: starts[i]!, to }, joins);
  });
}

import type { Row } from '../../grammar/lexicon.ts';
import type { Piece } from '../../grammar/match.ts';
import type { Word } from '../../morph/analysis.ts';
import type { FigureSentence } from './figures.ts';

/** Words `[from, to)`. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const REACH = 16;
const shapeOf = (p: Piece): string => (p.value as Row)['shape'] ?? '';
const isBreak = (word: Word): boolean => /^[,;:.()!?]$/.test(word.text);

/** What the tense of a word says, when it is a verb that has one. */
function tenseOf(word: Word): 'past' | 'future' | 'other' | null {
  const best = word.analyses[0];
  if (best?.upos !== 'VERB') return null;
  const { Tense, VerbForm } = best.feats;
  if (Tense === 'Fut') return 'future';
  if (Tense === 'Past') return 'past';
  return VerbForm === 'Fin' && Tense === 'Pres' ? 'other' : null;
}

/** Whether the verb that comes after an amount in its clause, where verbs come last, is one of the future. */
function isFutureAfter(s: FigureSentence, a: Place): boolean {
  const last = Math.min(s.words.length, a.to + REACH);
  for (let i = a.to; i < last && !isBreak(s.words[i]!); i++) {
    const tense = tenseOf(s.words[i]!);
    if (tense !== null) return tense === 'future';
  }
  return false;
}

/** A word with a listed sense that governs an amount: on the side where its language puts verbs, in its clause. */
function cueOf(s: FigureSentence, a: Place, headFinal: boolean, shape: string): Piece | null {
  const inClause = (from: number, to: number): boolean =>
    to - from <= REACH && !s.words.slice(from, to).some(isBreak);
  const cues = s.pieces.filter((p) => p.kind === 'modality' && shapeOf(p) === shape);
  if (headFinal) return cues.find((p) => p.from >= a.to && inClause(a.to, p.from)) ?? null;
  return cues.findLast((p) => p.to <= a.from && inClause(p.to, a.from)) ?? null;
}

const isPast = (s: FigureSentence, cue: Piece): boolean =>
  s.words.slice(cue.from, cue.to).some((w) => tenseOf(w) === 'past' || isPastParticiple(w));

const isPastParticiple = (word: Word): boolean => word.analyses[0]?.feats['Tense'] === 'Past';

/** Whether an amount is given, lent, built … by a verb that does not speak of the past: it is promised. */
export function isPromised(s: FigureSentence, a: Place, headFinal: boolean): boolean {
  const cue = cueOf(s, a, headFinal, 'promise');
  if (cue !== null) return !isPast(s, cue);
  return headFinal && isFutureAfter(s, a);
}

/** Whether an amount is what something will yield: nobody promises it, it is foreseen. */
export function isForeseen(s: FigureSentence, a: Place, headFinal: boolean): boolean {
  const cue = cueOf(s, a, headFinal, 'yield');
  return cue !== null && !isPast(s, cue);
}

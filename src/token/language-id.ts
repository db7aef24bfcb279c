import { fold } from '../text/fold.ts';
import { FOREIGN, type ScriptProfiles, UNSEEN_TRIGRAM } from './profiles.ts';
import { scriptOf } from './script.ts';

/** The language of a stretch of text, and how sure that is: 0 (a guess) to 1. */
export interface Identity {
  /** BCP 47; `und` when the text is like none of the languages known. */
  readonly lang: string;
  /** ISO 15924. */
  readonly script: string;
  readonly sure: number;
}

/** Enough for a certain answer, little enough for any length of text. */
const SAMPLE = 4000;
const MIN_LETTERS = 12;
const WORDS = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

/** The sum of the rows of what `items` are, one number for each language. */
function sums(
  items: Iterable<string>,
  rows: ReadonlyMap<string, Float64Array>,
  absent: number,
  count: number,
): Float64Array {
  const total = new Float64Array(count);
  for (const item of items) {
    const row = rows.get(item);
    for (let i = 0; i < count; i++) total[i]! += row ? row[i]! : absent;
  }
  return total;
}

function trigramsOf(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const word of words) {
    const edged = `_${word}_`;
    for (let i = 0; i + 3 <= edged.length; i++) found.push(edged.slice(i, i + 3));
  }
  return found;
}

const LETTERS = 0.7;
const FREQUENT = 1.2;

interface Score {
  readonly lang: string;
  readonly score: number;
}

/** How well the words fit each language, best first: letters, trigrams, frequent words, each a mean. */
function scores(
  words: readonly string[],
  trigrams: readonly string[],
  known: ScriptProfiles,
): readonly Score[] {
  const letters = words.join('');
  const count = known.langs.length;
  const byTrigram = sums(trigrams, known.trigrams, 0, count);
  const byLetter = sums(letters, known.letters, FOREIGN, count);
  const byWord = sums(words, known.words, 0, count);
  return known.langs
    .map((lang, i) => ({
      lang,
      score:
        UNSEEN_TRIGRAM +
        byTrigram[i]! / trigrams.length +
        (byLetter[i]! / letters.length) * LETTERS +
        (byWord[i]! / words.length) * FREQUENT,
    }))
    .sort((a, b) => b.score - a.score);
}

/** Below this a text looks like none of the languages known. */
const FLOOR = -9.1;
/** A text this long (in trigrams) that two languages fit alike is in neither. */
const LONG = 80;
const UNSURE = 0.3;

/**
 * Says which language a text is in, by the profiles of the languages of its script. Languages without a
 * pack win with their own code, so that nothing foreign is read as one we read.
 */
export function identify(text: string, profiles: ReadonlyMap<string, ScriptProfiles>): Identity {
  const folded = fold(text.length > SAMPLE ? text.slice(0, SAMPLE) : text);
  const script = scriptOf(folded);
  const known = profiles.get(script);
  const words = [...folded.matchAll(WORDS)].map((m) => m[0]).filter((w) => scriptOf(w) === script);
  const trigrams = trigramsOf(words);
  if (trigrams.length < MIN_LETTERS || known === undefined) return { lang: 'und', script, sure: 0 };
  const ranked = scores(words, trigrams, known);
  const best = ranked[0]!;
  if (best.score < FLOOR) return { lang: 'und', script, sure: 0 };
  const lead = best.score - (ranked[1]?.score ?? FLOOR);
  const sure = Math.min(1, lead * Math.sqrt(trigrams.length) * 0.5);
  return { lang: trigrams.length > LONG && sure < UNSURE ? 'und' : best.lang, script, sure };
}

import { fold } from '../text/fold.ts';
import { scriptOf } from './script.ts';

/** What is known of how a language looks: its letter trigrams, most frequent first. */
export interface Profile {
  /** BCP 47. */
  readonly lang: string;
  /** ISO 15924. */
  readonly script: string;
  readonly ranks: ReadonlyMap<string, number>;
}

/** A row of the `profiles` list of the `und` pack: `phrase` is the language, `trigrams` stand in order. */
export interface ProfileRow {
  readonly phrase: string;
  readonly script?: string;
  readonly trigrams?: string;
}

export const profilesOf = (rows: readonly ProfileRow[]): readonly Profile[] =>
  rows.map((row) => ({
    lang: row.phrase,
    script: row.script ?? '',
    ranks: new Map((row.trigrams ?? '').split(' ').map((trigram, rank) => [trigram, rank])),
  }));

/** What a pack adds to the evidence. */
export interface Evidence {
  readonly frequent: ReadonlySet<string>;
  readonly letters: Readonly<Record<string, string>>;
}

/** The language of a stretch of text, and how sure that is: 0 (a guess) to 1. */
export interface Identity {
  readonly lang: string;
  readonly script: string;
  readonly sure: number;
}

/** Enough for a certain answer, little enough for any length of text. */
const SAMPLE = 20_000;
const UNSEEN = 1200;
const MIN_LETTERS = 12;

/** `a/(rank + 20)` is close to how often the trigram of a rank occurs; the constant falls out of comparison. */
const weight = (rank: number | undefined): number => Math.log(1 / ((rank ?? UNSEEN) + 20));

const WORDS = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

function trigramsOf(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const word of words) {
    const edged = `_${word}_`;
    for (let i = 0; i + 3 <= edged.length; i++) found.push(edged.slice(i, i + 3));
  }
  return found;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);

/** How many letters of the text only this language's alphabet explains, per letter. */
const share = (text: string, letters: string): number => {
  if (letters === '') return 0;
  let n = 0;
  for (const letter of text) if (letters.includes(letter)) n++;
  return n / text.length;
};

/**
 * Says which language a text is in. Trigram profiles compare all languages known by a profile; the packs'
 * frequent words and own letters add to their side. Languages without a pack win with their own code, so
 * that nothing foreign is read as one we read.
 */
export function identify(
  text: string,
  profiles: readonly Profile[],
  packs: ReadonlyMap<string, Evidence>,
): Identity {
  const folded = fold(text.length > SAMPLE ? text.slice(0, SAMPLE) : text);
  const script = scriptOf(folded);
  const words = [...folded.matchAll(WORDS)].map((m) => m[0]).filter((w) => scriptOf(w) === script);
  const letters = words.join('');
  const candidates = profiles.filter((p) => p.script === script);
  if (letters.length < MIN_LETTERS || candidates.length === 0) return { lang: 'und', script, sure: 0 };
  const trigrams = trigramsOf(words);
  const scores = candidates.map((p) => {
    const pack = packs.get(p.lang);
    const frequent = pack ? words.filter((w) => pack.frequent.has(w)).length / words.length : 0;
    const own = pack ? share(letters, pack.letters[script] ?? '') : 0;
    return {
      lang: p.lang,
      score: mean(trigrams.map((t) => weight(p.ranks.get(t)))) + frequent * 1.5 + Math.min(0.1, own) * 4,
    };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  const lead = second ? best!.score - second.score : 1;
  const fits = best!.score > FLOOR;
  return {
    lang: fits ? best!.lang : 'und',
    script,
    sure: fits ? Math.min(1, lead * Math.sqrt(trigrams.length) * 0.5) : 0,
  };
}

/** Below this a text looks like none of the languages known. */
const FLOOR = -6.35;

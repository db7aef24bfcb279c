import { fold } from '../text/fold.ts';
import { scriptOf } from './script.ts';

/** What is known of how a language looks. */
export interface Profile {
  /** BCP 47. */
  readonly lang: string;
  /** ISO 15924. */
  readonly script: string;
  /** Letter trigrams and their rank, the most frequent 0. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Logarithm of each letter's share; a letter that is not here is foreign to the language. */
  readonly letters: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
}

/** A row of the `profiles` list of the `und` pack: `phrase` is the language, `trigrams` stand in order. */
export interface ProfileRow {
  readonly phrase: string;
  readonly script?: string;
  readonly trigrams?: string;
  readonly words?: string;
}

/** The shares of letters as the trigrams tell them: the middle letter of each, weighed by its rank. */
function lettersOf(trigrams: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let total = 0;
  trigrams.forEach((trigram, rank) => {
    const weight = 1 / (rank + 20);
    total += weight;
    weights.set(trigram[1]!, (weights.get(trigram[1]!) ?? 0) + weight);
  });
  return new Map([...weights].map(([letter, weight]) => [letter, Math.log(weight / total)]));
}

const split = (list: string): readonly string[] => list.split(' ').filter((item) => item !== '');

export function profilesOf(rows: readonly ProfileRow[]): readonly Profile[] {
  return rows.map((row) => {
    const trigrams = split(row.trigrams ?? '');
    return {
      lang: row.phrase,
      script: row.script ?? '',
      ranks: new Map(trigrams.map((trigram, rank) => [trigram, rank])),
      letters: lettersOf(trigrams),
      words: new Set(split(row.words ?? '')),
    };
  });
}

/** What a pack adds to the evidence. */
export interface Evidence {
  readonly frequent: ReadonlySet<string>;
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

/** A letter the language does not write. */
const FOREIGN = Math.log(1 / 1500);

/** How well the words fit a profile: letters, trigrams and frequent words, each a mean over the text. */
function fit(
  words: readonly string[],
  trigrams: readonly string[],
  p: Profile,
  pack: Evidence | undefined,
): number {
  const letters = mean(Array.from(words.join(''), (letter) => p.letters.get(letter) ?? FOREIGN));
  const order = mean(trigrams.map((t) => weight(p.ranks.get(t))));
  const frequent = words.filter((w) => p.words.has(w) || pack?.frequent.has(w)).length / words.length;
  return order + letters * LETTERS + frequent * FREQUENT;
}

/** A text this long (in trigrams) that two languages fit alike is in neither. */
const LONG = 80;
const UNSURE = 0.3;
const LETTERS = 0.7;
const FREQUENT = 1.2;

/**
 * Says which language a text is in, by the profiles of the languages of its script. Languages without a
 * pack win with their own code, so that nothing foreign is read as one we read.
 */
export function identify(
  text: string,
  profiles: readonly Profile[],
  packs: ReadonlyMap<string, Evidence>,
): Identity {
  const folded = fold(text.length > SAMPLE ? text.slice(0, SAMPLE) : text);
  const script = scriptOf(folded);
  const words = [...folded.matchAll(WORDS)].map((m) => m[0]).filter((w) => scriptOf(w) === script);
  const candidates = profiles.filter((p) => p.script === script);
  if (words.join('').length < MIN_LETTERS || candidates.length === 0) return { lang: 'und', script, sure: 0 };
  const trigrams = trigramsOf(words);
  const scores = candidates
    .map((p) => ({ lang: p.lang, score: fit(words, trigrams, p, packs.get(p.lang)) }))
    .sort((a, b) => b.score - a.score);
  const best = scores[0]!;
  if (best.score < FLOOR) return { lang: 'und', script, sure: 0 };
  // Rows of one language in two spellings do not compete.
  const second = scores.find((s) => s.lang !== best.lang);
  const lead = second ? best.score - second.score : 1;
  const sure = Math.min(1, lead * Math.sqrt(trigrams.length) * 0.5);
  return { lang: trigrams.length > LONG && sure < UNSURE ? 'und' : best.lang, script, sure };
}

/** Below this a text looks like none of the languages known. */
const FLOOR = -9.1;

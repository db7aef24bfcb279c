import { fold } from '../text/fold.ts';
import { FOREIGN, type ScriptProfiles, UNSEEN_TRIGRAM } from './profiles.ts';
import { isWrittenIn, scriptOf } from './script.ts';

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

/** By code unit: 0 not asked yet, 1 a letter or a mark on one, 2 anything else. */
const KINDS = new Uint8Array(0x10000);
const isLetter = (code: number): boolean =>
  (KINDS[code] ||= /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 2) === 1;

/** The end of the letters that start at `from`, single apostrophes between them included. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  const joined = at > from && text[at] === "'" && at + 1 < text.length && isLetter(text.charCodeAt(at + 1));
  return joined ? wordEnd(text, at + 1) : at;
}

/** What a word adds to the sums over a text. */
interface Share {
  readonly trigrams: Float64Array;
  readonly letters: Float64Array;
  readonly words: Float64Array | undefined;
}

function sum(
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

function trigramsOf(word: string): readonly string[] {
  const edged = `_${word}_`;
  return Array.from({ length: word.length }, (_, i) => edged.slice(i, i + 3));
}

const shareOf = (word: string, known: ScriptProfiles): Share => ({
  trigrams: sum(trigramsOf(word), known.trigrams, 0, known.langs.length),
  letters: sum(word, known.letters, FOREIGN, known.langs.length),
  words: known.words.get(word),
});

/** Shares of words met before; when full it starts anew, which bounds memory. */
const SHARES = new WeakMap<ScriptProfiles, Map<string, Share>>();
const FORMS = 10_000;

function shareFor(word: string, known: ScriptProfiles): Share {
  let shares = SHARES.get(known);
  if (!shares) SHARES.set(known, (shares = new Map()));
  let share = shares.get(word);
  if (!share) {
    if (shares.size >= FORMS) shares.clear();
    shares.set(word, (share = shareOf(word, known)));
  }
  return share;
}

const LETTERS = 0.7;
const FREQUENT = 1.2;

interface Score {
  readonly lang: string;
  readonly score: number;
}

function add(total: Float64Array, more: Float64Array | undefined): void {
  if (more) for (let i = 0; i < total.length; i++) total[i]! += more[i]!;
}

/** How well the words fit each language, best first: letters, trigrams, frequent words, each a mean. */
function scores(words: readonly string[], length: number, known: ScriptProfiles): readonly Score[] {
  const [trigrams, letters, frequent] = [0, 0, 0].map(() => new Float64Array(known.langs.length));
  for (const word of words) {
    const share = shareFor(word, known);
    add(trigrams!, share.trigrams);
    add(letters!, share.letters);
    add(frequent!, share.words);
  }
  return known.langs
    .map((lang, i) => ({
      lang,
      score:
        UNSEEN_TRIGRAM +
        trigrams![i]! / length +
        (letters![i]! / length) * LETTERS +
        (frequent![i]! / words.length) * FREQUENT,
    }))
    .sort((a, b) => b.score - a.score);
}

/** The words of a text that are in its script. */
function wordsIn(folded: string, script: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < folded.length; ) {
    const end = wordEnd(folded, at);
    const word = folded.slice(at, end);
    if (end > at && (isWrittenIn(script, folded, at, end) || scriptOf(word) === script)) words.push(word);
    at = Math.max(end, at + 1);
  }
  return words;
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
  const words = wordsIn(folded, script);
  const length = words.reduce((n, word) => n + word.length, 0);
  if (length < MIN_LETTERS || known === undefined) return { lang: 'und', script, sure: 0 };
  const ranked = scores(words, length, known);
  const best = ranked[0]!;
  if (best.score < FLOOR) return { lang: 'und', script, sure: 0 };
  const lead = best.score - (ranked[1]?.score ?? FLOOR);
  const sure = Math.min(1, lead * Math.sqrt(length) * 0.5);
  return { lang: length > LONG && sure < UNSURE ? 'und' : best.lang, script, sure };
}

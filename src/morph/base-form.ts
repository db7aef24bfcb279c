import type { Analysis, Word } from './analysis.ts';

export type Order = 'head-final' | 'head-initial';

const isNominal = (a: Analysis): boolean => a.upos !== 'VERB' && a.upos !== 'AUX';

/** How sure a reading as a name must be to win over a common noun in a capitalised word. */
const SURE_NAME = 0.6;

/** The reading to go by: in a capitalised word that of a known name, else the best nominal one. */
function nominalOf(word: Word): Analysis | undefined {
  const first = word.text[0]!;
  const name = first === first.toLowerCase() ? undefined : word.analyses.find((a) => a.upos === 'PROPN');
  return name !== undefined && name.score >= SURE_NAME ? name : word.analyses.find(isNominal);
}

/** The nominal reading with a case ending, when it is the best nominal reading. */
function caseReading(word: Word): Analysis | undefined {
  const best = nominalOf(word);
  return best !== undefined && (best.caseSuffix ?? 0) > 0 ? best : undefined;
}

const joinTexts = (words: readonly Word[], texts: readonly string[]): string =>
  texts.map((text, i) => (i > 0 && words[i]!.spaced ? ` ${text}` : text)).join('');

/** The last word carries the case of the whole phrase: it loses its case ending, nothing else changes. */
function headFinal(words: readonly Word[]): string {
  const last = words.at(-1)!;
  const cut = caseReading(last)?.caseSuffix ?? 0;
  const texts = words.map((w) => w.text);
  return joinTexts(words, [...texts.slice(0, -1), last.text.slice(0, last.text.length - cut)]);
}

/** Puts `lemma` in the casing of the form it was read from: `Токаевым` and `токаев` give `Токаев`. */
function inCasingOf(form: string, lemma: string): string {
  let same = 0;
  while (same < lemma.length && same < form.length && fits(form[same]!, lemma[same]!)) same++;
  const rest = lemma.slice(same);
  const upper = form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase();
  return form.slice(0, same) + (upper ? rest.toUpperCase() : rest);
}

const fits = (unit: string, folded: string): boolean => {
  const lower = unit.toLowerCase();
  return lower === folded || (lower === 'ё' && folded === 'е') || ('ıİI'.includes(unit) && folded === 'i');
};

/** Case, number and gender of a reading, as far as they are told. */
interface Agreement {
  readonly Case: string;
  readonly Number: string;
  readonly Gender: string;
}

const agreementOf = (a: Analysis): Agreement => ({
  Case: a.feats['Case'] ?? '',
  Number: a.feats['Number'] ?? '',
  Gender: a.feats['Gender'] ?? '',
});

const agrees = (a: Agreement, b: Agreement): boolean =>
  (a.Case === b.Case || a.Case === '' || b.Case === '') &&
  (a.Number === b.Number || a.Number === '' || b.Number === '') &&
  (a.Gender === b.Gender || a.Gender === '' || b.Gender === '');

/** What a word that has no reading in the case asked for counts: it may be one that never changes. */
const UNCHANGED = 0.3;

const NOMINATIVE = 0.012;

/** Readings of a word of a name: adjectives only as surnames. */
const isNameReading = (a: Analysis): boolean => a.upos === 'PROPN' || a.upos === 'NOUN';

/** The reading of each word under one case, number and gender; null when a word allows none. */
function under(
  words: readonly Word[],
  want: Agreement,
): { readonly texts: readonly string[]; readonly score: number } {
  // A name that may be in the nominative as it stands is left there.
  let score = want.Case === 'Nom' && words.length > 1 ? NOMINATIVE : 0;
  const texts = words.map((word) => {
    const read = word.analyses.filter(isNameReading).find((a) => agrees(agreementOf(a), want));
    score += read ? read.score : UNCHANGED;
    return read ? inCasingOf(word.text, read.lemma) : word.text;
  });
  return { texts, score };
}

/**
 * A name whose words agree: every word goes to the nominative under the case, number and gender that fits
 * them best together.
 */
function agreeing(words: readonly Word[]): string {
  let best: ReturnType<typeof under> = { texts: words.map((w) => w.text), score: 0 };
  for (const a of words.flatMap((w) => w.analyses.filter(isNameReading)))
    for (const candidate of [under(words, agreementOf(a))])
      if (candidate.score > best.score + 1e-9) best = candidate;
  return joinTexts(words, best.texts);
}

const isDependent = (a: Analysis | undefined): boolean => a !== undefined && a.upos === 'ADJ';

/** The head noun with the adjectives before it goes to the nominative; what depends on it stays. */
function headInitial(words: readonly Word[]): string {
  const head = words.findIndex((w) => !isDependent(w.analyses[0]));
  if (head === -1)
    return joinTexts(
      words,
      words.map((w) => w.text),
    );
  const noun = words[head]!;
  const read = nominalOf(noun);
  const lemma = read ? inCasingOf(noun.text, read.lemma) : noun.text;
  const before = words.slice(0, head).map((w) => agreeWith(w, read));
  return joinTexts(words, [...before, lemma, ...words.slice(head + 1).map((w) => w.text)]);
}

/** The nominative of an adjective in the gender of its noun: `Высшего совета` is `Высший совет`. */
function agreeWith(word: Word, noun: Analysis | undefined): string {
  const lemma = word.analyses[0]!.lemma;
  void noun;
  return inCasingOf(word.text, lemma);
}

/**
 * The nominative of a phrase in the text's own casing. In a head-final language (kk, az, tr) the last word
 * loses its case ending; in a head-initial one (ru) a person's name goes to the nominative word by word,
 * another phrase by its head.
 * @param person whether the phrase is a person's name, whose words agree with one another
 */
export function baseForm(words: readonly Word[], order: Order, person = false): string {
  if (words.length === 0) return '';
  if (order === 'head-final') return headFinal(words);
  return person ? agreeing(words) : headInitial(words);
}

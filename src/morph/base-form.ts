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

const isBare = (a: Analysis | undefined): boolean =>
  a !== undefined && (a.upos === 'NOUN' || a.upos === 'PROPN') && a.feats['Case'] === undefined;

/** How much less likely an owned reading may be than one with a case, after the noun that owns. */
const EQUAL = 0.05;

/** "X mərkəzi": after a bare noun an ending that may be a case's or its owner's is its owner's. */
function isOwned(words: readonly Word[]): boolean {
  const [owner, last] = [words.at(-2), words.at(-1)!];
  if (owner === undefined || !isBare(owner.analyses[0])) return false;
  const best = nominalOf(last)?.score ?? 0;
  return last.analyses.some(
    (a) => a.feats['Person[psor]'] === '3' && a.feats['Case'] === undefined && a.score >= best - EQUAL,
  );
}

/** The last word carries the case of the whole phrase: it loses its case ending, nothing else changes. */
function headFinal(words: readonly Word[], person: boolean): string {
  const last = words.at(-1)!;
  const cut = !person && isOwned(words) ? 0 : (caseReading(last)?.caseSuffix ?? 0);
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

/** Readings of a word of a person's name: no adjectives but surnames, nobody in the plural. */
const isNameReading = (a: Analysis): boolean =>
  (a.upos === 'PROPN' || a.upos === 'NOUN') && a.feats['Number'] !== 'Plur';

/** `фон`, `дер`, `де`, `бен`: small words of a name never change. */
const isParticle = (word: Word): boolean => word.text[0] === word.text[0]!.toLowerCase();

/** The reading of each word under one case, number and gender; null when a word allows none. */
function under(
  words: readonly Word[],
  want: Agreement,
): { readonly texts: readonly string[]; readonly score: number } {
  // A name that may be in the nominative as it stands is left there.
  let score = want.Case === 'Nom' && words.length > 1 ? NOMINATIVE : 0;
  const texts = words.map((word) => {
    if (isParticle(word)) return word.text;
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
  for (const a of words.filter((w) => !isParticle(w)).flatMap((w) => w.analyses.filter(isNameReading))) {
    const candidate = under(words, agreementOf(a));
    if (candidate.score > best.score + 1e-9) best = candidate;
  }
  return joinTexts(words, best.texts);
}

/** An adjective or participle that stands before a noun and agrees with it. */
const isDependent = (a: Analysis | undefined): boolean =>
  a !== undefined && a.nominative?.['Fem'] !== undefined && a.feats['Variant'] !== 'Short';

const isPlural = (a: Analysis | undefined): boolean => a?.feats['Number'] === 'Plur';

/** Number and gender as an adjective tells them: outside the nominative masculine and neuter are alike. */
function goTogether(adjective: Analysis, noun: Analysis): boolean {
  if (isPlural(adjective) || isPlural(noun)) return isPlural(adjective) && isPlural(noun);
  const [a, n] = [adjective.feats['Gender'], noun.feats['Gender']];
  return a === n || (a === 'Masc' && n === 'Neut') || n === undefined;
}

/** The reading of the head: of those with the best base the one that most words before it agree with. */
function headReading(noun: Word, before: readonly Word[]): Analysis | undefined {
  const best = nominalOf(noun);
  const readings = noun.analyses.filter((a) => a.lemma === best?.lemma && a.upos === best.upos);
  const agreeing = (noun: Analysis): number =>
    before.filter((w) => w.analyses.some((a) => isDependent(a) && goTogether(a, noun))).length;
  return readings.reduce((x, y) => (agreeing(y) > agreeing(x) ? y : x), best!);
}

/** The head noun with the adjectives before it goes to the nominative; what depends on it stays. */
function headInitial(words: readonly Word[]): string {
  const texts = words.map((w) => w.text);
  const head = words.findIndex((w) => !isDependent(w.analyses[0]));
  const noun = words[head];
  if (noun === undefined) return joinTexts(words, texts);
  const read = headReading(noun, words.slice(0, head));
  if (read === undefined) return joinTexts(words, texts);
  const base = isPlural(read) ? (read.nominative?.['Plur'] ?? read.lemma) : read.lemma;
  const before = words.slice(0, head).map((w) => agreeWith(w, read));
  return joinTexts(words, [...before, inCasingOf(noun.text, base), ...texts.slice(head + 1)]);
}

/** The nominative of an adjective in the gender and number of its noun: `Высшего суда` is `Высший суд`. */
function agreeWith(word: Word, noun: Analysis): string {
  const read = word.analyses.find((a) => isDependent(a) && goTogether(a, noun)) ?? word.analyses[0]!;
  const key = isPlural(noun) ? 'Plur' : (noun.feats['Gender'] ?? 'Masc');
  return inCasingOf(word.text, read.nominative?.[key] ?? read.lemma);
}

/**
 * The nominative of a phrase in the text's own casing. In a head-final language (kk, az, tr) the last word
 * loses its case ending; in a head-initial one (ru) a person's name goes to the nominative word by word,
 * another phrase by its head.
 * @param person whether the phrase is a person's name, whose words agree with one another
 */
export function baseForm(words: readonly Word[], order: Order, person = false): string {
  if (words.length === 0) return '';
  if (order === 'head-final') return headFinal(words, person);
  return person ? agreeing(words) : headInitial(words);
}

import type { Word } from '../../morph/analysis.ts';
import { fold } from '../../text/fold.ts';
import { headOf } from './concept.ts';
import type { View } from './view.ts';

/** What a word can be in a noun phrase, by its best analyses. */
export type WordClass =
  | 'adjective'
  | 'noun'
  | 'number'
  | 'participle'
  | 'converb'
  | 'verbal-noun'
  | 'finite'
  | 'closed'
  | 'mark';

const NEAR = 0.12;
const EQUAL = 0.01;

/** A feature of the best analysis; of one nearly as good when the best has none. */
export function featureOf(word: Word, name: string): string | null {
  const best = word.analyses[0];
  if (!best) return null;
  for (const a of word.analyses)
    if (a.score >= best.score - NEAR && a.feats[name] !== undefined) return a.feats[name];
  return null;
}

/** The case of the best analysis; null when it shows none. */
export const caseOf = (word: Word): string | null => word.analyses[0]?.feats['Case'] ?? null;

/** Whether any analysis has this case. */
export const canBe = (word: Word, value: string): boolean =>
  word.analyses.some((a) => a.feats['Case'] === value);

/** Whether the word has a possessive ending of the third person: it has an owner to its left. */
export const isOwned = (word: Word): boolean => word.analyses[0]?.feats['Person[psor]'] === '3';

/** Whether any reading has such an ending, where the ending is also a case's. */
export const canBeOwned = (word: Word): boolean => word.analyses.some((a) => a.feats['Person[psor]'] === '3');

/** Whether it is a modifier made of a locative: "the one at X". */
export const isRelative = (word: Word): boolean => word.analyses[0]?.feats['Deriv'] === 'Rel';

/** Whether it is plural for sure: no singular reading is as good. */
export function isPlural(word: Word): boolean {
  const best = word.analyses[0];
  if (best?.feats['Number'] !== 'Plur') return false;
  return !word.analyses.some((a) => a.score >= best.score - EQUAL && a.feats['Number'] === 'Sing');
}

const VERBAL: Readonly<Record<string, WordClass>> = {
  Fin: 'finite',
  Part: 'participle',
  Conv: 'converb',
  Vnoun: 'verbal-noun',
  Ger: 'verbal-noun',
  Inf: 'verbal-noun',
};

/** What the word is by its best analysis. */
export function classOf(word: Word): WordClass {
  if (word.kind === 'punct' || word.kind === 'symbol') return 'mark';
  if (word.kind === 'number') return 'number';
  const best = word.analyses[0];
  const form = best?.feats['VerbForm'];
  if (form && VERBAL[form]) return VERBAL[form];
  switch (best?.upos) {
    case 'VERB':
    case 'AUX':
      return 'finite';
    case 'ADJ':
    case 'DET':
      return 'adjective';
    case 'NUM':
      return 'number';
    case 'ADV':
    case 'PRON':
    case 'CCONJ':
    case 'SCONJ':
    case 'PART':
    case 'ADP':
    case 'INTJ':
      return 'closed';
    default:
      return 'noun';
  }
}

const NOMINAL = new Set(['good', 'qualifier', 'docqual', 'topic', 'weak', 'generic']);

/** Whether a word belongs to a phrase of the concept list that modifies: morphology may have guessed a verb. */
export function isModifier(view: View, i: number): boolean {
  for (let from = Math.max(0, i - 3); from <= i; from++)
    if (view.hits[from]!.some((h) => h.to > i && NOMINAL.has(headOf(h).kind))) return true;
  return false;
}

/** Whether the concept list has this very form as a modifier: then its ending is no case. */
export function isListed(view: View, i: number): boolean {
  for (let from = Math.max(0, i - 3); from <= i; from++)
    if (view.hits[from]!.some((h) => h.to === i + 1 && h.exact && NOMINAL.has(headOf(h).kind))) return true;
  return false;
}

/** Whether the concept list has this very form in the name of a head: `centre` is no verb there. */
function isHeadForm(view: View, i: number): boolean {
  for (let from = Math.max(0, i - 3); from <= i; from++)
    if (view.hits[from]!.some((h) => h.exact && h.to === i + 1 && headOf(h).kind === 'head')) return true;
  return false;
}

/** What a word of a sentence is: its class by morphology, unless the concept list knows better. */
export function classAt(view: View, i: number): WordClass {
  if (view.timed[i]) return 'closed';
  if (view.words[i]!.kind === 'word' && view.mentions[i]!.some((m) => m.type === 'GPE' || m.type === 'LOC'))
    return 'noun';
  const own = classOf(view.words[i]!);
  if (own === 'mark' || own === 'noun' || own === 'adjective' || own === 'verbal-noun') return own;
  return isModifier(view, i) || isHeadForm(view, i) ? 'noun' : own;
}

/** The case of a word of a sentence; a place's name in its base form has none, whatever it looks like. */
export function caseAt(view: View, i: number): string | null {
  const word = view.words[i]!;
  const isBase = view.mentions[i]!.some(
    (m) => (m.type === 'GPE' || m.type === 'LOC') && fold(m.name).endsWith(word.fold),
  );
  return isBase ? null : caseOf(word);
}

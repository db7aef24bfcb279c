import type { Word } from '../../morph/analysis.ts';
import { type Hit, headOf, isHead } from './concept.ts';
import type { InitiativeKey } from './initiative-key.ts';
import { slugOf } from '../name/name-key.ts';
import type { NounPhrase } from './phrase.ts';
import type { Mention } from '../reading.ts';
import { isCountry } from './sides.ts';
import type { View } from './view.ts';
import { classAt, classOf, isOwned } from './word-class.ts';
import { closes, isCapital, opens } from '../name/word-shape.ts';

/** Letters an unlisted common word needs: short ones are little words no list has. */
const LONG = 4;
/** Words of an id that come from the text itself. */
const MOST = 3;

/** Marks after which a capital says nothing. */
const OPENERS = new Set(['.', '!', '?', ':', '•', '—', '–', '-', '…']);
/** Two names in one word, the ends of a line: `Kars-Nakhchivan`. */
const TWOFOLD = /^\p{Lu}[^-]*-\p{Lu}/u;

const lemmaOf = (word: Word): string => word.analyses[0]?.lemma ?? word.fold;

const isTaken = (phrase: NounPhrase, i: number): boolean =>
  (i >= phrase.head.from && i < phrase.head.to) || (i >= phrase.outer.from && i < phrase.outer.to);

const isListedAt = (hits: readonly (readonly Hit[])[], i: number): boolean => {
  for (let from = Math.max(0, i - 4); from <= i; from++) if (hits[from]!.some((h) => h.to > i)) return true;
  return false;
};

/** A facility the phrase itself names is no name within it. */
const isItself = (view: View, phrase: NounPhrase, m: Mention): boolean =>
  m.type === 'FACILITY' &&
  m.start <= view.words[phrase.head.from]!.start &&
  m.end > view.words[phrase.head.from]!.start;

/** The bodies a phrase names, and the words in marks or capitals that no list has. */
export function namesIn(view: View, phrase: NounPhrase): readonly string[] {
  const names = new Set<string>();
  let quoted = false;
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = view.words[i]!;
    if (opens(word) || closes(word)) quoted = !quoted;
    if (word.kind !== 'word' || isTaken(phrase, i) || view.little[i]) continue;
    if (view.demonyms[i]!.length > 0) continue;
    const mention = view.mentions[i]!.find((m) => m.type !== 'ROLE' && !isItself(view, phrase, m));
    if (mention?.type === 'ORG' && mention.end <= view.words[phrase.head.from]!.start) names.add(mention.id);
    if (mention || isListedAt(view.hits, i)) continue;
    const starts = i === 0 || OPENERS.has(view.words[i - 1]!.text);
    if (quoted || TWOFOLD.test(word.text) || (isCapital(word) && !starts)) names.add(slugOf(lemmaOf(word)));
  }
  return [...names].filter((n) => n !== '' && !isCountry(n)).slice(0, MOST);
}

/** Whether a word belongs to a figure: "two billion cubic metres". */
function isFigure(view: View, i: number): boolean {
  for (let n = i; n >= Math.max(0, i - 3); n--) {
    if (view.counts[n] || view.words[n]!.kind === 'number') return true;
    if (view.little[n]) return false;
  }
  return false;
}

/** Common words of a phrase that no list has and that can tell its head from another. */
export function describedBy(view: View, phrase: NounPhrase): readonly string[] {
  const told = new Set<string>();
  for (let i = phrase.from; i < phrase.to; i++) {
    const word = view.words[i]!;
    const kind = classAt(view, i);
    const tells = kind === 'adjective' || kind === 'noun' || kind === 'verbal-noun';
    if (!tells || word.kind !== 'word' || word.text.length < LONG || isTaken(phrase, i)) continue;
    if (isFigure(view, i)) continue;
    if (
      view.little[i] ||
      view.mentions[i]!.length > 0 ||
      isListedAt(view.hits, i) ||
      view.demonyms[i]!.length > 0
    )
      continue;
    told.add(slugOf(lemmaOf(word)));
  }
  return [...told].filter((n) => n.length > 1).slice(0, MOST);
}

/** Deeds by which something comes to be. */
const MAKING = new Set([
  'build',
  'create',
  'open',
  'launch',
  'begin',
  'lay',
  'install',
  'modernise',
  'expand',
  'resume',
  'abolish',
]);
const WINDOW = 6;

/** Whether words around the phrase say that it is being made; another thing's name in between keeps its own deed. */
export function isMade(view: View, phrase: NounPhrase): boolean {
  const makes = (i: number): boolean => view.hits[i]!.some((h) => h.concepts.some((c) => MAKING.has(c.id)));
  const other = (i: number): boolean =>
    view.hits[i]!.some((h) => isHead(h) && headOf(h).kind !== 'wrapper' && headOf(h).kind !== 'none');
  if (headOf(phrase.outer).kind === 'wrapper') return true;
  for (let i = phrase.from; i < phrase.to; i++) if (makes(i)) return true;
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - WINDOW); i--) {
    if (makes(i)) return true;
    if (other(i)) break;
  }
  for (let i = phrase.to; i < Math.min(view.words.length, phrase.to + WINDOW); i++) {
    if (makes(i)) return true;
    if (other(i) || (classOf(view.words[i]!) === 'finite' && !view.headFinal)) break;
  }
  return false;
}

/** Whether the phrase says what its document is about: "on …", or a noun the document belongs to. */
const isTitled = (view: View, phrase: NounPhrase): boolean => {
  for (let i = phrase.from; i < phrase.to; i++) {
    const little = view.little[i];
    if (little?.role === 'link' && (little.use === 'about' || little.use === 'of')) return true;
  }
  return view.headFinal && isOwned(view.words[phrase.head.to - 1]!) && phrase.head.from - phrase.from > 1;
};

/** "This centre": what points back has no words of its own. An article alone does not point. */
export const isPointed = (view: View, phrase: NounPhrase): boolean =>
  phrase.pointed && view.little[phrase.from - 1]?.role !== 'article';

const BARE = ['qualifiers', 'topics', 'places'] as const;

/**
 * The key of a phrase whose words tell nothing the lists know: by the names it has, or, where it is being made or
 * is the title of a document, by its own words. Null when it has none.
 */
export function ownKey(view: View, phrase: NounPhrase, key: InitiativeKey): InitiativeKey | null {
  if (key.name || BARE.some((field) => key[field].length > 0) || isPointed(view, phrase)) return null;
  const names = namesIn(view, phrase);
  if (names.length > 0) return { ...key, qualifiers: [...names].sort() };
  const fits = key.head.type === 'DOCUMENT' ? isTitled(view, phrase) : isMade(view, phrase);
  const words = fits && key.head.kind !== 'wrapper' ? describedBy(view, phrase) : [];
  return words.length > 0 ? { ...key, qualifiers: [...words].sort() } : null;
}

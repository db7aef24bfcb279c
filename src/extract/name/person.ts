import type { Word } from '../../morph/analysis.ts';
import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf } from '../page.ts';
import {
  type NameWords,
  dateWords,
  isGiven,
  isParticle,
  isPatronymic,
  isSon,
  isSurnameShaped,
  isTitle,
  nameWords,
  soundsGiven,
  neverNames,
} from './name-words.ts';
import type { Passage } from '../quote/passage.ts';
import type { Hit, Scan } from './scan.ts';
import { caseOf, isAcronym, isCapital, isVerb } from './word-shape.ts';

/** Tokens `[from, to)` that are a person's name. */
export interface PersonSpan {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

interface Look {
  readonly tokens: readonly Word[];
  readonly scan: Scan;
  readonly names: NameWords;
  readonly never: ReadonlySet<string>;
  /** Months and weekdays. */
  readonly dates: ReadonlySet<string>;
  readonly passage: Passage;
  /** First tokens of sentences. */
  readonly first: ReadonlySet<number>;
  readonly headFinal: boolean;
  /** Head nouns of bodies, facilities and places, by token. */
  readonly heads: ReadonlyMap<number, Hit>;
  /** Words of the names of bodies. */
  readonly modifiers: Lexicon;
}

/** Whether the token could be part of a name: a capital, no known place or body, no role, no ordinary word. */
function mayName(look: Look, i: number): boolean {
  const word = look.tokens[i];
  if (i < look.passage.from || i >= look.passage.to || !isCapital(word)) return false;
  const known = look.scan.nameAt.get(i);
  if (known && known.row['type'] !== 'PERSON') return false;
  if (look.scan.roleAt.has(i) || isTitle(look.names, word)) return false;
  if (word!.keys.some((k) => look.dates.has(k))) return false;
  if (isHead(look, i)) return false;
  return !look.never.has(word!.fold) && !isAcronym(word!.text) && !isModifier(look, i);
}

/** The noun of a body or a facility in a form that follows its name (Limanı, Şurasının) is no person's. */
function isHead(look: Look, i: number): boolean {
  const head = look.heads.get(i);
  return head !== undefined && look.tokens[i]!.fold !== head.row.phrase && look.headFinal;
}

/** A word of the names of bodies (Dövlətlərarası, Bank) is no person's, unless it is a given name too. */
const isModifier = (look: Look, i: number): boolean =>
  look.modifiers.at([look.tokens[i]!], 0) !== null && !isGiven(look.names, look.tokens[i]!);

/** `X оглу`, `X oğlu`, `Кемелевич`: the end of a patronymic that starts at `i`; `i` when there is none. */
function patronymicEnd(look: Look, i: number): number {
  if (mayName(look, i) && isSon(look.names, look.tokens[i + 1])) return i + 2;
  if (mayName(look, i) && isPatronymic(look.names, look.tokens[i]!)) return i + 1;
  return i;
}

/** `bin Zayed`, `al-Sisi`, `von der Leyen`: particles and the capitalised word after them. */
function particleEnd(look: Look, i: number): number {
  let at = i;
  while (at < i + 3 && isParticle(look.names, look.tokens[at])) at++;
  return at > i && mayName(look, at) ? at + 1 : i;
}

const inflected = (word: Word): boolean => caseOf(word) !== 'Nom' && !word.keys.includes('');

/** Endings of one letter, which many names have by nature: Corca, Meloni. */
const MAY_BE_NAME = new Set(['Dat', 'Acc']);

/** Whether a name may go on after token `i`: in head-final languages only its last word is inflected. */
function goesOn(look: Look, i: number): boolean {
  const word = look.tokens[i]!;
  if (!look.headFinal || !inflected(word) || isGiven(look.names, word)) return true;
  const base = word.analyses[0]?.lemma.length ?? 0;
  return MAY_BE_NAME.has(caseOf(word)) && word.text.length - base === 1 && !isSurnameShaped(look.names, word);
}

/** The end of the words after a given name at `i`: further given names, a patronymic, one surname. */
function afterGiven(look: Look, i: number): number {
  let at = i + 1;
  while (at < i + 4 && isFurtherGiven(look, at)) at++;
  at = patronymicEnd(look, at);
  const particle = particleEnd(look, at);
  if (particle > at) return particleEnd(look, particle);
  const initial = isInitial(look, at) ? at + 2 : at;
  if ((mayName(look, initial) || isPlaceSurname(look, initial)) && goesOn(look, at - 1)) at = initial + 1;
  const more = patronymicEnd(look, at);
  return more > at ? more : particleEnd(look, at);
}

/** A surname that is a town's name too (Selim Aydın): right after a given name, where no town would stand. */
function isPlaceSurname(look: Look, i: number): boolean {
  const known = look.scan.nameAt.get(i);
  if (!known || known.row['list'] !== 'places' || known.row['type'] !== 'GPE') return false;
  const alone = known.to === known.from + 1 && i < look.passage.to;
  return alone && !['Loc', 'Abl'].includes(caseOf(look.tokens[i]!)) && !endsGenitive(look, i - 1);
}

/** "Meloni's visit to Baku": in head-final languages a genitive closes the name. */
function endsGenitive(look: Look, i: number): boolean {
  const word = look.tokens[i];
  const analyses = word?.analyses ?? [];
  return look.headFinal && analyses.some((a) => a.feats['Case'] === 'Gen') && !isGiven(look.names, word!);
}

const isFurtherGiven = (look: Look, i: number): boolean =>
  mayName(look, i) &&
  isGiven(look.names, look.tokens[i]!) &&
  !isSon(look.names, look.tokens[i + 1]) &&
  goesOn(look, i - 1);

/** A single capital letter and its full stop: `К.`; letters run together (`А.С.`) are one token. */
function isInitial(look: Look, i: number): boolean {
  const word = look.tokens[i];
  return word !== undefined && /^\p{Lu}$/u.test(word.text) && look.tokens[i + 1]?.text === '.';
}

const isInitials = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}\.(-?\p{Lu}\.)+$/u.test(word.text);

type Finder = (look: Look, i: number) => PersonSpan | null;

const span = (from: number, to: number, rule: string): PersonSpan => ({ from, to, rule: `person/${rule}` });

/** Where a role stands before a name of two words, a third capitalised word is its surname: Ali Kaan Orbay. */
function thirdWord(look: Look, i: number, to: number): number {
  if (to !== i + 2 || !look.scan.roleAt.has(i - 1) || !mayName(look, to)) return to;
  const second = look.tokens[to - 1]!;
  if (isSurnameShaped(look.names, second) || !sameScript(look, to - 1, to) || !goesOn(look, to - 1))
    return to;
  const next = look.tokens[to + 1];
  const goes = next !== undefined && to + 1 < look.passage.to && !isCapital(next);
  return goes && !look.first.has(to) && next.text !== '.' ? to + 1 : to;
}

const given: Finder = (look, i) => {
  if (!mayName(look, i) || !isGiven(look.names, look.tokens[i]!)) return null;
  const to = thirdWord(look, i, afterGiven(look, i));
  return to > i + 1 ? span(i, to, 'given-name') : null;
};

const initials: Finder = (look, i) => {
  const after = isInitials(look.tokens[i]) ? i + 1 : isInitial(look, i) ? i + 2 : i;
  if (after === i) return null;
  const next = isInitial(look, after) ? after + 2 : after;
  return mayName(look, next) ? span(i, next + 1, 'initials') : null;
};

/** An unknown capitalised word before a word shaped like a surname: Санжар Жаркешов. */
const shape: Finder = (look, i) => {
  const next = look.tokens[i + 1];
  if (!mayName(look, i) || !mayName(look, i + 1) || !isSurnameShaped(look.names, next!)) return null;
  if (isLead(look, i)) return null;
  if (isSurnameShaped(look.names, look.tokens[i]!) && !isPatronymic(look.names, next!)) return null;
  if (!goesOn(look, i)) return null;
  return span(i, i + 2, 'surname-shape');
};

/** Surname first, as in lists of officials: Иванов Иван Иванович. */
const listed: Finder = (look, i) => {
  if (!mayName(look, i) || !mayName(look, i + 1) || !isSurnameShaped(look.names, look.tokens[i]!))
    return null;
  const end = patronymicEnd(look, i + 2);
  return end > i + 2 && isGiven(look.names, look.tokens[i + 1]!) ? span(i, end, 'surname-first') : null;
};

const isLatin = (word: Word | undefined): boolean => /^\p{Script=Latin}/u.test(word?.text ?? '');

/** A name is written in one script. */
const sameScript = (look: Look, a: number, b: number): boolean =>
  isLatin(look.tokens[a]) === isLatin(look.tokens[b]);

const MAX_AFTER_ROLE = 4;

/** Capitalised words right after a role or a title: Президент Трамп, Mr Smith. */
const afterRole: Finder = (look, i) => {
  const role = look.scan.roleAt.get(i - 1);
  const title = isTitle(look.names, look.tokens[i - 1]);
  if ((!role && !title) || !mayName(look, i)) return null;
  let to = i + 1;
  while (to < i + MAX_AFTER_ROLE && goesOn(look, to - 1) && sameScript(look, to - 1, to)) {
    const next = mayName(look, to) ? to + 1 : particleEnd(look, to);
    if (next === to) break;
    to = next;
  }
  if (to === i + 1 && soundsGiven(look.names, look.tokens[i]!) && isPlaceSurname(look, to) && goesOn(look, i))
    to++;
  return to === i + 1 && startsBody(look, i) ? null : span(i, to, 'after-role');
};

/** "Rector of the Tashkent state …": the capitalised word is the first of a body's name, which goes on. */
function startsBody(look: Look, i: number): boolean {
  const next = look.tokens[i + 1];
  if (look.headFinal || !next || isCapital(next) || i + 1 >= look.passage.to) return false;
  return look.heads.has(i + 1) || look.modifiers.at([next], 0)?.row['concept']?.match(/[a-z]/) != null;
}

/** A capitalised word that only opens the sentence before a name: «Принимать Ильхама …». */
function isLead(look: Look, i: number): boolean {
  const [word, next] = [look.tokens[i]!, look.tokens[i + 1]!];
  if (!look.first.has(i) || isGiven(look.names, word) || isSurnameShaped(look.names, word)) return false;
  return isGiven(look.names, next) || isVerb(word);
}

/** Words before a comma and a role: Марат Ахметов, министр …; Aylin Demir, Bakan: */
const beforeRole: Finder = (look, i) => {
  if (!mayName(look, i) || !mayName(look, i + 1) || isLead(look, i)) return null;
  let to = i + 2;
  while (to < i + MAX_AFTER_ROLE && mayName(look, to)) to++;
  if (look.tokens[to]?.text !== ',') return null;
  const after = to + 1;
  const country = look.scan.nameAt.get(after);
  const role = look.scan.roleAt.get(after) ?? (country && look.scan.roleAt.get(country.to));
  return role && !look.first.has(after) ? span(i, to, 'before-role') : null;
};

/** A given name in another language's spelling before a surname that is a town's name: Селим Айдын. */
const sounded: Finder = (look, i) => {
  if (!mayName(look, i) || look.first.has(i) || !soundsGiven(look.names, look.tokens[i]!)) return null;
  return isPlaceSurname(look, i + 1) && goesOn(look, i) ? span(i, i + 2, 'given-name') : null;
};

const FINDERS: readonly Finder[] = [sounded, given, initials, listed, shape, afterRole, beforeRole];

function known(look: Look, i: number): PersonSpan | null {
  const name = look.scan.nameAt.get(i);
  if (!name || name.row['type'] !== 'PERSON' || name.from !== i) return null;
  const wider = given(look, i);
  return wider && wider.to > name.to ? wider : span(name.from, name.to, 'register');
}

/** The country a role stands with may come between it and the name: President of X, Y Z. */
function afterCountry(look: Look, i: number): PersonSpan | null {
  const country = look.scan.nameAt.get(i - 1);
  if (!country || !mayName(look, i) || !mayName(look, i + 1)) return null;
  const before = country.from - 1;
  const role =
    look.scan.roleAt.get(before) ?? look.scan.roleAt.get(before - 1) ?? look.scan.roleAt.get(before - 2);
  if (!role) return null;
  return span(i, mayName(look, i + 2) && goesOn(look, i + 1) ? i + 3 : i + 2, 'after-role');
}

/** People's names of a passage, in reading order, none overlapping. */
export function personsIn(
  packs: Packs,
  scan: Scan,
  passage: Passage,
  first: ReadonlySet<number>,
): readonly PersonSpan[] {
  const look: Look = {
    tokens: scan.tokens,
    scan,
    names: nameWords(packs),
    never: neverNames(packs, passage.lang),
    dates: dateWords(packs, passage.lang),
    passage,
    first,
    headFinal: scan.order(passage.lang) === 'head-final',
    heads: headsByToken(scan),
    modifiers: lexiconOf(packs, 'body-words', passage.lang, (rows) => lexicon(rows)),
  };
  const found: PersonSpan[] = [];
  for (let i = passage.from; i < passage.to; ) {
    const person =
      known(look, i) ??
      FINDERS.reduce<PersonSpan | null>((best, find) => best ?? find(look, i), null) ??
      afterCountry(look, i);
    if (person) found.push(person);
    i = person ? person.to : i + 1;
  }
  return found;
}

const HEADS = new WeakMap<Scan, ReadonlyMap<number, Hit>>();

/** Head nouns by their last token, once per document. */
function headsByToken(scan: Scan): ReadonlyMap<number, Hit> {
  let heads = HEADS.get(scan);
  if (!heads) HEADS.set(scan, (heads = new Map(scan.heads.map((h) => [h.to - 1, h]))));
  return heads;
}

import type { Word } from '../../morph/analysis.ts';
import { scriptOf } from '../../token/script.ts';
import { wordKey } from './name-key.ts';
import type { Packs } from '../pack.ts';
import { rowsOf } from '../page.ts';

/** The words that tell a person's name, of all languages together: a name may be of any nation. */
export interface NameWords {
  readonly given: ReadonlySet<string>;
  /** Their sounds, for spellings of other languages. */
  readonly givenSounds: ReadonlySet<string>;
  readonly son: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly particle: ReadonlySet<string>;
  readonly surnameEndings: readonly string[];
  readonly patronymicEndings: readonly string[];
}

const COMPILED = new WeakMap<Packs, NameWords>();

function compile(packs: Packs): NameWords {
  const codes = [...packs.languages.keys()];
  const parts = codes.flatMap((code) => rowsOf(packs, 'name-parts', code));
  const ofKind = (kind: string): readonly string[] =>
    parts.filter((r) => r['kind'] === kind).map((r) => r.phrase.replace(/^-/, ''));
  const given = new Set(codes.flatMap((code) => rowsOf(packs, 'given-names', code).map((r) => r.phrase)));
  return {
    given,
    givenSounds: new Set([...given].map((name) => wordKey(name))),
    son: new Set(ofKind('son')),
    title: new Set(ofKind('title')),
    particle: new Set(ofKind('particle')),
    surnameEndings: [...new Set(ofKind('surname'))],
    patronymicEndings: [...new Set(ofKind('patronymic'))],
  };
}

/** The name words of `packs`, compiled once. */
export function nameWords(packs: Packs): NameWords {
  let words = COMPILED.get(packs);
  if (!words) COMPILED.set(packs, (words = compile(packs)));
  return words;
}

const MIN_STEM = 3;

const endsWithAny = (base: string, endings: readonly string[]): boolean =>
  endings.some((e) => base.length >= e.length + MIN_STEM - 1 && base.endsWith(e));

/** Whether the word sounds like a given name and is not shaped like a surname. */
export const soundsGiven = (names: NameWords, word: Word): boolean =>
  names.givenSounds.has(wordKey(word.fold)) && !isSurnameShaped(names, word);

export const isGiven = (names: NameWords, word: Word): boolean => word.keys.some((k) => names.given.has(k));

/** Whether a base of the word is shaped like a surname: -ов, -yev, -швили, -oğlu. */
export const isSurnameShaped = (names: NameWords, word: Word): boolean =>
  word.keys.some((k) => endsWithAny(k, names.surnameEndings));

/** A patronymic in one word: Кемелевич, Кемелұлы. */
export const isPatronymic = (names: NameWords, word: Word): boolean =>
  word.keys.some((k) => endsWithAny(k, names.patronymicEndings));

export const isSon = (names: NameWords, word: Word | undefined): boolean =>
  word !== undefined && word.keys.some((k) => names.son.has(k));

export const isParticle = (names: NameWords, word: Word | undefined): boolean =>
  word !== undefined && names.particle.has(word.fold);

export const isTitle = (names: NameWords, word: Word | undefined): boolean =>
  word !== undefined && word.keys.some((k) => names.title.has(k));

const NEVER = new WeakMap<Packs, Map<string, ReadonlySet<string>>>();

/** Ordinary words of a language that often open a sentence with a capital letter. */
export function neverNames(packs: Packs, lang: string): ReadonlySet<string> {
  let byLang = NEVER.get(packs);
  if (!byLang) NEVER.set(packs, (byLang = new Map()));
  let never = byLang.get(lang);
  if (!never) byLang.set(lang, (never = new Set(rowsOf(packs, 'never-names', lang).map((r) => r.phrase))));
  return never;
}

/** Whether a word is one of those, in whatever script it is written. */
export const isNever = (never: ReadonlySet<string>, word: Word): boolean =>
  never.has(word.fold) || word.keys.some((key) => never.has(key) && scriptOf(key) !== scriptOf(word.fold));

const DATES = new WeakMap<Packs, Map<string, ReadonlySet<string>>>();

/** Names of months and weekdays: capitalised in some languages and headings. */
export function dateWords(packs: Packs, lang: string): ReadonlySet<string> {
  let byLang = DATES.get(packs);
  if (!byLang) DATES.set(packs, (byLang = new Map()));
  let words = byLang.get(lang);
  if (!words) {
    const rows = ['months', 'weekdays'].flatMap((list) => rowsOf(packs, list, lang));
    byLang.set(lang, (words = new Set(rows.map((r) => r.phrase))));
  }
  return words;
}

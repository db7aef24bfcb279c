import type { Word } from '../../morph/analysis.ts';
import { wordKey } from './name-key.ts';
import { type NameWords, isParticle, isPatronymic, isSon } from './name-words.ts';
import type { Packs } from '../pack.ts';
import { lettersOf, peopleOf } from './register.ts';

/** A name as its sounds: every reading of its inflected words counts. */
export interface PersonKeys {
  /** Of the first word; none for a lone surname. */
  readonly given: readonly string[];
  readonly surname: readonly string[];
  readonly middle: readonly string[];
  /** Whether the last word is a patronymic, so that no surname is said. */
  readonly noSurname: boolean;
  /** Folded readings of the last word. */
  readonly bases: readonly string[];
}

const MAX_BASES = 8;

/** The folded base the word most likely has as a name: its case ending removed. */
export function nameBase(word: Word): string {
  if (word.text.length === 1) return word.fold;
  const best = word.analyses.find(
    (a) => (a.upos === 'PROPN' || a.upos === 'NOUN') && a.suffix > 0 && a.feats['Case'] !== undefined,
  );
  const first = word.analyses[0];
  if (first && (first.upos === 'PROPN' || first.upos === 'NOUN') && word.keys.includes(first.lemma))
    return first.lemma;
  return best?.lemma ?? word.fold;
}

/** Hyphenated given names are compared by their first part: Қасым-Жомарт, Жан-Ноэль. */
const firstPart = (text: string): string => text.split('-')[0]!;
const lastPart = (text: string): string => text.split('-').at(-1)!;

function keysOf(packs: Packs, word: Word, part: (text: string) => string): readonly string[] {
  const letters = lettersOf(packs, word.lang);
  const bases = [nameBase(word), ...word.keys.slice(0, MAX_BASES)];
  return [...new Set(bases.map((b) => wordKey(part(b), letters)))].filter((k) => k !== '');
}

/** Reads the words of a name. */
export function personKeys(packs: Packs, names: NameWords, words: readonly Word[]): PersonKeys {
  const said = words.filter((w) => w.kind === 'word' && !isParticle(names, w));
  const last = said.at(-1)!;
  const noSurname = said.length > 1 && (isSon(names, last) || isPatronymic(names, last));
  const middle = said.slice(1, -1).filter((w) => !isSon(names, w));
  return {
    given: said.length > 1 ? keysOf(packs, said[0]!, firstPart) : [],
    surname: noSurname && isSon(names, last) ? [] : keysOf(packs, last, lastPart),
    middle: middle.flatMap((w) => keysOf(packs, w, lastPart)),
    noSurname,
    bases: [nameBase(last), ...last.keys],
  };
}

/** The register's person of this name; null when it has none, or when a lone surname could be several people's. */
export function registeredPerson(packs: Packs, keys: PersonKeys): string | null {
  const people = peopleOf(packs);
  for (const given of keys.given)
    for (const other of [...keys.surname, ...keys.middle]) {
      const id = people.byName.get(`${given} ${other}`);
      if (id !== undefined) return id;
    }
  return null;
}

const MIN_SOUNDS = 4;

/** The one person of the register with this surname, as spelt or, where long enough, by its sound. */
export function onlyNamesake(packs: Packs, keys: PersonKeys): string | null {
  const people = peopleOf(packs);
  const spelt = keys.bases.map((b) => people.bySpelling.get(b)).find((ids) => ids !== undefined);
  const [key] = keys.surname;
  const heard = key !== undefined && key.length >= MIN_SOUNDS ? people.bySurname.get(key) : undefined;
  const ids = spelt ?? heard ?? [];
  return ids.length === 1 ? ids[0]! : null;
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((k) => b.includes(k));

/** Whether two names in one document may be one person's. */
export function mayBeSame(short: PersonKeys, full: PersonKeys): boolean {
  if (short.noSurname) return meet(short.given, full.given);
  if (!meet(short.surname, full.surname)) return false;
  return short.given.length === 0 || meet(short.given, full.given) || sameInitial(short.given, full.given);
}

const sameInitial = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((x) => x.length === 1 && b.some((y) => y.startsWith(x)));

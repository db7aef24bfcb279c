import { type Lexicon, type Row, lexicon } from '../../grammar/lexicon.ts';
import { fold } from '../../text/fold.ts';
import { tokens } from '../../token/tokens.ts';
import { wordKey } from './name-key.ts';
import type { Packs } from '../pack.ts';
import { rowsOf, sharedRows } from '../page.ts';

/** Lists of known names, with the type of what they name where no column says it. */
const LISTS: readonly (readonly [list: string, type: string])[] = [
  ['countries', 'GPE'],
  ['places', 'GPE'],
  ['actors', 'ORG'],
  ['outlets', 'ORG'],
];

const split = (names: string | undefined): readonly string[] =>
  (names ?? '').split('|').filter((n) => n !== '');

/** The forms a name is written in within a language: its own column, else (outlets) the phrase column. */
function formsOf(row: Row, list: string, lang: string): readonly string[] {
  if (list === 'outlets') return split(row['phrase']);
  const own = split(row[lang]);
  return own.length > 0 ? own : lang === 'und' ? [row.phrase] : [];
}

/** The words of a name; an owned noun at its end goes by its base too: `облысы` is `облысында` without it. */
const wordsIn =
  (packs: Packs, lang: string) =>
  (phrase: string): readonly string[] => {
    const words = tokens(phrase, { start: 0, end: phrase.length }, 'und').map((t) => t.fold);
    const last = words.at(-1)!;
    if (words.length < 2) return words;
    const read = packs.languages.get(lang)?.morphology.analyse(last)[0];
    const owned = read?.feats['Person[psor]'] === '3' && read.upos === 'NOUN';
    return owned ? [...words.slice(0, -1), `${last}/${read.lemma}`] : words;
  };

interface Named {
  readonly row: Row;
  readonly form: string;
  readonly list: string;
  readonly type: string;
}

const rowOf = ({ row, form, list, type }: Named): Row => ({
  phrase: fold(form),
  id: row['id']!,
  type: row['type'] || type,
  name: list === 'outlets' ? row['name']! : form,
  country: row['country'] ?? (list === 'countries' ? row['id']! : ''),
  list,
  common: row['common'] ?? '',
});

/** A person is known by whole name only: a surname alone is looked up by its sound. */
const isUsable = (n: Named): boolean => n.row['type'] !== 'PERSON' || n.form.includes(' ');

function namesIn(packs: Packs, lang: string): readonly Named[] {
  return LISTS.flatMap(([list, type]) =>
    sharedRows(packs, list).flatMap((row) =>
      formsOf(row, list, lang).map((form) => ({ row, form, list, type })),
    ),
  ).filter(isUsable);
}

/** Names in other languages of the same script, where they are not taken: a quotation, a foreign spelling. */
function borrowed(packs: Packs, lang: string, taken: ReadonlySet<string>): readonly Named[] {
  const others = [...packs.languages.keys()].filter((code) => code !== lang && code !== 'und');
  return others
    .flatMap((code) => namesIn(packs, code))
    .filter((n) => n.list !== 'places' && n.form.length > 4 && !taken.has(fold(n.form)));
}

const LEXICONS = new WeakMap<Packs, Map<string, Lexicon>>();

/** Every known name as texts of a language write it; rows have `id`, `type`, `name`, `country`, `list`. */
export function knownNames(packs: Packs, lang: string): Lexicon {
  let byLang = LEXICONS.get(packs);
  if (!byLang) LEXICONS.set(packs, (byLang = new Map()));
  let names = byLang.get(lang);
  if (!names) {
    const own = namesIn(packs, lang);
    const taken = new Set(own.map((n) => fold(n.form)));
    names = lexicon([...own, ...borrowed(packs, lang, taken)].map(rowOf), wordsIn(packs, lang));
    byLang.set(lang, names);
  }
  return names;
}

/** Sounds of Latin letters that differ in one language, for name keys. */
const LETTERS = new WeakMap<Packs, Map<string, ReadonlyMap<string, string>>>();

export function lettersOf(packs: Packs, lang: string): ReadonlyMap<string, string> {
  let byLang = LETTERS.get(packs);
  if (!byLang) LETTERS.set(packs, (byLang = new Map()));
  let letters = byLang.get(lang);
  if (!letters) {
    letters = new Map(rowsOf(packs, 'letters', lang).map((r) => [r.phrase, r['sound'] ?? '']));
    byLang.set(lang, letters);
  }
  return letters;
}

/** People of the register by the sound of their names. */
export interface People {
  /** By given name and surname: `ksm tkv`. */
  readonly byName: ReadonlyMap<string, string>;
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  /** By surname as spelt, folded. */
  readonly bySpelling: ReadonlyMap<string, readonly string[]>;
  readonly rows: ReadonlyMap<string, Row>;
}

const PEOPLE = new WeakMap<Packs, People>();

function compilePeople(packs: Packs): People {
  const byName = new Map<string, string>();
  const bySurname = new Map<string, string[]>();
  const bySpelling = new Map<string, string[]>();
  const rows = new Map<string, Row>();
  const codes = [...packs.languages.keys()].filter((code) => code !== 'und');
  for (const row of sharedRows(packs, 'actors')) {
    rows.set(row['id']!, row);
    if (row['type'] !== 'PERSON') continue;
    for (const code of codes)
      for (const form of split(row[code])) {
        const keys = form.split(/[\s-]+/u).map((w) => wordKey(w, lettersOf(packs, code)));
        const surname = keys.at(-1)!;
        // A given name with any later word tells the person: with the surname or with the patronymic.
        for (const key of keys.slice(1))
          if (key === surname || !byName.has(`${keys[0]} ${key}`))
            byName.set(`${keys[0]} ${key}`, row['id']!);
        addTo(bySurname, surname, row['id']!);
        addTo(bySpelling, fold(form).split(' ').at(-1)!, row['id']!);
      }
  }
  return { byName, bySurname, bySpelling, rows };
}

function addTo(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key) ?? [];
  if (!ids.includes(id)) map.set(key, [...ids, id]);
}

export function peopleOf(packs: Packs): People {
  let people = PEOPLE.get(packs);
  if (!people) PEOPLE.set(packs, (people = compilePeople(packs)));
  return people;
}

/** A country whose name sounds like this word: a misspelling of a long name is still that country. */
export function countryLike(packs: Packs, word: string, lang: string): string | null {
  const key = wordKey(word, lettersOf(packs, lang));
  return key.length >= MIN_COUNTRY_KEY ? (countryKeys(packs).get(key) ?? null) : null;
}

const MIN_COUNTRY_KEY = 5;
const COUNTRY_KEYS = new WeakMap<Packs, ReadonlyMap<string, string>>();

function countryKeys(packs: Packs): ReadonlyMap<string, string> {
  let keys = COUNTRY_KEYS.get(packs);
  if (!keys) {
    const codes = [...packs.languages.keys()].filter((code) => code !== 'und');
    keys = new Map(
      sharedRows(packs, 'countries').flatMap((row) =>
        codes.flatMap((code) =>
          split(row[code])
            .filter((n) => !n.includes(' '))
            .map((n) => [wordKey(n, lettersOf(packs, code)), row['id']!] as const),
        ),
      ),
    );
    COUNTRY_KEYS.set(packs, keys);
  }
  return keys;
}

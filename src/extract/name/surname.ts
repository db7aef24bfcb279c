import { nameWords, neverNames } from './name-words.ts';
import type { Packs } from '../pack.ts';
import type { PersonSpan } from './person.ts';
import { personKeys } from './person-id.ts';
import { peopleOf } from './register.ts';
import type { Scan } from './scan.ts';
import { isAcronym, isCapital } from './word-shape.ts';

const MIN_KEY = 2;

/** Of all readings of an inflected form only the likeliest are a surname's. */
const MAX_READINGS = 3;

/** Surnames that stand alone, by passage: of people the text names in full, or of one person of the register only. */
export function surnamesIn(
  packs: Packs,
  scan: Scan,
  persons: readonly PersonSpan[],
  first: ReadonlySet<number>,
): ReadonlyMap<number, readonly PersonSpan[]> {
  const names = nameWords(packs);
  /** Surnames said with a given name, by sound, with the letters they begin with. */
  const said = new Map<string, Set<string>>();
  const taken = new Set<number>();
  for (const p of persons) {
    for (let i = p.from; i < p.to; i++) taken.add(i);
    const keys = personKeys(packs, names, scan.tokens.slice(p.from, p.to));
    const [key] = keys.surname;
    if (keys.noSurname || key === undefined) continue;
    said.set(key, (said.get(key) ?? new Set()).add(keys.bases[0]!.split('-').at(-1)![0]!));
  }
  const all = new Map<number, readonly PersonSpan[]>();
  for (const passage of scan.passages) {
    const found: PersonSpan[] = [];
    all.set(passage.at, found);
    const never = neverNames(packs, passage.lang);
    for (let i = passage.from; i < passage.to; i++) {
      const word = scan.tokens[i]!;
      if (taken.has(i) || !isCapital(word) || isAcronym(word.text) || word.text.length < 3) continue;
      if (scan.nameAt.has(i) || scan.roleAt.has(i) || never.has(word.fold)) continue;
      const keys = personKeys(packs, names, [word]);
      const known = keys.surname
        .slice(0, MAX_READINGS)
        .some((key) => key.length >= MIN_KEY && said.get(key)?.has(word.fold[0]!));
      if (known || isFamous(packs, scan, i, first))
        found.push({ from: i, to: i + 1, rule: known ? 'person/surname' : 'person/register-surname' });
    }
  }
  return all;
}

const MIN_LETTERS = 4;

/** A surname as the register spells it, that only one of its people has. */
function isFamous(packs: Packs, scan: Scan, i: number, first: ReadonlySet<number>): boolean {
  const people = peopleOf(packs);
  const base = scan.tokens[i]!.keys.find((k) => k.length >= MIN_LETTERS && people.bySpelling.has(k));
  if (base === undefined || people.bySpelling.get(base)!.length !== 1) return false;
  return !first.has(i) || base.length > MIN_LETTERS;
}

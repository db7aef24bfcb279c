import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import { BETWEEN_STATES, type BodySpan } from './body.ts';
import { slugOf } from './name-key.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf } from '../page.ts';
import { nameBase } from './person-id.ts';
import { lettersOf } from './register.ts';
import type { Scan } from './scan.ts';

/** What a body's name is made of, the same in every language where the words are known. */
export interface BodyParts {
  /** Concept of the head noun. */
  readonly head: string;
  /** Concepts of known words, slugs of others. */
  readonly words: readonly string[];
  /** Ids of countries and places within the name. */
  readonly places: readonly string[];
}

const modifiersOf = (packs: Packs, lang: string): Lexicon =>
  lexiconOf(packs, 'body-words', lang, (rows) => lexicon(rows));

/** Takes the name of a body apart. */
export function bodyParts(packs: Packs, scan: Scan, body: BodySpan): BodyParts {
  const words = new Set<string>();
  const places = new Set<string>();
  const lang = scan.tokens[body.from]!.lang;
  const modifiers = modifiersOf(packs, lang);
  for (let i = body.from; i < body.to; ) {
    if (i >= body.head.from && i < body.head.to) {
      i = body.head.to;
      continue;
    }
    const known = scan.namesFrom.get(i) ?? [];
    if (known.length > 0) {
      for (const h of known) places.add(h.row['id']!);
      i = known[0]!.to;
      continue;
    }
    const role = scan.roleAt.get(i);
    if (role && role.from === i && role.to <= body.to && (role.row['office'] ?? '') !== '') {
      words.add(role.row['office']!);
      i = role.to;
      continue;
    }
    const match = modifiers.at(scan.tokens.slice(i, Math.min(body.to, i + 4)), 0);
    const word = scan.tokens[i]!;
    if (match) words.add(match.row['concept']!);
    else if (word.kind === 'word') words.add(slugOf(nameBase(word), lettersOf(packs, lang)));
    i = match ? i + match.to : i + 1;
  }
  for (const join of ['=', '+']) words.delete(join);
  return { head: body.head.row['concept'] ?? '', words: [...words].sort(), places: [...places].sort() };
}

/** A body of two states named without them: it is of those the text is about. */
export const isBetweenStates = (parts: BodyParts): boolean =>
  parts.words.some((w) => BETWEEN_STATES.has(w)) && parts.places.length === 0;

/** `council-interstate-supreme.az-kz`: places stand apart from words. */
export const bodyId = (parts: BodyParts): string =>
  [[parts.head, ...parts.words], parts.places]
    .map((words) => words.filter((w) => w !== '').join('-'))
    .filter((part) => part !== '')
    .join('.');

/** Whether `short` may be a shorter name of `full`: the same head, no word of its own. */
export const isShortFor = (short: BodyParts, full: BodyParts): boolean =>
  short.head === full.head &&
  short.words.every((w) => full.words.includes(w)) &&
  short.places.every((p) => full.places.includes(p)) &&
  short.words.length + short.places.length < full.words.length + full.places.length;

import type { Word } from '../../morph/analysis.ts';
import { baseForm } from '../../morph/base-form.ts';
import { type NameWords, isGiven, isSurnameShaped, isTitle, nameWords, neverNames } from './name-words.ts';
import type { Draft } from './draft.ts';
import { slugOf } from './name-key.ts';
import { dateWords } from './name-words.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf } from '../page.ts';
import type { Passage } from '../quote/passage.ts';
import { lettersOf } from './register.ts';
import type { Scan } from './scan.ts';
import { caseOf, closes, isAcronym, isCapital, opens } from './word-shape.ts';
import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';

const MIN_LETTERS = 5;

interface Look {
  readonly scan: Scan;
  readonly names: NameWords;
  readonly never: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly modifiers: Lexicon;
  readonly heads: ReadonlySet<number>;
  readonly taken: ReadonlySet<number>;
  readonly first: ReadonlySet<number>;
}

/** A lone capitalised word in the locative that no list knows: something happens there, so it is a place. */
export function unknownPlaces(
  packs: Packs,
  scan: Scan,
  passage: Passage,
  first: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): readonly Draft[] {
  if (scan.order(passage.lang) !== 'head-final') return [];
  const look: Look = {
    scan,
    names: nameWords(packs),
    never: neverNames(packs, passage.lang),
    dates: dateWords(packs, passage.lang),
    modifiers: lexiconOf(packs, 'body-words', passage.lang, (rows) => lexicon(rows)),
    heads: new Set(scan.heads.map((h) => h.to - 1)),
    taken,
    first,
  };
  const found: Draft[] = [];
  for (let i = passage.from; i < passage.to; i++) if (isPlace(look, i)) found.push(draft(packs, scan, i));
  return found;
}

function isPlace(look: Look, i: number): boolean {
  const word = look.scan.tokens[i]!;
  if (!isCapital(word) || caseOf(word) !== 'Loc' || word.text.length < MIN_LETTERS) return false;
  return isAlone(look, i) && isUnknown(look, i, word) && !isOrdinary(look, word);
}

/** No part of a longer name, nor the first word of a sentence, which any word may be. */
function isAlone(look: Look, i: number): boolean {
  const { tokens } = look.scan;
  const before = tokens[i - 1];
  if (look.first.has(i) || opens(before) || closes(tokens[i + 1]) || isCapital(tokens[i + 1])) return false;
  // A capital that only opens the sentence does not make the two one name.
  return !isCapital(before) || look.first.has(i - 1) || look.scan.nameAt.has(i - 1);
}

const isUnknown = (look: Look, i: number, word: Word): boolean =>
  !look.taken.has(i) &&
  !look.scan.nameAt.has(i) &&
  !look.scan.roleAt.has(i) &&
  !look.heads.has(i) &&
  !isAcronym(word.text.slice(0, 2));

const isOrdinary = (look: Look, word: Word): boolean =>
  word.keys.some((k) => look.never.has(k) || look.dates.has(k)) ||
  isGiven(look.names, word) ||
  isTitle(look.names, word) ||
  isSurnameShaped(look.names, word) ||
  look.modifiers.at([word], 0) !== null;

function draft(packs: Packs, scan: Scan, i: number): Draft {
  const word = scan.tokens[i]!;
  const name = baseForm([word], scan.order(word.lang));
  return {
    start: word.start,
    end: word.end,
    from: i,
    to: i + 1,
    type: 'GPE',
    name,
    rule: 'place/locative',
    id: slugOf(name, lettersOf(packs, word.lang)),
    keys: null,
    role: null,
  };
}

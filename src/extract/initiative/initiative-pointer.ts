import type { InitiativeKey } from './initiative-key.ts';
import { idOf } from './initiative-key.ts';
import type { Found } from './initiative-found.ts';
import { lastWith, seenWith } from './initiative-seen.ts';
import type { NounPhrase } from './phrase.ts';
import { countriesIn } from './sides.ts';
import type { View } from './view.ts';
import { isPlural } from './word-class.ts';

/** How many sentences back a bare head can point, and a "this project". */
const NEAR = 8;
const NEXT = 2;

const isCapital = (view: View, phrase: NounPhrase): boolean => {
  const text = view.words[phrase.head.from]!.text;
  return text[0] !== text[0]!.toLowerCase();
};

const isBare = (key: InitiativeKey, phrase: NounPhrase): boolean =>
  key.qualifiers.length + key.topics.length + key.places.length === 0 &&
  phrase.to - phrase.from <= phrase.head.to - phrase.head.from + 1;

/** "A road": what is new to the text points back to nothing. */
const isIndefinite = (view: View, phrase: NounPhrase): boolean =>
  view.little[phrase.from - 1]?.use === 'indefinite';

/** The one key among those, when all are the same. */
function only(found: readonly Found[]): InitiativeKey | null {
  const first = found[0];
  return first && found.every((f) => idOf(f.key) === idOf(first.key)) ? first.key : null;
}

const isProject = (f: Found): boolean => f.key.head.type === 'PROJECT';

/** What was found in the sentences from one on. */
function since(found: readonly Found[], index: number): readonly Found[] {
  let from = found.length;
  while (from > 0 && found[from - 1]!.view.index >= index) from--;
  return found.slice(from);
}

/** "Through X this raw material's transit": countries before the pointer say more of what it points to. */
function withRoute(key: InitiativeKey | null, view: View, phrase: NounPhrase): InitiativeKey | null {
  const named = countriesIn(view, Math.max(0, phrase.from - 5), phrase.to);
  return key && { ...key, parties: [...new Set([...key.parties, ...named])].sort() };
}

/**
 * What a head without description points back to: "this corridor", "the Council". Only
 * where a single initiative of that head came before, so that two are never taken for one.
 */
export function pointsTo(
  found: readonly Found[],
  view: View,
  phrase: NounPhrase,
  key: InitiativeKey,
): InitiativeKey | null {
  if (isPlural(view.words[phrase.head.to - 1]!)) return null;
  if (key.head.gate === 'origin' && phrase.pointed && key.topics.includes('raw-material'))
    return withRoute(lastWith(found, key.head.id)?.key ?? null, view, phrase);
  if (!isBare(key, phrase) || isIndefinite(view, phrase)) return null;
  const definite = phrase.pointed || isCapital(view, phrase) || key.head.gate === 'named';
  if (key.head.kind === 'wrapper')
    return phrase.pointed ? only(since(found, view.index - NEXT).filter(isProject)) : null;
  const same = seenWith(found, key.head.id);
  const last = same.found.at(-1);
  const single = same.firsts.size === 1 && last !== undefined && view.index - last.view.index <= NEAR;
  return definite && single ? same.found[0]!.key : null;
}

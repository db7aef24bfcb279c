import type { View } from '../initiative/view.ts';
import { caseOf, classAt, isRelative } from '../initiative/word-class.ts';
import type { Words } from '../name/phrase-name.ts';
import { isCountry } from '../initiative/sides.ts';

const NEAR = 6;
const PLACES = new Set(['GPE', 'LOC', 'FACILITY']);

/** Cases of a place where something is, and where somebody goes, in languages that show them on the noun. */
const AT = new Set(['Loc']);
const TO = new Set(['Loc', 'Dat']);

/** Whether the words of a place at `i` say where: by case, or by a preposition before it. */
function saysWhere(view: View, i: number, goes: boolean): boolean {
  if (view.headFinal) return (goes ? TO : AT).has(caseOf(view.words[i]!) ?? '');
  const little = view.little[i - 1];
  return little?.role === 'link' && (little.use === 'place' || (goes && little.use === 'to'));
}

/** The nearest place where the words around `[from, to)` say something is, or goes; null when they don't. */
export function placeNear(view: View, { from, to }: Words, goes = false): string | null {
  let best: { readonly id: string; readonly gap: number } | null = null;
  for (let i = Math.max(0, from - NEAR); i < Math.min(view.words.length, to + NEAR); i++) {
    const places = view.mentions[i]!.filter((m) => PLACES.has(m.type));
    const place = places.find((m) => m.type !== 'FACILITY') ?? places[0];
    const inRole = view.mentions[i]!.some(
      (m) => m.type === 'ROLE' || m.type === 'PERSON' || m.type === 'ORG',
    );
    // "Visited X": where the object stands after its verb, the place needs no preposition.
    const isObject = goes && !view.headFinal && i === to;
    if (!place || inRole || !(isObject || saysWhere(view, i, goes))) continue;
    const gap = i < from ? from - i : i >= to ? i - to : 0;
    if (!best || gap < best.gap) best = { id: place.id, gap };
  }
  return best?.id ?? null;
}

/** How far the place of a clause may stand from what happens there, in words. */
const FAR = 24;

/** The one place where all of a clause happens, however far its words are; null when it tells none or several. */
export function placeAround(view: View, { from, to }: Words): string | null {
  const found = new Set<string>();
  for (let i = Math.max(0, from - FAR); i < Math.min(view.words.length, to + FAR); i++) {
    if (isRelative(view.words[i]!) || !saysWhere(view, i, false)) continue;
    const named = view.mentions[i]!.filter((m) => m.type !== 'DOCUMENT' && m.type !== 'PROJECT');
    const place = named.find((m) => m.type === 'GPE' || m.type === 'LOC');
    if (place && named.every((m) => PLACES.has(m.type))) found.add(place.id);
  }
  const towns = [...found].filter((id) => !isCountry(id));
  return towns.length === 1 ? towns[0]! : found.size === 1 ? [...found][0]! : null;
}

/** The town that stands before words from `at`, with only a verb in between: "in X opens a …". */
export function placeBefore(view: View, at: number): string | null {
  let i = at - 1;
  for (let n = 0; n < 2 && i >= 0 && isVerb(view, i); n++) i--;
  const place = view.mentions[i]?.find((m) => (m.type === 'GPE' || m.type === 'LOC') && !isCountry(m.id));
  return place && i < at - 1 && saysWhere(view, i, false) ? place.id : null;
}

const isVerb = (view: View, i: number): boolean =>
  ['finite', 'participle', 'converb'].includes(classAt(view, i)) ||
  view.hits[i]!.some((h) => h.concepts.some((c) => c.kind === 'activity'));

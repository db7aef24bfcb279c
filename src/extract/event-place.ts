import type { View } from './view.ts';
import { caseOf, classAt } from './word-class.ts';
import { isCountry } from './sides.ts';

const NEAR = 6;

/** Cases of a place where something is or goes, in languages that show them on the noun. */
const WHERE = new Set(['Loc', 'Dat']);

/** Whether the words of a place at `i` say where: by case, or by a preposition before it. */
function saysWhere(view: View, i: number): boolean {
  if (view.headFinal) return WHERE.has(caseOf(view.words[i]!) ?? '');
  const little = view.little[i - 1];
  return little?.role === 'link' && (little.use === 'place' || little.use === 'to');
}

/** The place where the words `[from, to)` say something is, or goes: the nearest one; null when none does. */
export function placeNear(view: View, from: number, to: number): string | null {
  let best: { readonly id: string; readonly gap: number } | null = null;
  for (let i = Math.max(0, from - NEAR); i < Math.min(view.words.length, to + NEAR); i++) {
    const place = view.mentions[i]!.find(
      (m) => m.type === 'GPE' || m.type === 'LOC' || m.type === 'FACILITY',
    );
    const inRole = view.mentions[i]!.some(
      (m) => m.type === 'ROLE' || m.type === 'PERSON' || m.type === 'ORG',
    );
    if (!place || inRole || !saysWhere(view, i)) continue;
    const gap = i < from ? from - i : i >= to ? i - to : 0;
    if (!best || gap < best.gap) best = { id: place.id, gap };
  }
  return best?.id ?? null;
}

/** The town that stands before words from `at`, with only a verb in between: "in X opens a …". */
export function placeBefore(view: View, at: number): string | null {
  let i = at - 1;
  for (let n = 0; n < 2 && i >= 0 && isVerb(view, i); n++) i--;
  const place = view.mentions[i]?.find((m) => (m.type === 'GPE' || m.type === 'LOC') && !isCountry(m.id));
  return place && i < at - 1 && saysWhere(view, i) ? place.id : null;
}

const isVerb = (view: View, i: number): boolean =>
  ['finite', 'participle', 'converb'].includes(classAt(view, i)) ||
  view.hits[i]!.some((h) => h.concepts.some((c) => c.kind === 'activity'));

import type { Page } from '../page.ts';
import type { View } from './view.ts';

const COUNTRY = /^[a-z]{2}$/;

/** Whether an actor id is a country's (ISO 3166 alpha-2) or the Union's. */
export const isCountry = (id: string): boolean => COUNTRY.test(id);

/** The countries named in words `[from, to)`, as names or adjectives, each once, sorted. */
export function countriesIn(view: View, from: number, to: number): readonly string[] {
  const found = new Set<string>();
  for (let i = from; i < to; i++) {
    for (const m of view.mentions[i]!) if (m.type === 'GPE' && isCountry(m.id)) found.add(m.id);
    for (const id of view.demonyms[i]!) found.add(id);
  }
  return [...found].sort();
}

/** Sentences back in which "the sides" of a passage are named. */
const PASSAGE = 3;

/** The two countries of the passage around a sentence; empty when it names fewer or more. */
export function sidesNear(views: readonly View[], at: number): readonly string[] {
  const found = new Set<string>();
  for (let i = at; i >= Math.max(0, at - PASSAGE); i--) {
    for (const id of countriesIn(views[i]!, 0, views[i]!.words.length)) found.add(id);
    if (found.size > 1) break;
  }
  return found.size === 2 ? [...found].sort() : [];
}

/**
 * The two countries a document is about: those it names most, when a third comes far behind. Empty when
 * no two stand out.
 */
export function sidesOf(page: Page, views: readonly View[]): readonly string[] {
  const counts = new Map<string, number>();
  const add = (id: string, n: number): void => void counts.set(id, (counts.get(id) ?? 0) + n);
  for (const m of page.mentions) if (m.type === 'GPE' && isCountry(m.id)) add(m.id, 1);
  for (const v of views) for (const ids of v.demonyms) for (const id of ids) add(id, 0.5);
  if (page.country) add(page.country, 1);
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || !second || (third && third[1] > second[1] * 0.6)) return [];
  return [first[0], second[0]].sort();
}

import type { EventKind } from '../extract/reading.ts';
import type { EventFacts } from './event-facts.ts';
import type { Register } from './register.ts';
import { lengthOf, meet } from './when.ts';

/** Kinds that reporters use for one another. */
const FAMILY: Readonly<Partial<Record<EventKind, string>>> = {
  talks: 'meeting',
  meeting: 'meeting',
  signing: 'signing',
  adoption: 'signing',
};

export const familyOf = (kind: EventKind): string => FAMILY[kind] ?? kind;

/** Kinds of which one day can see several: what they are about tells them apart. */
const TOPICAL: ReadonlySet<string> = new Set([
  'session',
  'summit',
  'forum',
  'signing',
  'establishment',
  'opening',
  'festival',
  'outcome',
]);

/** Kinds that come once to a thing: who signs a treaty need not be said again. */
const ONCE: ReadonlySet<string> = new Set(['signing', 'establishment', 'opening', 'outcome']);

/** Kinds that last, so that reports may name neighbouring days. */
const LASTING: ReadonlySet<string> = new Set(['visit', 'summit', 'forum', 'festival', 'session']);

/** What a comparison needs; a joined event is compared as one document's is. */
export type Comparable = Pick<
  EventFacts,
  'kind' | 'rank' | 'ordinal' | 'when' | 'guessed' | 'places' | 'people' | 'countries' | 'topics' | 'status'
>;

const common = (a: readonly string[], b: readonly string[]): number => a.filter((x) => b.includes(x)).length;

const differ = (a: string | number | null, b: string | number | null): boolean =>
  a !== null && b !== null && a !== b;

const inside = (place: string, other: string, register: Register): boolean =>
  register.get(place)?.country === other;

/** 2 for one place, 1 for a city and its country, 0 when one is not said, null when they contradict. */
function placeScore(a: Comparable, b: Comparable, register: Register): number | null {
  if (a.places.length === 0 || b.places.length === 0) return 0;
  if (common(a.places, b.places) > 0) return 2;
  const nested = a.places.some((p) => b.places.some((q) => inside(p, q, register) || inside(q, p, register)));
  return nested ? 1 : null;
}

/** Two for each person in common; null when each has someone the other has not: talks with one guest are not those with another. */
function peopleScore(a: Comparable, b: Comparable): number | null {
  const shared = common(a.people, b.people);
  if (a.people.length === 0 || b.people.length === 0)
    return Math.min(1, common(a.countries, b.countries) / 2);
  const fewer = Math.min(a.people.length, b.people.length);
  if (shared === 0 || (shared < 2 && shared < fewer)) return null;
  return Math.min(4, shared * 2);
}

/** "Three years of visits" are many visits. */
const isSeries = ({ when, guessed }: Comparable): boolean =>
  when !== null && !guessed && Number.isFinite(lengthOf(when)) && lengthOf(when) > 370;

function whenScore(a: Comparable, b: Comparable, family: string): number | null {
  if (a.when === null || b.when === null) return 0;
  if (!meet(a.when, b.when, LASTING.has(family) ? 1 : 0)) return null;
  if (isSeries(a) !== isSeries(b)) return null;
  if (a.guessed || b.guessed) return 1;
  return lengthOf(a.when) <= 7 && lengthOf(b.when) <= 7 ? 3 : 2;
}

function topicScore(a: Comparable, b: Comparable, family: string, linked: boolean): number | null {
  const shared = a.topics.filter((t) => b.topics.includes(t));
  if (ONCE.has(family) && shared.some((t) => t.startsWith('initiative '))) return 5;
  if (shared.length > 0) return 3;
  if (!TOPICAL.has(family)) return 0;
  const untold = a.topics.length === 0 || b.topics.length === 0;
  return untold && (linked || !differ(a.kind, b.kind)) ? 0 : null;
}

const ENOUGH = 4;

/**
 * How sure it is that two are one event, 0 when something contradicts. `linked`: their documents go back
 * to one release or speech.
 */
export function likeness(a: Comparable, b: Comparable, linked: boolean, register: Register): number {
  const family = familyOf(a.kind);
  if (family !== familyOf(b.kind) || differ(a.rank, b.rank) || differ(a.ordinal, b.ordinal)) return 0;
  const scores = [
    whenScore(a, b, family),
    placeScore(a, b, register),
    peopleScore(a, b),
    topicScore(a, b, family, linked),
  ];
  let total = linked ? 3 : 0;
  for (const score of scores) {
    if (score === null) return 0;
    total += score;
  }
  if (a.ordinal !== null && b.ordinal !== null) total += 2;
  if (a.rank !== null && b.rank !== null) total += 1;
  const undated = a.when === null || b.when === null;
  return total >= (undated ? ENOUGH + 1 : ENOUGH) ? total : 0;
}

import { type EventFacts, eventFactsOf } from './event-facts.ts';
import type { Filed } from './filed.ts';
import type { LedgerEvent } from './ledger.ts';
import { type Link, linkedDocuments } from './link.ts';
import { by, compare, distinct, mostFrequent, padded, sortedEvidence } from './order.ts';
import type { Register } from './register.ts';
import { type Comparable, familyOf, likeness } from './same-event.ts';
import { type Stretch, dateOfDay, lengthOf, stretchOf } from './when.ts';

/** An event with all that documents say of it. */
export interface JoinedEvent {
  readonly event: LedgerEvent;
  readonly told: readonly EventFacts[];
}

interface Cluster extends Comparable {
  readonly told: readonly EventFacts[];
  readonly origins: ReadonlySet<string>;
}

/** Months an event may lie in before it counts as undated for looking up. */
const MONTHS = 14;
/** Clusters compared per key: one person's talks of a month are few, of a lifetime many. */
const NEAREST = 200;

const narrower = (a: Stretch | null, b: Stretch | null): Stretch | null =>
  a === null || b === null ? (a ?? b) : lengthOf(a) <= lengthOf(b) ? a : b;

const add = (c: Cluster | null, e: EventFacts, origin: string): Cluster => ({
  kind: c?.kind ?? e.kind,
  rank: c?.rank ?? e.rank,
  ordinal: c?.ordinal ?? e.ordinal,
  status: c?.status === 'held' ? 'held' : e.status,
  // A day that someone states is worth more than one guessed from the day of publication.
  when:
    c === null || (c.guessed && !e.guessed)
      ? e.when
      : c.guessed === e.guessed
        ? narrower(c.when, e.when)
        : c.when,
  guessed: (c?.guessed ?? true) && e.guessed,
  places: distinct([...(c?.places ?? []), ...e.places]),
  people: distinct([...(c?.people ?? []), ...e.people]),
  countries: distinct([...(c?.countries ?? []), ...e.countries]),
  topics: distinct([...(c?.topics ?? []), ...e.topics]),
  told: [...(c?.told ?? []), e],
  origins: new Set([...(c?.origins ?? []), origin]),
});

/** What an event is looked up by: its kind, and the months it may lie in or who takes part. */
function keysOf(e: Comparable): readonly string[] {
  const family = familyOf(e.kind);
  const who = [...e.people, ...e.countries, ...e.topics].map((id) => `${family} ${id}`);
  if (e.when === null || lengthOf(e.when) > MONTHS * 31) return who.length > 0 ? who : [family];
  const months: string[] = [];
  for (let day = e.when.from - 2; day <= e.when.to + 30; day += 28) months.push(dateOfDay(day).slice(0, 7));
  return [...distinct(months).map((month) => `${family} ${month}`), ...who];
}

/** Sure things first: stated days before guessed ones before none, so that the vague join the exact. */
const sureness = (e: EventFacts): string =>
  `${e.when === null ? 2 : e.guessed ? 1 : 0}${padded(e.when === null ? 0 : Math.min(99_999, lengthOf(e.when)))}${e.date ?? ''} ${e.doc} ${padded(e.spans[0]!.start)} ${e.id}`;

function joinEvents(
  told: readonly EventFacts[],
  origin: (doc: string) => string,
  register: Register,
): Cluster[] {
  const clusters: Cluster[] = [];
  const index = new Map<string, Set<number>>();
  for (const e of [...told].sort(by(sureness))) {
    const found = new Set(keysOf(e).flatMap((key) => [...(index.get(key) ?? [])].slice(-NEAREST)));
    let best = -1;
    let score = 0;
    for (const i of found) {
      const c = clusters[i]!;
      const likely = likeness(c, e, c.origins.has(origin(e.doc)), register);
      const value = likely >= needed(c, e) ? likely : 0;
      if (value > score || (value === score && value > 0 && i < best)) [best, score] = [i, value];
    }
    if (best === -1) best = clusters.length;
    const joined = add(clusters[best] ?? null, e, origin(e.doc));
    clusters[best] = joined;
    for (const key of keysOf(joined)) {
      const list = index.get(key);
      if (list) list.add(best);
      else index.set(key, new Set([best]));
    }
  }
  return clusters;
}

/** What a document itself keeps apart must be very alike to be one event: kind, day, place and people. */
const ONE_DOCUMENT = 10;
const needed = (c: Cluster, e: EventFacts): number =>
  c.told.some((t) => t.doc === e.doc) ? ONE_DOCUMENT : 1;

const daysStated = (e: EventFacts): number => lengthOf(stretchOf(e.date)!);

/** The date as stated; else bounded by an announcement and a later report that it has been. */
function dateOf(c: Cluster): string | null {
  const stated = c.told.filter((e) => e.date !== null && stretchOf(e.date) !== null);
  const shortest = Math.min(...stated.map(daysStated));
  if (stated.length > 0)
    return mostFrequent(stated.filter((e) => daysStated(e) === shortest).map((e) => e.date!));
  const days = (status: EventFacts['status']): readonly string[] =>
    c.told.filter((e) => e.status === status && e.published !== null).map((e) => e.published!);
  const [announced, held] = [distinct(days('announced'))[0], distinct(days('held'))[0]];
  if (announced !== undefined && held !== undefined && announced < held) return `${announced}/${held}`;
  return null;
}

/** Held as soon as one document tells of it as past; cancelled when the last word is that. */
function statusOf(c: Cluster): LedgerEvent['status'] {
  const last = [...c.told].sort(by((e) => `${e.published ?? ''} ${e.doc}`)).at(-1)!;
  if (last.status === 'cancelled') return 'cancelled';
  return c.told.some((e) => e.status === 'held') ? 'held' : 'announced';
}

/** The place named most, of a country and its city the city. */
function placeOf(c: Cluster, register: Register): string | null {
  const places = c.told.flatMap((e) => e.places);
  return mostFrequent(places.filter((p) => !isHolder(p, places, register))) ?? mostFrequent(places);
}

const isHolder = (place: string, all: readonly string[], register: Register): boolean =>
  all.some((p) => p !== place && register.get(p)?.country === place);

const idOf = (c: Cluster, date: string | null, place: string | null): string => {
  const topics = c.topics.map((t) => t.split(' ')[1]!);
  const who = c.people.length > 0 ? c.people : topics.length > 0 ? topics : c.countries;
  const ordinal = c.ordinal === null ? null : `no-${c.ordinal}`;
  return [
    c.kind,
    date?.replace('/', '-to-') ?? 'undated',
    place,
    ordinal,
    ...who.slice(0, c.people.length > 0 ? 3 : 1),
  ]
    .filter((part) => part !== null)
    .join('.');
};

function entryOf(c: Cluster, docIds: ReadonlyMap<string, string>, register: Register): JoinedEvent {
  const date = dateOf(c);
  const place = placeOf(c, register);
  const told = [...c.told].sort(by((e) => `${e.doc} ${padded(e.spans[0]!.start)}`));
  const fullest = [...told].sort((a, b) => b.label.length - a.label.length || compare(a.doc, b.doc))[0]!;
  const participants = distinct(c.told.flatMap((e) => e.participants));
  const event: LedgerEvent = {
    id: idOf(c, date, place),
    label: fullest.label,
    kind: c.kind,
    status: statusOf(c),
    rank: c.rank,
    date,
    place,
    participants,
    documents: distinct(told.map((e) => docIds.get(e.doc)!)),
    evidence: sortedEvidence(told.flatMap((e) => e.spans.map((s) => ({ doc: e.doc, ...s })))),
  };
  return { event, told };
}

/** Ids in use twice get a number: two briefings of one person on one day. */
function withDistinctIds(joined: readonly JoinedEvent[]): readonly JoinedEvent[] {
  const used = new Map<string, number>();
  return joined.map((j) => {
    const n = (used.get(j.event.id) ?? 0) + 1;
    used.set(j.event.id, n);
    return n === 1 ? j : { ...j, event: { ...j.event, id: `${j.event.id}.${n}` } };
  });
}

/**
 * One record per event, from all documents. Kind, days, place, people and subject must agree as far as
 * they are said; a document without a date joins through the others of its release.
 */
export function eventsOf(
  filed: readonly Filed[],
  links: readonly Link[],
  register: Register,
): readonly JoinedEvent[] {
  const linked = linkedDocuments(links);
  const told = filed.flatMap((f) => eventFactsOf(f, register));
  const docIds = new Map(filed.map((f) => [f.doc, f.reading.document.id]));
  const joined = joinEvents(told, linked.of, register).map((c) => entryOf(c, docIds, register));
  const first = (j: JoinedEvent): string => `${j.told[0]!.doc} ${padded(j.told[0]!.spans[0]!.start)}`;
  return withDistinctIds([...joined].sort(by((j) => `${j.event.id} ${first(j)}`)));
}

import { copiesAmong } from './copy.ts';
import { type EventFacts, eventFactsOf } from './event-facts.ts';
import type { Filed } from './filed.ts';
import { by, compare, groupBy, padded } from './order.ts';
import { type Rarity, rarityAmong } from './rarity.ts';
import type { Register } from './register.ts';
import { familyOf, likeness } from './same-event.ts';
import { type Said, matchUtterances, saidIn } from './utterance-match.ts';
import { type Union, union } from './union.ts';
import { stretchOf } from './when.ts';

/** Two documents that render one text or one occasion. */
export interface Link {
  readonly a: string;
  readonly b: string;
  /** Both tell of one event on one day. */
  readonly near: boolean;
  readonly reason: string;
}

/** A document with what its renderings share. */
interface Face {
  readonly filed: Filed;
  readonly said: readonly Said[];
  readonly events: readonly EventFacts[];
}

/** Documents under one key beyond which each looks at its neighbours in time only. */
const CROWD = 32;
const NEIGHBOURS = 6;
/** Renderings looked for per document. */
const NEAREST = 8;
/** Days between two reports of one occasion. */
const APART = 3;

const faceOf = (filed: Filed, register: Register): Face => ({
  filed,
  said: saidIn(filed),
  events: eventFactsOf(filed, register),
});

/** What two renderings have in common: someone's words on something, someone's part in an event somewhere. */
function keysOf(face: Face): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { quote, anchors } of face.said)
    for (const anchor of anchors) keys.add(`said ${quote.speaker} ${anchor}`);
  for (const e of face.events)
    for (const who of e.people)
      for (const where of e.places) keys.add(`met ${familyOf(e.kind)} ${who} ${where}`);
  return keys;
}

function datesAllow(a: Filed, b: Filed): boolean {
  const [x, y] = [stretchOf(a.date), stretchOf(b.date)];
  return x === null || y === null || Math.abs(x.from - y.from) <= APART;
}

/** The others under a key; of many the ones nearest in time, as faces are in order of their days. */
function around(post: readonly number[], i: number): readonly number[] {
  if (post.length <= CROWD) return post.filter((j) => j !== i);
  let [low, high] = [0, post.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (post[middle]! < i) low = middle + 1;
    else high = middle;
  }
  return post.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS + 1).filter((j) => j !== i);
}

/** Pairs worth comparing: for each document the few that share most of its rarer keys. */
function candidates(faces: readonly Face[]): readonly (readonly [Face, Face])[] {
  const keys = faces.map(keysOf);
  const posts = new Map<string, number[]>();
  for (const [i, set] of keys.entries())
    for (const key of set) {
      const post = posts.get(key);
      if (post) post.push(i);
      else posts.set(key, [i]);
    }
  const pairs = new Map<string, readonly [Face, Face]>();
  keys.forEach((set, i) => {
    const weight = new Map<number, number>();
    for (const key of set) {
      const post = posts.get(key)!;
      for (const j of around(post, i)) weight.set(j, (weight.get(j) ?? 0) + 1 / post.length);
    }
    const near = [...weight].filter(([j]) => datesAllow(faces[i]!.filed, faces[j]!.filed));
    near.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    for (const [j] of near.slice(0, NEAREST)) {
      const [x, y] = i < j ? [i, j] : [j, i];
      pairs.set(`${x} ${y}`, [faces[x]!, faces[y]!]);
    }
  });
  return [...pairs.values()];
}

const dayBetween = (a: Filed, b: Filed): boolean => a.date !== null && b.date !== null && a.date === b.date;

/** Whether both tell of one event, judged without knowing that they are linked. */
const shareEvent = (a: Face, b: Face, register: Register): boolean =>
  a.events.some((x) =>
    b.events.some((y) => x.people.length > 0 && y.people.length > 0 && likeness(x, y, true, register) > 0),
  );

/** Why two documents render the same words; null when they don't. */
function renderingLink(x: Face, y: Face, register: Register, rarity: Rarity): Link | null {
  const [a, b] = x.filed.doc < y.filed.doc ? [x, y] : [y, x];
  const met = shareEvent(a, b, register);
  const oneDay = dayBetween(a.filed, b.filed);
  if (!met && !oneDay) return null;
  const near = met && oneDay;
  const matches = matchUtterances(a.said, b.said, { near, linked: false }, rarity);
  if (matches.length === 0) return null;
  const speakers = [...new Set(matches.map((m) => m.speaker))].sort(compare).join(', ');
  const what = `${matches.length} utterance${matches.length > 1 ? 's' : ''}`;
  const reason = `${what} of ${speakers} in both, ${met ? 'at one event' : 'on one day'}`;
  return { a: a.filed.doc, b: b.filed.doc, near, reason };
}

/** Dated documents first, then those that quote most. */
const tellingFirst = ({ doc, date, reading }: Filed): string =>
  `${date === null ? 1 : 0}${padded(999_999_999 - reading.quotes.length)}${doc}`;

/** One document for each set of copies, the one that says most: what holds of it holds of all. */
function representatives(filed: readonly Filed[], copies: readonly Link[]): readonly Filed[] {
  const copied = linkedDocuments(copies);
  return [...groupBy(filed, (f) => copied.of(f.doc)).values()].map(
    (group) => [...group].sort(by(tellingFirst))[0]!,
  );
}

/** Documents linked to one another, under one name. */
export function linkedDocuments(links: readonly Link[]): Union {
  const linked = union();
  for (const { a, b } of links) linked.join(a, b);
  return linked;
}

/** Documents that copy one another or render the same utterances, in one language or in several. */
export function linksAmong(filed: readonly Filed[], register: Register): readonly Link[] {
  const copied = copiesAmong(filed).map(({ a, b, share }) => ({
    a,
    b,
    near: true,
    reason: `${Math.round(share * 100)} % of the words of one stand in the other`,
  }));
  const faces = representatives(filed, copied)
    .toSorted(by((f) => `${f.date ?? '~'} ${f.doc}`))
    .map((f) => faceOf(f, register));
  const rarity = rarityAmong(faces.flatMap((f) => f.said.map((q) => q.anchors)));
  const rendered = candidates(faces)
    .map(([x, y]) => renderingLink(x, y, register, rarity))
    .filter((l) => l !== null);
  return [...copied, ...rendered].sort(by((l) => `${l.a}\u0000${l.b}`));
}

/** Earliest date of the documents of each set. */
function earliest(filed: readonly Filed[], setOf: (doc: string) => string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const f of filed) {
    const known = dates.get(setOf(f.doc));
    if (f.date !== null && (known === undefined || f.date < known)) dates.set(setOf(f.doc), f.date);
  }
  return dates;
}

/** An undated document is dated by the earliest dated one of the same text or utterances. */
export function dateByLinks(filed: readonly Filed[], links: readonly Link[]): readonly Filed[] {
  const linked = linkedDocuments(links);
  const dates = earliest(filed, linked.of);
  return filed.map((f) => (f.date === null ? { ...f, date: dates.get(linked.of(f.doc)) ?? null } : f));
}

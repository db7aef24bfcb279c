import { copiesAmong } from './copy.ts';
import { type EventFacts, eventFactsOf } from './event-facts.ts';
import type { Filed } from './filed.ts';
import { by, compare, groupBy } from './order.ts';
import type { Register } from './register.ts';
import { familyOf, likeness } from './same-event.ts';
import { type Said, matchUtterances, saidIn } from './utterance-match.ts';
import { stretchOf } from './when.ts';

/** Two documents that render one text or one occasion. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

/** A document with what its renderings share. */
interface Face {
  readonly filed: Filed;
  readonly said: readonly Said[];
  readonly events: readonly EventFacts[];
}

/** Documents under one key beyond which the key tells nothing. */
const CROWD = 64;
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

/** Pairs worth comparing: for each document the few that share most of its rarer keys. */
function candidates(faces: readonly Face[]): readonly (readonly [Face, Face])[] {
  const keys = faces.map(keysOf);
  const posts = groupBy(
    keys.flatMap((set, i) => [...set].map((key) => ({ key, i }))),
    ({ key }) => key,
  );
  const pairs = new Map<string, readonly [Face, Face]>();
  keys.forEach((set, i) => {
    const weight = new Map<number, number>();
    for (const key of set) {
      const post = posts.get(key)!;
      if (post.length > CROWD) continue;
      for (const { i: j } of post) if (j !== i) weight.set(j, (weight.get(j) ?? 0) + 1 / post.length);
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

const NAMES_AND_WORDS = 5;

/** Why two documents render the same words; null when they don't. */
function renderingReason(a: Face, b: Face, register: Register): string | null {
  const met = shareEvent(a, b, register);
  if (!met && !dayBetween(a.filed, b.filed)) return null;
  const matches = matchUtterances(a.said, b.said, met);
  const weight = matches.reduce((sum, m) => sum + m.weight, 0);
  if (matches.length === 0 || weight < NAMES_AND_WORDS) return null;
  const speakers = [...new Set(matches.map((m) => m.speaker))].sort(compare).join(', ');
  const n = matches.length;
  return `${n} utterance${n > 1 ? 's' : ''} of ${speakers} in both${met ? ', at one event' : ', on one day'}`;
}

/** Documents that copy one another or render the same utterances, in one language or in several. */
export function linksAmong(filed: readonly Filed[], register: Register): readonly Link[] {
  const copied = copiesAmong(filed).map(({ a, b, share }) => ({
    a,
    b,
    reason: `${Math.round(share * 100)} % of the words of one stand in the other`,
  }));
  const known = new Set(copied.map(({ a, b }) => `${a}\u0000${b}`));
  const faces = filed.map((f) => faceOf(f, register));
  const rendered = candidates(faces).flatMap(([a, b]) => {
    if (known.has(`${a.filed.doc}\u0000${b.filed.doc}`)) return [];
    const reason = renderingReason(a, b, register);
    return reason === null ? [] : [{ a: a.filed.doc, b: b.filed.doc, reason }];
  });
  return [...copied, ...rendered].sort(by((l) => `${l.a}\u0000${l.b}`));
}

/** An undated document is dated by the earliest dated one of the same words. */
export function dateByLinks(filed: readonly Filed[], links: readonly Link[]): readonly Filed[] {
  const dates = new Map(filed.map((f) => [f.doc, f.date]));
  const found = new Map<string, string>();
  for (const { a, b } of links)
    for (const [doc, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const date = dates.get(other);
      const earlier = found.get(doc);
      if (dates.get(doc) === null && date && (earlier === undefined || date < earlier)) found.set(doc, date);
    }
  return filed.map((f) => (f.date === null && found.has(f.doc) ? { ...f, date: found.get(f.doc)! } : f));
}

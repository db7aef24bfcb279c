import type { ActType, EventKind, EventMention, Reading } from '../extract/reading.ts';
import type { Span } from '../text/span.ts';
import { beginningsIn } from './age.ts';
import type { Filed } from './filed.ts';
import { type Lookup, lookup } from './lookup.ts';
import { compare, distinct, groupBy } from './order.ts';
import type { Register } from './register.ts';
import { type Stretch, lengthOf, stretchOf } from './when.ts';

/** What one document says of one event, gathered from all its mentions there. */
export interface EventFacts {
  readonly doc: string;
  readonly lang: string;
  /** The mention id, which holds within the document only. */
  readonly id: string;
  readonly kind: EventKind;
  readonly label: string;
  readonly status: EventMention['status'];
  readonly rank: string | null;
  readonly ordinal: number | null;
  readonly date: string | null;
  /** Days it may have been on; null when the document leaves them open. */
  readonly when: Stretch | null;
  /** True when the days are only guessed from the day of publication. */
  readonly guessed: boolean;
  readonly published: string | null;
  readonly places: readonly string[];
  /** As the document has them. */
  readonly participants: readonly string[];
  /** Participants that are no countries. */
  readonly people: readonly string[];
  /** Countries taking part, or those its places and people belong to. */
  readonly countries: readonly string[];
  /** What it is about: initiatives and bodies named in it or acted on at it. */
  readonly topics: readonly string[];
  /** Initiatives named in its very words. */
  readonly about: readonly string[];
  readonly rule: string;
  readonly spans: readonly Span[];
}

const isCountry = (id: string): boolean => /^[a-z]{2}$/.test(id);

/** A report of something held comes within days; what is announced may be a year off. */
const REPORTED_WITHIN = 3;
const ANNOUNCED_AHEAD = 400;

/** Kinds that are news of their day; that a treaty was signed or a centre opened is recalled for years. */
const NEWS: ReadonlySet<EventKind> = new Set([
  'visit',
  'talks',
  'meeting',
  'session',
  'briefing',
  'interview',
  'call',
]);

function guessedWhen(
  kind: EventKind,
  status: EventMention['status'],
  published: string | null,
): Stretch | null {
  const day = stretchOf(published)?.from;
  if (day === undefined) return null;
  if (status === 'announced') return { from: day, to: day + ANNOUNCED_AHEAD };
  return { from: NEWS.has(kind) ? day - REPORTED_WITHIN : -Infinity, to: day };
}

/** `PAST_REF` and `FUTURE_REF` lie before and after the day of publication. */
function relativeWhen(date: string | null, published: string | null): Stretch | null {
  const day = stretchOf(published)?.from;
  if (day === undefined) return null;
  if (date === 'PAST_REF') return { from: -Infinity, to: day };
  return date === 'FUTURE_REF' ? { from: day, to: Infinity } : null;
}

const daysIn = (date: string): number => {
  const s = stretchOf(date);
  return s === null ? Infinity : lengthOf(s);
};

/** The most telling date: the shortest stretch of days. */
function bestDate(given: readonly (string | null)[]): string | null {
  const dates = distinct(given.filter((d) => d !== null));
  return [...dates].sort((a, b) => daysIn(a) - daysIn(b) || compare(a, b))[0] ?? null;
}

interface Topic extends Span {
  readonly topic: string;
}

const INITIATIVE = 'initiative ';

/** What the events of a document are about. */
interface Topics {
  readonly at: Lookup<Topic>;
  readonly acted: ReadonlyMap<string, readonly string[]>;
  /** Dates of the deeds done at each; thanks and plans have days of their own. */
  readonly dates: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: ReadonlyMap<string, string>;
}

const topic = ({ start, end }: Span, name: string): Topic => ({ start, end, topic: name });

const DEEDS: ReadonlySet<ActType> = new Set(['completed', 'signed', 'launched']);

function topicsIn(reading: Reading): Topics {
  const { initiatives, mentions, acts } = reading;
  const bodies = mentions.filter((m) => m.type === 'ORG');
  const acted = groupBy(
    acts.filter((a) => a.event !== null),
    (a) => a.event!,
  );
  return {
    at: lookup([
      ...initiatives.map((i) => topic(i, INITIATIVE + i.id)),
      ...bodies.map((m) => topic(m, `body ${m.id}`)),
    ]),
    acted: new Map(
      [...acted].map(([id, list]) => [id, list.flatMap((a) => a.initiatives.map((i) => INITIATIVE + i))]),
    ),
    dates: new Map(
      [...acted].map(([id, list]) => [
        id,
        list
          .filter((a) => DEEDS.has(a.type))
          .map((a) => a.date)
          .filter((d) => d !== null),
      ]),
    ),
    beginnings: beginningsIn(reading),
  };
}

const heldFirst = (mentions: readonly EventMention[]): EventMention['status'] =>
  mentions.some((m) => m.status === 'cancelled')
    ? 'cancelled'
    : mentions.some((m) => m.status === 'held')
      ? 'held'
      : 'announced';

const BEGIN: ReadonlySet<EventKind> = new Set(['signing', 'adoption', 'establishment', 'opening']);

/** What begins with the event is as old as the event is past. */
const beginningOf = (
  kind: EventKind,
  about: readonly string[],
  beginnings: ReadonlyMap<string, string>,
): string | null => (BEGIN.has(kind) && about.length === 1 ? (beginnings.get(about[0]!) ?? null) : null);

/** The day of a release that no other words of it state: what it tells of may have been a day or two before. */
const isUntold = (date: string | null, { reading, date: published }: Filed): boolean => {
  const stamp = reading.document.published;
  const elsewhere = reading.times.some(
    (t) => t.value === date && (t.start >= (stamp?.end ?? 0) || t.end <= (stamp?.start ?? 0)),
  );
  return date !== null && date === published && !elsewhere;
};

function factsOf(
  filed: Filed,
  [id, mentions]: readonly [string, readonly EventMention[]],
  topics: Topics,
  register: Register,
): EventFacts {
  const participants = distinct(mentions.flatMap((m) => m.participants));
  const places = distinct(mentions.map((m) => m.place).filter((p) => p !== null));
  const spans = mentions.map(({ start, end }) => ({ start, end }));
  // What its own words name tells more than what an act shared with others is about.
  const named = spans.flatMap((s) => topics.at(s).map((t) => t.topic));
  const about = distinct(
    named.filter((t) => t.startsWith(INITIATIVE)).map((t) => t.slice(INITIATIVE.length)),
  );
  const date =
    bestDate(mentions.map((m) => m.date)) ??
    bestDate(topics.dates.get(id) ?? []) ??
    beginningOf(mentions[0]!.kind, about, topics.beginnings);
  const status = heldFirst(mentions);
  const { kind } = mentions[0]!;
  const exact = isUntold(date, filed) ? null : (stretchOf(date) ?? relativeWhen(date, filed.date));
  return {
    doc: filed.doc,
    lang: filed.reading.document.lang,
    id,
    kind,
    label: [...mentions].sort((a, b) => b.label.length - a.label.length)[0]!.label,
    status,
    rank: mentions.find((m) => m.rank !== null)?.rank ?? null,
    ordinal: mentions.find((m) => m.ordinal !== null)?.ordinal ?? null,
    date,
    when: exact ?? guessedWhen(kind, status, filed.date),
    guessed: exact === null,
    published: filed.date,
    places,
    participants,
    people: participants.filter((p) => !isCountry(p)),
    countries: distinct(
      [...participants, ...places]
        .map((p) => (isCountry(p) ? p : (register.get(p)?.country ?? '')))
        .filter(isCountry),
    ),
    topics: distinct(named.length > 0 || kind === 'signing' ? named : (topics.acted.get(id) ?? [])),
    about,
    rule: mentions[0]!.rule,
    spans,
  };
}

/** The events of a document, each gathered from its mentions. */
export function eventFactsOf(filed: Filed, register: Register): readonly EventFacts[] {
  const topics = topicsIn(filed.reading);
  return [...groupBy(filed.reading.events, (e) => e.id)].map((told) =>
    factsOf(filed, told, topics, register),
  );
}

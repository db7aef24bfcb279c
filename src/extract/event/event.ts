import { deedEvents } from './event-deed.ts';
import { nounEvents } from './event-noun.ts';
import { type EventGroup, groupsOf } from './event-settle.ts';
import type { EventFound } from './event-found.ts';
import { verbEvents } from './event-verb.ts';
import { grouped } from '../grouped.ts';
import { findAll } from '../initiative/initiative.ts';
import type { Page } from '../page.ts';
import type { EventKind, EventMention, Mention } from '../reading.ts';
import { labelOf } from '../name/phrase-name.ts';
import { isCountry, sidesOf } from '../initiative/sides.ts';
import { type View, viewsOf } from '../initiative/view.ts';

/** Sentences at the start of a text that tell what it is about. */
const LEAD = 4;

/** Kinds a release is written about on the day they happen. */
const REPORTED = new Set<EventKind>(['visit', 'talks', 'meeting', 'session', 'briefing', 'call', 'signing']);

/** What has been held was not held after the day of the report: the date is of something else. */
const isLater = ({ status, date }: EventFound, published: string | null): boolean =>
  status === 'held' &&
  published !== null &&
  date !== null &&
  date.slice(0, published.length) > published.slice(0, date.length);

/** What the text is about happened when it came out, unless it says otherwise. */
function dateOf(page: Page, { said, members }: EventGroup, views: readonly View[]): string | null {
  if (said.date && !isLater(said, page.published?.date ?? null)) return said.date;
  const lead = views.slice(0, LEAD).includes(members[0]!.view);
  const reported = said.status === 'held' && REPORTED.has(said.kind);
  return lead && reported ? (page.published?.date ?? null) : null;
}

/** Letters between the town of a dateline and its agency. */
const DATELINE = 60;

/** The town a dateline opens the text with: in the line of its agency. */
function datelineOf({ sources, mentions, parse }: Page): string | null {
  const at = sources.find((s) => s.rule === 'source/dateline')?.start ?? null;
  if (at === null) return null;
  const inLine = (m: Mention): boolean =>
    m.end <= at && m.end > at - DATELINE && !parse.document.text.slice(m.start, at).includes('\n');
  const town = mentions.find((m) => m.type === 'GPE' && inLine(m));
  return town && !isCountry(town.id) ? town.id : null;
}

/** Kinds that happened where a report is from, when its first sentences don't say. */
const LOCAL = new Set<EventKind>(['talks', 'meeting', 'session', 'briefing']);

function placeOf(page: Page, { said, members }: EventGroup, views: readonly View[]): string | null {
  const lead = views.indexOf(members[0]!.view) < LEAD;
  return said.place ?? (lead && said.status === 'held' && LOCAL.has(said.kind) ? datelineOf(page) : null);
}

function idOf(said: EventFound, date: string | null, sides: readonly string[]): string {
  const where = said.subject ?? said.place ?? (sides.length > 0 ? sides.join('-') : null);
  const ordinal = said.ordinal === null ? null : `no-${said.ordinal}`;
  return [said.kind, date, said.rank, ordinal, where].filter((part) => part !== null).join('.');
}

function mentionsOf(group: EventGroup, id: string, date: string | null): readonly EventMention[] {
  const { said } = group;
  return group.members.map((m) => {
    const start = m.view.words[m.from]!.start;
    const end = m.view.words[m.to - 1]!.end;
    return {
      start,
      end,
      rule: m.rule,
      id,
      kind: said.kind,
      label: labelOf(m.view, m),
      status: said.status,
      rank: said.rank,
      ordinal: said.ordinal,
      date,
      place: said.place,
      participants: said.people,
    };
  });
}

/** Visits, talks, sessions, signings: announced, held or cancelled. */
export function findEvents(page: Page): readonly EventMention[] {
  const byView = grouped(findAll(page), (f) => f.view);
  const views = viewsOf(page);
  const sides = sidesOf(page, views);
  const found = views.flatMap((view, at) => {
    const initiatives = byView.get(view) ?? [];
    const nouns = nounEvents(page, view, initiatives);
    return [
      ...nouns,
      ...verbEvents(page, view, { nouns, before: views[at - 1], initiatives }),
      ...deedEvents(page, view, { initiatives, sides }),
    ].sort((a, b) => a.from - b.from);
  });
  const used = new Map<string, number>();
  return groupsOf(found).flatMap((told) => {
    const group = { ...told, said: { ...told.said, place: placeOf(page, told, views) } };
    const date = dateOf(page, group, views);
    const id = idOf(group.said, date, sides);
    const n = (used.get(id) ?? 0) + 1;
    used.set(id, n);
    return mentionsOf(group, n === 1 ? id : `${id}.${n}`, date);
  });
}

/** Deeds done to a thing are events, but no names of events: "the signing of the treaty". */
const DEEDS = new Set<EventKind>(['signing', 'adoption', 'establishment', 'opening']);

/** The events of a page as mentions. */
export const namedEvents = (page: Page): readonly Mention[] =>
  page.events
    .filter((e) => !(DEEDS.has(e.kind) && e.rule.endsWith('-deed')) && !e.rule.endsWith('-verb'))
    .map(({ start, end, id, label, rule }) => ({ start, end, type: 'EVENT', id, name: label, rule }));

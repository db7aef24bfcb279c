import type { EventFound } from './event-found.ts';
import { familyOf } from './event-verb.ts';
import { isCountry } from '../initiative/sides.ts';

/** The mentions of one event, with what they say together. */
export interface EventGroup {
  readonly members: readonly EventFound[];
  readonly said: EventFound;
}

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;

const sameDay = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** A city and a country may be one place said twice; two cities are not. */
const samePlace = (a: string | null, b: string | null): boolean =>
  agree(a, b) || isCountry(a!) !== isCountry(b!);

/** Kinds of which a document can tell several in a row: only a common subject makes them one. */
const BY_SUBJECT = new Set([
  'signing',
  'adoption',
  'establishment',
  'opening',
  'festival',
  'forum',
  'summit',
]);

/** Whether a mention can be of the event of a group of its family. */
function joins(group: EventFound, f: EventFound): boolean {
  if (BY_SUBJECT.has(f.kind) && !f.pointed && group.subject !== f.subject) return false;
  const fits =
    agree(group.rank, f.rank) && agree(group.ordinal, f.ordinal) && agree(group.subject, f.subject);
  if (!fits || !sameDay(group.date, f.date)) return false;
  if (f.pointed) return true;
  if (f.kind === 'summit') return true;
  return samePlace(group.place, f.place) && (group.status === 'announced') === (f.status === 'announced');
}

const longer = (a: string | null, b: string | null): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

/** Of a country and a town the town. */
const placeOf = (a: string | null, b: string | null): string | null =>
  a === null || (isCountry(a) && b !== null) ? b : a;

const merged = (a: EventFound, b: EventFound): EventFound => ({
  ...a,
  kind: a.kind === 'talks' || b.kind === 'talks' ? 'talks' : a.kind,
  status: a.kind === 'summit' && b.status === 'announced' ? b.status : a.status,
  rank: a.rank ?? b.rank,
  ordinal: a.ordinal ?? b.ordinal,
  date: longer(a.date, b.date),
  // What points back stands in a clause about something else: its place is of that.
  place: b.pointed ? a.place : placeOf(a.place, b.place),
  people: b.pointed || a.people.length >= 2 ? a.people : [...new Set([...a.people, ...b.people])],
  subject: a.subject ?? b.subject,
});

interface Growing {
  readonly members: EventFound[];
  said: EventFound;
}

/** Mentions that tell of one event, in reading order; a bare or pointing noun goes to the last that fits. */
export function groupsOf(found: readonly EventFound[]): readonly EventGroup[] {
  const groups: Growing[] = [];
  const byFamily = new Map<EventFound['kind'], Growing[]>();
  for (const f of found) {
    const family = familyOf(f.kind);
    const kin = byFamily.get(family) ?? [];
    byFamily.set(family, kin);
    const group = kin.findLast((g) => joins(g.said, f));
    if (group) {
      group.members.push(f);
      group.said = merged(group.said, f);
      continue;
    }
    const made = { members: [f], said: f };
    groups.push(made);
    kin.push(made);
  }
  return groups;
}

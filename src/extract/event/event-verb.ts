import { dateIn, isCounted, peopleIn, statusIn } from './event-clause.ts';
import type { EventFound } from './event-found.ts';
import { eventWords } from './event-words.ts';
import { placeAround, placeNear } from './event-place.ts';
import type { Found } from '../initiative/initiative-found.ts';
import { idOf } from '../initiative/initiative-key.ts';
import type { Page } from '../page.ts';
import type { EventKind } from '../reading.ts';
import type { View } from '../initiative/view.ts';
import { classOf } from '../initiative/word-class.ts';

const TWO = new Set<EventKind>(['meeting', 'talks', 'call']);

const VERBS = new Set(['finite', 'participle', 'converb']);

export const familyOf = (kind: EventKind): EventKind => (kind === 'talks' ? 'meeting' : kind);

/** What stands around a verb. */
export interface VerbContext {
  /** Events the sentence has nouns for. */
  readonly nouns: readonly EventFound[];
  /** The sentence before: its subject may go on as a pronoun. */
  readonly before: View | undefined;
  readonly initiatives: readonly Found[];
}

/** One person met: the other is who the sentence before was about. */
function bothOf(people: readonly string[], before: View | undefined): readonly string[] {
  if (people.length !== 1 || !before) return people;
  const other = peopleIn(before).find((id) => id !== people[0]);
  return other ? [other, ...people] : people;
}

/** How near who is received stands to the verb, in words. */
const NEAR = 16;

const personIn = (view: View, from: number, to: number): boolean => {
  for (let i = Math.max(0, from); i < Math.min(view.words.length, to); i++)
    if (view.mentions[i]!.some((m) => m.type === 'PERSON')) return true;
  return false;
};

/** "X received Y": a host and a guest, on the sides of the verb where the language has its object after it. */
const receives = (view: View, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  view.headFinal
    ? personIn(view, from - 3, from) && peopleIn(view, 0, from).length > 1
    : personIn(view, to, to + NEAR) && personIn(view, 0, from);

/** Events told by a verb: "met", "arrived in Tbilisi"; only where the sentence has no noun for them. */
export function verbEvents(
  page: Page,
  view: View,
  { nouns, before, initiatives }: VerbContext,
): readonly EventFound[] {
  return eventWords(page.packs, view, ['verb', 'receives']).flatMap((word) => {
    const kind = word.kind as EventKind;
    const { from, to } = word;
    const told = nouns.some((n) => familyOf(n.kind) === familyOf(kind) || (n.from < to && from < n.to));
    const people = TWO.has(kind) ? bothOf(peopleIn(view), before) : peopleIn(view);
    const council =
      kind === 'session'
        ? initiatives.find((f) => f.view === view && f.key.head.gate === 'council')
        : undefined;
    if (kind === 'session' && !council) return [];
    const near = placeNear(view, word, kind === 'visit');
    const place = near ?? (TWO.has(kind) && kind !== 'call' ? placeAround(view, word) : null);
    const isVerb = VERBS.has(classOf(view.words[to - 1]!));
    const enough = TWO.has(kind)
      ? people.length >= 2
      : (council !== undefined || people.length >= 1) && (kind !== 'visit' || place !== null);
    if (word.role === 'receives' && !receives(view, word)) return [];
    if (told || !isVerb || !enough || isCounted(page, view, from, to)) return [];
    return [
      {
        view,
        from,
        to,
        kind,
        status: statusIn(page, view, from, to),
        rank: null,
        ordinal: null,
        date: dateIn(page, view, from, to),
        place,
        people: council && people.length === 0 ? council.key.parties : people,
        subject: council ? idOf(council.key) : null,
        pointed: false,
        rule: `event/${kind}-verb`,
      },
    ];
  });
}

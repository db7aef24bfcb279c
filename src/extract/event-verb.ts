import { dateIn, isCounted, peopleIn, statusIn } from './event-clause.ts';
import type { EventFound } from './event-found.ts';
import { eventWords } from './event-words.ts';
import { placeNear } from './event-place.ts';
import type { Page } from './page.ts';
import type { EventKind } from './reading.ts';
import type { View } from './view.ts';
import { classOf } from './word-class.ts';

const TWO = new Set<EventKind>(['meeting', 'talks', 'call']);

const VERBS = new Set(['finite', 'participle', 'converb']);

export const familyOf = (kind: EventKind): EventKind => (kind === 'talks' ? 'meeting' : kind);

/** Events told by a verb: "met", "arrived in Tbilisi"; only where the sentence has no noun for them. */
export function verbEvents(page: Page, view: View, nouns: readonly EventFound[]): readonly EventFound[] {
  return eventWords(page.packs, view, ['verb']).flatMap((word) => {
    const kind = word.kind as EventKind;
    const { from, to } = word;
    const told = nouns.some((n) => familyOf(n.kind) === familyOf(kind) || (n.from < to && from < n.to));
    const people = peopleIn(view);
    const place = placeNear(view, from, to);
    const isVerb = VERBS.has(classOf(view.words[to - 1]!));
    const enough = TWO.has(kind)
      ? people.length >= 2
      : people.length >= 1 && (kind !== 'visit' || place !== null);
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
        people,
        subject: null,
        pointed: false,
        rule: `event/${kind}-verb`,
      },
    ];
  });
}

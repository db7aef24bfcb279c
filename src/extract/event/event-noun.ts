import { type Concept, headOf } from '../initiative/concept.ts';
import { dateIn, isCounted, peopleOr, statusIn } from './event-clause.ts';
import type { EventFound } from './event-found.ts';
import { type EventWord, eventWords } from './event-words.ts';
import type { Found } from '../initiative/initiative-found.ts';
import { idOf } from '../initiative/initiative-key.ts';
import { phraseAround } from '../initiative/noun-phrase.ts';
import { ordinalAt } from '../quantity/ordinal.ts';
import type { Page } from '../page.ts';
import type { EventKind } from '../reading.ts';
import { placeAround, placeNear } from './event-place.ts';
import { nameOf } from '../name/phrase-name.ts';
import type { View } from '../initiative/view.ts';
import { classOf, isPlural } from '../initiative/word-class.ts';

const EVENT: Concept = {
  id: 'event',
  kind: 'head',
  sector: null,
  type: 'EVENT',
  gate: 'none',
  pair: false,
  of: null,
};

/** Kinds whose plural speaks of many events, not of one. */
const SINGLE = new Set<EventKind>(['visit', 'meeting', 'session', 'summit', 'forum', 'interview', 'call']);
/** Kinds whose place may stand anywhere in their clause. */
const HELD = new Set<EventKind>(['meeting', 'talks', 'session', 'briefing']);
const ADJACENT = 3;

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The body whose session it is: the council named right before or after. */
function councilOf(word: Extent, view: View, found: readonly Found[]): Found | null {
  const near = found.filter(
    ({ view: v, phrase: p, key }) =>
      v === view &&
      key.head.type === 'ORG' &&
      (view.headFinal
        ? p.from < word.from && p.to <= word.to && word.from - p.to <= ADJACENT
        : (p.from >= word.from && p.from - word.to <= ADJACENT) ||
          (p.to <= word.from && word.from - p.to <= 1)),
  );
  return near.at(view.headFinal ? -1 : 0) ?? null;
}

/** An organisation named within or right beside the phrase: whose summit it is. */
function bodyOf(extent: Extent, view: View): string | null {
  for (let i = Math.max(0, extent.from - 2); i < Math.min(view.words.length, extent.to + 2); i++) {
    const org = view.mentions[i]!.find((m) => m.type === 'ORG');
    if (org) return org.id;
  }
  return null;
}

function ordinalIn(page: Page, view: View, extent: Extent): number | null {
  for (let i = extent.to - 1; i >= Math.max(0, extent.from - 2); i--) {
    const value = ordinalAt(page.packs, view, i);
    if (value !== null) return value;
  }
  return null;
}

const cover = (a: Extent, b: Extent): Extent => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

/** "Three visits": a number that is no ordinal before the noun, nor the tens of one: "twenty first". */
function isSeveral(page: Page, view: View, word: EventWord): boolean {
  const ordinal = (i: number): boolean => i < word.from && ordinalAt(page.packs, view, i) !== null;
  for (let i = Math.max(0, word.from - 3); i < word.from; i++)
    if (view.counts[i] && !ordinal(i) && !ordinal(i + 1) && !view.timed[i]) return true;
  return false;
}

/** Forms that tell what somebody did, whose base may also be a noun: "visited". */
const VERBAL = new Set(['finite', 'participle', 'converb']);

function foundAt(page: Page, view: View, word: EventWord, initiatives: readonly Found[]): EventFound | null {
  const kind = word.kind as EventKind;
  if (SINGLE.has(kind) && isPlural(view.words[word.to - 1]!)) return null;
  if (!word.exact && VERBAL.has(classOf(view.words[word.to - 1]!))) return null;
  const before = view.little[word.from - 1] ?? null;
  if (before?.role === 'each' || (kind !== 'summit' && isSeveral(page, view, word))) return null;
  const phrase = phraseAround(view, { from: word.from, to: word.to, concepts: [EVENT], exact: true });
  const meets = kind === 'session' || kind === 'meeting' || kind === 'summit';
  const council = meets ? councilOf(word, view, initiatives) : null;
  const extent = council ? cover(phrase, council.phrase) : nameOf(view, phrase);
  const isOne = kind === 'visit' || kind === 'meeting';
  if (isOne && isCounted(page, view, extent.from, extent.to)) return null;
  const subject = council
    ? idOf(council.key)
    : kind === 'summit' || kind === 'session' || kind === 'forum'
      ? bodyOf(extent, view)
      : null;
  return {
    view,
    ...extent,
    kind: council && kind === 'meeting' ? 'session' : kind,
    status: statusIn(page, view, extent.from, extent.to),
    rank: word.rank,
    ordinal: meets || kind === 'forum' ? ordinalIn(page, view, extent) : null,
    date: dateIn(page, view, extent.from, extent.to),
    place: placeNear(view, extent, kind === 'visit') ?? (HELD.has(kind) ? placeAround(view, extent) : null),
    people: peopleOr(view, council?.key.parties ?? []),
    subject,
    pointed: phrase.pointed || (word.rank === null && extent.to - extent.from <= word.to - word.from),
    rule: `event/${kind}`,
  };
}

const isFestive = ({ key }: Found): boolean => key.head.type === 'EVENT' && key.head.gate !== 'held';

/** Events named by a noun: "working visit", "second session of the Council". */
export function nounEvents(page: Page, view: View, initiatives: readonly Found[]): readonly EventFound[] {
  const inside = (w: EventWord): boolean =>
    initiatives.some(
      (f) => f.view === view && isFestive(f) && w.from >= f.phrase.from && w.to <= f.phrase.to,
    );
  const isName = (w: EventWord): boolean =>
    view.hits[w.from]!.some((h) => headOf(h).kind === 'none' && h.to >= w.to);
  return eventWords(page.packs, view, ['event', 'council-meeting'])
    .filter((w) => !inside(w) && !isName(w))
    .flatMap((w) => foundAt(page, view, w, initiatives) ?? []);
}

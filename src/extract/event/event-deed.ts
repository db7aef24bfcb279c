import { dateIn, peopleOr, statusIn } from './event-clause.ts';
import type { EventFound } from './event-found.ts';
import { eventWords } from './event-words.ts';
import type { Found } from '../initiative/initiative-found.ts';
import { idOf } from '../initiative/initiative-key.ts';
import { placeNear } from './event-place.ts';
import { type Words, nameOf } from '../name/phrase-name.ts';
import type { Page } from '../page.ts';
import type { EventKind } from '../reading.ts';
import type { View } from '../initiative/view.ts';
import { classOf, isOwned } from '../initiative/word-class.ts';

/** What an activity beside a thing of a type makes an event of. */
const DEEDS: Readonly<Record<string, Readonly<Record<string, EventKind>>>> = {
  DOCUMENT: { sign: 'signing', adopt: 'adoption' },
  ORG: { create: 'establishment', open: 'opening', launch: 'opening' },
};

const NEAR = 5;

/** What a deed is of, and where it stands. */
interface Deed {
  readonly view: View;
  readonly extent: Words;
  readonly kind: EventKind;
  readonly subject: string | null;
  readonly parties: readonly string[];
}

function eventOf(page: Page, { view, extent, kind, subject, parties }: Deed): EventFound {
  const { from, to } = extent;
  return {
    view,
    from,
    to,
    kind,
    status: statusIn(page, view, from, to),
    rank: null,
    ordinal: null,
    date: dateIn(page, view, from, to),
    place: placeNear(view, extent),
    people: peopleOr(view, parties),
    subject,
    pointed: false,
    rule: `event/${kind}-deed`,
  };
}

/** Whether an activity is told as a fact, not as an aim: "signed", "the adoption of", never "to adopt". */
function isDone(view: View, i: number): boolean {
  const word = view.words[i]!;
  return classOf(word) !== 'verbal-noun' || isOwned(word);
}

/** The nearest activity of the given kinds to some words; before them only where verbs may come first. */
function activityNear(
  view: View,
  { from, to }: Words,
  ids: readonly string[],
): (Words & { readonly id: string }) | null {
  const before = view.headFinal ? 0 : NEAR;
  for (let i = Math.max(0, from - before); i < Math.min(view.words.length, to + NEAR); i++)
    for (const hit of view.hits[i]!) {
      const id = hit.concepts.find((c) => c.kind === 'activity' && ids.includes(c.id))?.id;
      if (id && isDone(view, hit.to - 1)) return { from: hit.from, to: hit.to, id };
    }
  return null;
}

/** Signing, adoption, founding and opening of what the document names. */
function deedsOf(page: Page, { view, phrase, key }: Found): readonly EventFound[] {
  // A summit is found by its noun, as every event that is named by one.
  if (key.head.gate === 'held') return [];
  const deed = { view, subject: idOf(key), parties: key.parties };
  if (key.head.type === 'EVENT') {
    const kind = key.head.id === 'forum' ? 'forum' : 'festival';
    return [eventOf(page, { ...deed, extent: nameOf(view, phrase), kind })];
  }
  const deeds = DEEDS[key.head.type] ?? {};
  const activity = activityNear(view, phrase, Object.keys(deeds));
  if (!activity) return [];
  const extent = { from: Math.min(phrase.from, activity.from), to: Math.max(phrase.to, activity.to) };
  return [eventOf(page, { ...deed, extent, kind: deeds[activity.id]! })];
}

/** "A number of documents were signed": a signing of what is not named. */
function unnamedSignings(page: Page, view: View, context: Context): readonly EventFound[] {
  const named = (i: number): boolean =>
    context.initiatives.some((f) => f.view === view && i >= f.phrase.from && i < f.phrase.to);
  return eventWords(page.packs, view, ['document']).flatMap((word) => {
    const activity = named(word.from) ? null : activityNear(view, word, ['sign']);
    if (!activity) return [];
    const extent = { from: Math.min(word.from, activity.from), to: Math.max(word.to, activity.to) };
    return [eventOf(page, { view, extent, kind: 'signing', subject: null, parties: context.sides })];
  });
}

/** What is known of the document around a sentence. */
export interface Context {
  readonly initiatives: readonly Found[];
  /** The two countries it is about. */
  readonly sides: readonly string[];
}

/** Events made of the initiatives of a document: festivals, signings, openings. */
export const deedEvents = (page: Page, view: View, context: Context): readonly EventFound[] => [
  ...context.initiatives
    .filter((f) => f.view === view && f.rule !== 'initiative/points-back')
    .flatMap((f) => deedsOf(page, f)),
  ...unnamedSignings(page, view, context),
];

import { byStart } from '../by-start.ts';
import type { EventStatus } from './event-found.ts';
import { type EventWord, eventWords } from './event-words.ts';
import type { Page } from '../page.ts';
import type { Time } from '../reading.ts';
import { spansIn } from '../spans-in.ts';
import type { View } from '../initiative/view.ts';
import { classOf, featureOf, isOwned } from '../initiative/word-class.ts';

/** How far a time or a cue belongs to an event, in words. */
const NEAR = 14;

const distance = (from: number, to: number, i: number): number =>
  i < from ? from - i : i >= to ? i - to + 1 : 0;

/** Marks that end the clause a word stands in. */
const CLOSERS = new Set([';', ':', '(', ')']);

/** The clause around words `[from, to)`: within the sentence, between marks that end it, within reach. */
export function clauseAround(
  view: View,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let left = from;
  let right = to;
  while (left > 0 && from - left < NEAR && !CLOSERS.has(view.words[left - 1]!.text)) left--;
  while (right < view.words.length && right - to < NEAR && !CLOSERS.has(view.words[right]!.text)) right++;
  return { from: left, to: right };
}

/** A bare year belongs to an event only beside it. */
const YEAR_NEAR = 4;

const isPoint = (value: string): boolean => /^\d{4}(-\d\d){0,2}$/.test(value);

/** The date told in the clause, the nearest to the event; null when it tells none. */
export function dateIn(page: Page, view: View, from: number, to: number): string | null {
  const clause = clauseAround(view, from, to);
  const [start, end] = [view.words[clause.from]!.start, view.words[clause.to - 1]!.end];
  const gap = (t: Time): number => {
    const i = view.words.findIndex((w) => w.end > t.start);
    return distance(from, to, i);
  };
  const near = spansIn(byStart(page.times), { start, end })
    .filter((t) => isPoint(t.value))
    .filter((t) => t.value.length > 4 || gap(t) <= YEAR_NEAR)
    .sort((a, b) => gap(a) - gap(b));
  return near[0]?.value ?? null;
}

/** Whether a verb of the clause speaks of what is to come. */
const isFuture = (view: View, i: number): boolean =>
  classOf(view.words[i]!) === 'finite' && featureOf(view.words[i]!, 'Tense') === 'Fut';

/** Announced, held or cancelled, as the cues and tenses of the clause tell. */
export function statusIn(page: Page, view: View, from: number, to: number): EventStatus {
  const clause = clauseAround(view, from, to);
  const cues = eventWords(page.packs, view, ['cue']).filter(
    (c) => c.from >= clause.from && c.to <= clause.to,
  );
  const near = (kind: EventWord['kind']): boolean =>
    cues.some(
      (c) => c.kind === kind && distance(from, to, c.from) <= NEAR / 2 && !isOwned(view.words[c.to - 1]!),
    );
  if (near('cancelled')) return 'cancelled';
  if (near('announced')) return 'announced';
  for (let i = Math.max(clause.from, from); i < Math.min(clause.to, to + NEAR / 2); i++)
    if (isFuture(view, i)) return 'announced';
  return 'held';
}

/** Whether the clause counts events rather than telling of one: "visited three times". */
export const isCounted = (page: Page, view: View, from: number, to: number): boolean =>
  eventWords(page.packs, view, ['cue']).some(
    (c) => c.kind === 'counted' && distance(from, to, c.from) <= NEAR,
  );

/** People of the sentence; where it names none, the parties of what it is about. */
export function peopleOr(view: View, parties: readonly string[]): readonly string[] {
  const people = peopleIn(view);
  return people.length > 0 ? people : parties;
}

/** People named or meant in the sentence, each once, in order. */
export function peopleIn(view: View, from = 0, to = view.words.length): readonly string[] {
  const found = new Set<string>();
  for (let i = from; i < to; i++)
    for (const m of view.mentions[i]!) if (m.type === 'PERSON' || m.type === 'ROLE') found.add(m.id);
  return [...found];
}

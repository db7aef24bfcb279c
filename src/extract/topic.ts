import type { Span } from '../text/span.ts';
import type { Page } from './page.ts';
import { firstFrom } from './spans-in.ts';
import { PERSONS, isSubjectForm, mentionsIn } from './subject.ts';

/** How far back the person who is being spoken of is looked for. */
const SENTENCES = 8;
const UNITS = 3000;

/** Whether an offset lies in one of these spans, sorted by start and not overlapping. */
export function liesIn(spans: readonly Span[], offset: number): boolean {
  const after = firstFrom(spans, offset + 1);
  const span = spans[after - 1];
  return span !== undefined && offset < span.end;
}

/** The sentence that holds an offset, or the last before it. */
export function sentenceAt(page: Page, offset: number): number {
  return firstFrom(page.parse.sentences, offset + 1) - 1;
}

/**
 * Whom the text speaks of before `offset`: the subject of the nearest earlier sentence that has a person as
 * its subject, what is `spoken` aside; else the person named last; else null.
 */
export function topicBefore(page: Page, offset: number, spoken: readonly Span[]): string | null {
  const { sentences } = page.parse;
  let other: string | null = null;
  const last = sentenceAt(page, offset);
  for (let s = last; s >= 0 && s > last - SENTENCES; s--) {
    const sentence = sentences[s]!;
    if (offset - sentence.end > UNITS) break;
    const stretch = { start: Math.max(sentence.start, offset - UNITS), end: Math.min(sentence.end, offset) };
    const persons = mentionsIn(page, stretch, PERSONS).filter((m) => !liesIn(spoken, m.start));
    const subject = persons.find((m) => isSubjectForm(page, m));
    if (subject) return subject.id;
    other ??= persons[0]?.id ?? null;
  }
  return other;
}

import type { Span } from '../../text/span.ts';
import type { Page } from '../page.ts';
import type { Mention } from '../reading.ts';
import { firstFrom } from '../spans-in.ts';
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

/** How many tokens may stand between names that are subjects together. */
const BETWEEN = 2;

/** The first of some subjects and those joined to it. */
function together(page: Page, subjects: readonly Mention[]): readonly string[] {
  const ids = new Set<string>();
  let end = subjects[0]!.end;
  for (const m of subjects) {
    if (firstFrom(page.parse.tokens, m.start) - firstFrom(page.parse.tokens, end) > BETWEEN) break;
    ids.add(m.id);
    end = Math.max(end, m.end);
  }
  return [...ids];
}

/**
 * Whom the text speaks of before `offset`: the subject of the nearest earlier sentence that has a person as
 * its subject, what is `spoken` aside; else the person named last; else null.
 */
export const topicBefore = (page: Page, offset: number, spoken: readonly Span[]): string | null =>
  topicsBefore(page, offset, spoken)[0] ?? null;

/** As {@link topicBefore}, with those named together with the person: "X and Y". */
export function topicsBefore(page: Page, offset: number, spoken: readonly Span[]): readonly string[] {
  const { sentences } = page.parse;
  let other: string | null = null;
  const last = sentenceAt(page, offset);
  for (let s = last; s >= 0 && s > last - SENTENCES; s--) {
    const sentence = sentences[s]!;
    if (offset - sentence.end > UNITS) break;
    const stretch = { start: Math.max(sentence.start, offset - UNITS), end: Math.min(sentence.end, offset) };
    const persons = mentionsIn(page, stretch, PERSONS).filter((m) => !liesIn(spoken, m.start));
    const subjects = persons.filter((m) => isSubjectForm(page, m));
    if (subjects.length > 0) return together(page, subjects);
    other ??= persons[0]?.id ?? null;
  }
  return other === null ? [] : [other];
}

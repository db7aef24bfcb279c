import { lexicon } from '../../grammar/lexicon.ts';
import type { Span } from '../../text/span.ts';
import type { Range } from './act-clause.ts';
import { byStart } from '../by-start.ts';
import { type Page, lexiconOf } from '../page.ts';
import type { EventMention } from '../reading.ts';
import { spansIn } from '../spans-in.ts';
import { type Stretch, spanOfWords } from './stretch.ts';

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Whether words `[from, to)` of a stretch have an entry of a word list among them. */
export function hasEntry(page: Page, list: string, stretch: Stretch, range: Range): boolean {
  const entries = lexiconOf(page.packs, list, stretch.words[0]!.lang, lexicon);
  for (let i = range.from; i < range.to; i++) if (entries.at(stretch.words, i)) return true;
  return false;
}

/** Whether a clause points back: "it", "this project". */
export const hasPointer = (page: Page, stretch: Stretch, range: Range): boolean =>
  hasEntry(page, 'anaphors', stretch, range);

/** How many words after a participle its noun is looked for in. */
export const HEAD = 12;

/** Initiatives an act is about: those in its clause, else what its participle stands before, else those of the sentence before that it points back to. */
export function initiativesOf(
  page: Page,
  stretch: Stretch,
  range: Range,
  participle: boolean,
): readonly string[] {
  const clause = spanOfWords(stretch.words, range.from, range.to);
  const own = spansIn(byStart(page.initiatives), clause);
  if (own.length > 0) return unique(own.map((i) => i.id));
  if (participle) {
    const to = Math.min(range.to + HEAD, stretch.words.length);
    const head = spansIn(byStart(page.initiatives), {
      start: clause.end,
      end: stretch.words[to - 1]!.end,
    })[0];
    if (head) return [head.id];
  }
  const before = page.parse.sentences[stretch.sentence - 1];
  if (
    !before ||
    before.block !== page.parse.sentences[stretch.sentence]!.block ||
    !hasPointer(page, stretch, range)
  )
    return [];
  const last = spansIn(byStart(page.initiatives), before).at(-1);
  return last ? [last.id] : [];
}

const distance = (a: Span, b: Span): number =>
  a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0;

/** The event an act is or belongs to: the one in its clause that stands nearest to its cue. */
export function eventOf(page: Page, clause: Span, cue: Span): EventMention | null {
  let nearest: EventMention | null = null;
  for (const event of spansIn(byStart(page.events), clause))
    if (!nearest || distance(event, cue) < distance(nearest, cue)) nearest = event;
  return nearest;
}

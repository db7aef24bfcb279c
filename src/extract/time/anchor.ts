import { type FigureSentence, figureSentences } from '../quantity/figures.ts';
import type { Page } from '../page.ts';
import { timeValue } from './time-expression.ts';

/** The day that "today" and "last year" are counted from. */
export interface Anchor {
  /** A day, or only a month where it was inferred. */
  readonly date: string;
  /** False when inferred from the latest day the text names: good enough for "the last three years" only. */
  readonly exact: boolean;
}

const daysIn = (s: FigureSentence): readonly string[] =>
  s.times.flatMap((t) => {
    const value = t.value.kind === 'day' && t.value.year !== null ? timeValue(t.value, null) : null;
    return value === null ? [] : [value];
  });

const lastYearIn = (s: FigureSentence): number =>
  Math.max(0, ...s.pieces.filter((p) => p.kind === 'year').map((p) => p.value as number));

/** The month of the latest day named, where no later year is named; null when the text names no day. */
function inferredAnchor(sentences: readonly FigureSentence[]): Anchor | null {
  const latest = sentences.flatMap(daysIn).sort().at(-1);
  if (latest === undefined) return null;
  const lastYear = Math.max(...sentences.map(lastYearIn));
  return lastYear > Number(latest.slice(0, 4)) ? null : { date: latest.slice(0, 7), exact: false };
}

/** The day of publication, or what the text lets one infer of it; null when nothing does. */
export function anchorOf(page: Page): Anchor | null {
  if (page.published !== null) return { date: page.published.date, exact: true };
  return inferredAnchor(figureSentences(page.parse, page.packs));
}

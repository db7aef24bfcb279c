import type { Made } from '../../grammar/rule.ts';
import type { Row } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import type { FoundAmount } from './amounts.ts';
import type { Anchor } from '../time/anchor.ts';
import type { FigureSentence } from './figures.ts';
import { startingIn } from '../nearby.ts';
import type { Page } from '../page.ts';
import type { EventMention, Time } from '../reading.ts';
import type { TimeExpression } from '../time/time-expression.ts';

/** What deciding a period needs of the document. */
export interface PeriodContext {
  readonly page: Page;
  readonly anchor: Anchor | null;
  /** Values of the times that have one, by their span. */
  readonly timeAt: ReadonlyMap<string, Time>;
  /** The amount after the one that is asked about: what it is compared with has its own time. */
  readonly next?: FoundAmount;
}

export const spanKey = (span: { readonly start: number; readonly end: number }): string =>
  `${span.start}-${span.end}`;

interface Stated {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly kind: TimeExpression['kind'];
}

const BASE_REACH = 2;

/** A time that is only compared with: "against last year", "к уровню прошлого года". */
function isBaseline(s: FigureSentence, t: Made<TimeExpression>): boolean {
  return s.pieces.some(
    (p) =>
      p.kind === 'time:compare' &&
      ((t.from - p.to >= -1 && t.from - p.to < BASE_REACH) ||
        (p.from - t.to >= 0 && p.from - t.to < BASE_REACH)),
  );
}

/** The times of a sentence that may govern an amount. */
function statedIn(s: FigureSentence, context: PeriodContext): readonly Stated[] {
  return s.times.flatMap((t) => {
    const key = spanKey({ start: s.words[t.from]!.start, end: s.words[t.to - 1]!.end });
    const time = context.timeAt.get(key);
    if (time === undefined || isBaseline(s, t) || t.value.kind === 'today') return [];
    return [{ from: t.from, to: t.to, value: time.value, kind: t.value.kind }];
  });
}

/** A single day is when something was said; it dates counts, not volumes. */
const isSpeechDay = (t: Stated, a: FoundAmount): boolean =>
  (t.kind === 'day' || t.kind === 'weekday' || (t.kind === 'shift' && t.value.length === 10)) &&
  a.kind !== 'cardinal' &&
  a.kind !== 'ordinal';

const AFTER_REACH = 12;

const isVerb = (w: Word): boolean =>
  w.analyses[0]?.upos === 'VERB' && w.analyses[0].feats['Tense'] !== undefined;

/** Whether a comma and then a verb stand between an amount and a time: the time is that verb's. */
function isNextClause(s: FigureSentence, from: number, to: number): boolean {
  const gap = s.words.slice(from, to);
  const comma = gap.findIndex((w) => w.text === ',');
  return comma !== -1 && gap.slice(comma).some(isVerb);
}

/** The nearest time before the amount, else soon after it in its clause. */
function governing(s: FigureSentence, a: FoundAmount, context: PeriodContext): Stated | null {
  const limit = context.next?.base ? context.next.from : s.words.length;
  const stated = statedIn(s, context).filter((t) => !isSpeechDay(t, a));
  const before = a.base ? undefined : stated.filter((t) => t.to <= a.from).at(-1);
  const after = stated.find((t) => t.from >= a.to && t.from - a.to <= AFTER_REACH && t.from < limit);
  const mark = (t: Stated): boolean =>
    s.words.slice(a.to, t.from).some((w) => /^[;:]$/.test(w.text)) || isNextClause(s, a.to, t.from);
  return before ?? (after && !mark(after) ? after : null);
}

const isThanked = (s: FigureSentence): boolean =>
  s.pieces.some((p) => p.kind === 'modality' && (p.value as Row)['shape'] === 'thank');

const spanOf = (s: FigureSentence, a: FoundAmount): { start: number; end: number } => ({
  start: s.words[a.from]!.start,
  end: s.words[a.to - 1]!.end,
});

/** An event's words may start so many units before its ordinal. */
const EVENT_REACH = 200;

const eventOf = (
  s: FigureSentence,
  a: FoundAmount,
  events: readonly EventMention[],
): EventMention | undefined => {
  const span = spanOf(s, a);
  return startingIn(events, span.start - EVENT_REACH, span.end + 1).find((e) => span.start < e.end);
};

/** An ordinal is of the day of its event; of an event one is only thanked for, the year is known. */
function ordinalPeriod(s: FigureSentence, a: FoundAmount, context: PeriodContext): string | null {
  const time = governing(s, a, context);
  if (time && !time.value.endsWith('_REF')) return time.value;
  const day = context.page.published?.date ?? null;
  if (isThanked(s)) return day?.slice(0, 4) ?? null;
  return eventOf(s, a, context.page.events)?.date ?? day;
}

/** An age runs from as many years ago to the year of the document. */
function agePeriod(a: FoundAmount, context: PeriodContext): string | null {
  if (context.anchor === null) return null;
  const year = Number(context.anchor.date.slice(0, 4));
  return `${year - a.value}/${year}`;
}

const PAPERS = new Set(['document', 'agreement', 'memorandum', 'treaty']);

function countPeriod(s: FigureSentence, a: FoundAmount, context: PeriodContext): string | null {
  const time = governing(s, a, context);
  const { anchor, page } = context;
  if (time?.value === 'PAST_REF' && anchor) return `../${anchor.date}`;
  if (time?.value === 'PRESENT_REF' && anchor) return anchor.date;
  if (time) return time.value;
  const noun = /\((.*)\)/.exec(a.unit)?.[1] ?? '';
  return PAPERS.has(noun) ? (page.published?.date ?? null) : null;
}

/** The time an amount holds for, from its own sentence; null when that does not say. */
export function periodOf(
  s: FigureSentence,
  a: FoundAmount,
  known: PeriodContext,
  next?: FoundAmount,
): string | null {
  const context = next ? { ...known, next } : known;
  if (a.kind === 'ordinal') return ordinalPeriod(s, a, context);
  if (a.isAge) return agePeriod(a, context);
  if (a.kind === 'duration') return null;
  if (a.kind === 'cardinal') return countPeriod(s, a, context);
  return governing(s, a, context)?.value ?? null;
}

/** Whether a period lies after the day of publication. */
export function isAhead(period: string | null, anchor: Anchor | null): boolean {
  if (period === 'FUTURE_REF') return true;
  if (period === null || anchor === null || period.endsWith('_REF')) return false;
  const end = period.split('/').at(-1)!;
  const start = period.split('/')[0]!;
  return (
    end > anchor.date.slice(0, end.length) && start >= anchor.date.slice(0, start.length) && end !== '..'
  );
}

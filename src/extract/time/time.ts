import type { Piece } from '../../grammar/match.ts';
import type { Made } from '../../grammar/rule.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { type FigureSentence, figureSentences } from '../quantity/figures.ts';
import type { NumberValue } from '../quantity/number.ts';
import type { Page } from '../page.ts';
import type { Row } from '../../grammar/lexicon.ts';
import { byPosition, overlaps } from '../../text/span.ts';
import type { Time } from '../reading.ts';
import { type Lean, type TimeExpression, timeValue } from './time-expression.ts';

/** How far after "today's" the event may stand that makes it the day of publication. */
const TODAY_REACH = 4;

/** "Today's talks" are of the day; "today's Baku" is of the present. */
function todayValue(s: FigureSentence, made: Made, anchor: Anchor | null): string | null {
  const event = s.pieces.some(
    (p) => p.kind === 'counted:event' && p.from >= made.to && p.from - made.to < TODAY_REACH,
  );
  return event ? (anchor?.exact ? anchor.date : null) : 'PRESENT_REF';
}

const FUTURE_SHAPES = new Set(['target', 'forecast']);

/** "Within five years" points ahead where something is planned, else back or nowhere. */
function withinValue(
  s: FigureSentence,
  e: Extract<TimeExpression, { kind: 'within' }>,
  anchor: Anchor | null,
): string | null {
  const ahead = s.pieces.some(
    (p) => p.kind === 'modality' && FUTURE_SHAPES.has((p.value as Row)['shape'] ?? ''),
  );
  return ahead && anchor !== null ? timeValue({ kind: 'window', unit: e.unit, by: e.by }, anchor.date) : null;
}

/** The years since an age just named: "20 years have passed … over these years". */
function ageBefore(
  sentences: readonly FigureSentence[],
  at: number,
  made: Made,
  anchor: Anchor,
): string | null {
  for (let i = at; i >= 0 && at - i <= 2; i--) {
    const s = sentences[i]!;
    const ages = s.pieces.filter((p) => p.kind === 'number' && isAge(s, p) && (i < at || p.from < made.from));
    const age = ages.at(-1) as Piece<NumberValue> | undefined;
    if (age) return `${Number(anchor.date.slice(0, 4)) - age.value.value}/${anchor.date.slice(0, 4)}`;
  }
  return null;
}

const isAge = (s: FigureSentence, number: Piece): boolean =>
  s.pieces.some((p) => p.kind === 'unit' && p.from === number.to && (p.value as Row)['unit'] === 'year') &&
  !s.times.some((t) => t.from < number.to && number.from < t.to);

/** The tense of a sentence, by its verbs and words of plans. */
function leanOf(s: FigureSentence): Lean {
  const tense = (name: string): boolean => s.words.some((w) => w.analyses[0]?.feats['Tense'] === name);
  const planned = s.pieces.some(
    (p) => p.kind === 'modality' && FUTURE_SHAPES.has((p.value as Row)['shape'] ?? ''),
  );
  return !tense('Fut') && !planned && tense('Past') ? 'back' : 'ahead';
}

/** What depends only loosely on the day: a length up to now, the present. */
const LOOSE = new Set(['window']);

function valueOf(
  sentences: readonly FigureSentence[],
  at: number,
  made: Made<TimeExpression>,
  anchor: Anchor | null,
): string | null {
  const e = made.value;
  const s = sentences[at]!;
  if (e.kind === 'today') return todayValue(s, made, anchor);
  if (e.kind === 'within') return withinValue(s, e, anchor);
  if (e.kind === 'anaphor') return anchor === null ? null : ageBefore(sentences, at, made, anchor);
  if (e.kind === 'shift' && e.unit === 'day' && e.by === 0 && !anchor?.exact) return 'PRESENT_REF';
  return timeValue(e, anchor?.exact || LOOSE.has(e.kind) ? (anchor?.date ?? null) : null, leanOf(s));
}

const near = (a: Piece, b: Piece): boolean => Math.min(Math.abs(a.from - b.to), Math.abs(b.from - a.to)) <= 1;

/** A weekday beside a date says nothing more. */
const besideDate = (s: FigureSentence, made: Made<TimeExpression>): boolean =>
  made.value.kind === 'weekday' && s.times.some((t) => t.value.kind === 'day' && near(t, made));

const timesOf = (
  sentences: readonly FigureSentence[],
  at: number,
  anchor: Anchor | null,
): readonly Time[] => {
  const s = sentences[at]!;
  return s.times.flatMap((made) => {
    const value = besideDate(s, made) ? null : valueOf(sentences, at, made, anchor);
    if (value === null) return [];
    return { start: s.words[made.from]!.start, end: s.words[made.to - 1]!.end, rule: made.rule, value };
  });
};

/** The day of publication is a time too, though it mostly stands in a line that is not the article. */
function publishedTime(page: Page, times: readonly Time[]): readonly Time[] {
  const { published } = page;
  if (published === null || published.start === null || published.end === null) return [];
  const span = { start: published.start, end: published.end };
  if (times.some((t) => overlaps(t, span))) return [];
  return [{ ...span, rule: 'published/head', value: published.date }];
}

/** Every stated time with its value; what can't be counted from a known day is left out. */
export function findTimes(page: Page): readonly Time[] {
  const sentences = figureSentences(page.parse, page.packs);
  const anchor = anchorOf(page);
  const times = sentences.flatMap((_, at) => timesOf(sentences, at, anchor));
  return [...publishedTime(page, times), ...times].sort(byPosition);
}

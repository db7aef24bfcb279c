import { type FoundAmount, amountsIn } from './amounts.ts';
import { type Anchor, anchorOf } from '../time/anchor.ts';
import { type FigureSentence, figureSentences } from './figures.ts';
import { figureWords } from './figure-words.ts';
import { subjectOf } from './indicator.ts';
import { type Stance, stancesOf } from './modality.ts';
import { around } from '../nearby.ts';
import type { Page } from '../page.ts';
import { type PeriodContext, isAhead, periodOf, spanKey } from './period.ts';
import type { Quantity } from '../reading.ts';

/** The last period stated which figures in the next sentences go on with. */
interface Carried {
  readonly sentence: number;
  readonly period: string;
}

const CARRY = 2;
const MEASURES = new Set([
  'percent',
  'mass',
  'money',
  'energy',
  'power',
  'volume',
  'ratio',
  'length',
  'area',
]);

const carries = (a: FoundAmount, stance: Stance): boolean =>
  MEASURES.has(a.kind) && (stance.modality === 'actual' || stance.modality === 'change');

function speakerOf(page: Page, span: { start: number; end: number }): string | null {
  const quote = around(page.quotes, span.start);
  return quote !== null && span.end <= quote.end ? quote.speaker : null;
}

interface State {
  readonly context: PeriodContext;
  readonly sentences: readonly FigureSentence[];
  readonly anchor: Anchor | null;
}

function quantitiesIn(
  page: Page,
  state: State,
  at: number,
  carried: Carried | null,
): readonly [readonly Quantity[], Carried | null] {
  const s = state.sentences[at]!;
  const pack = page.packs.languages.get(s.lang);
  const amounts = amountsIn(s, figureWords(page.packs, s.lang));
  const periods = amounts.map((a, i) => periodOf(s, a, state.context, amounts[i + 1]));
  const stances = stancesOf(s, amounts, pack?.order !== 'head-initial', (i) =>
    isAhead(periods[i]!, state.anchor),
  );
  const quantities: Quantity[] = [];
  let last = carried;
  amounts.forEach((a, i) => {
    const stance = stances[i]!;
    const goesOn = last !== null && at - last.sentence <= CARRY;
    const period = periods[i] ?? (goesOn && carries(a, stance) ? last!.period : null);
    if (period !== null && carries(a, stance)) last = { sentence: at, period };
    const span = { start: s.words[a.from]!.start, end: s.words[a.to - 1]!.end };
    const since = i === 0 ? s.sentence.start : s.words[amounts[i - 1]!.to - 1]!.end;
    const subject = subjectOf(page, { sentences: state.sentences, at, amount: a }, stance.modality, since);
    const { value, unit, kind, rule } = a;
    quantities.push({
      ...span,
      rule,
      value,
      unit,
      kind,
      ...stance,
      period,
      ...subject,
      speaker: speakerOf(page, span),
    });
  });
  return [quantities, last];
}

/** The country in the name of a currency is no party: "US dollars". */
function withoutCurrencies(page: Page, sentences: readonly FigureSentence[]): Page {
  const inCurrency = new Set(
    sentences.flatMap((s) =>
      s.pieces
        .filter((p) => p.kind === 'currency' && p.to - p.from > 1)
        .flatMap((p) => s.words.slice(p.from, p.to).map((w) => w.start)),
    ),
  );
  return { ...page, mentions: page.mentions.filter((m) => !inCurrency.has(m.start)) };
}

const amountKey = (q: Quantity): string => `${q.value} ${q.unit}`;

/** A headline gives the figure, the text below it the period and the subject. */
function withHeadlines(page: Page, quantities: readonly Quantity[]): readonly Quantity[] {
  const headings = page.parse.blocks.filter((b) => b.kind === 'heading');
  const body = new Map(
    quantities
      .filter((q) => q.period !== null)
      .map((q) => [amountKey(q), q] as const)
      .reverse(),
  );
  return quantities.map((q) => {
    const below = body.get(amountKey(q));
    if (q.period !== null || !below || around(headings, q.start) === null) return q;
    const { period, modality, direction, indicator, scope, initiative } = below;
    return { ...q, period, modality, direction, indicator, scope, initiative };
  });
}

/** Numbers with unit, modality, period and what they count. */
export function findQuantities(whole: Page): readonly Quantity[] {
  const sentences = figureSentences(whole.parse, whole.packs);
  const page = withoutCurrencies(whole, sentences);
  const anchor = anchorOf(page);
  const timeAt = new Map(page.times.map((t) => [spanKey(t), t]));
  const state: State = { sentences, anchor, context: { page, anchor, timeAt } };
  const all: Quantity[] = [];
  let carried: Carried | null = null;
  for (let at = 0; at < sentences.length; at++) {
    const [found, next]: readonly [readonly Quantity[], Carried | null] = quantitiesIn(
      page,
      state,
      at,
      carried,
    );
    all.push(...found);
    carried = next;
  }
  return withHeadlines(page, all);
}

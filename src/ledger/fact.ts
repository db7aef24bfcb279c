import type { Quantity } from '../extract/reading.ts';
import type { Span } from '../text/span.ts';
import { type Filed, evidenceOf, shortId } from './filed.ts';
import type { JoinedEvent } from './event.ts';
import type { Fact } from './ledger.ts';
import { type Lookup, lookup } from './lookup.ts';
import { groupBy, mostFrequent } from './order.ts';

interface Dated extends Span {
  readonly date: string;
}

/** When the counted thing was, as other documents have it: of numbers that stand in the words of one event. */
function periodByEvent(
  filed: readonly Filed[],
  events: readonly JoinedEvent[],
): ReadonlyMap<string, Lookup<Dated>> {
  const counts = new Map(
    filed.map((f) => [
      f.doc,
      lookup(f.reading.quantities.filter((q) => q.modality === 'count' && q.period !== null)),
    ]),
  );
  const spans = events.flatMap(({ event, told }) => {
    const said = told.flatMap((e) => e.spans.flatMap((s) => counts.get(e.doc)!(s).map((q) => q.period!)));
    const date = mostFrequent(said) ?? event.date;
    return date === null ? [] : told.flatMap((e) => e.spans.map((s) => ({ ...s, doc: e.doc, date })));
  });
  return new Map([...groupBy(spans, (s) => s.doc)].map(([doc, list]) => [doc, lookup(list)]));
}

const NOWHERE: Lookup<Dated> = () => [];

/**
 * The period: as the document has it; of a number that counts an event ("the second session") in a document
 * that does not say when, the period or date other documents give.
 */
function periodOf(q: Quantity, dated: Lookup<Dated>): string | null {
  if (q.period !== null || q.modality !== 'count') return q.period;
  return dated(q)[0]?.date ?? null;
}

const factOf = (f: Filed, q: Quantity, dated: Lookup<Dated>): Fact => ({
  ...evidenceOf(f, q),
  id: `fact-${shortId(f)}-${q.start}-${q.end}`,
  indicator: q.indicator,
  value: q.value,
  unit: q.unit,
  approx: q.approx,
  period: periodOf(q, dated),
  modality: q.modality,
  direction: q.direction,
  scope: q.scope,
  speaker: q.speaker,
  initiative: q.initiative,
  rule: q.rule,
});

/** Ids rest on the place alone, so that they stay when a rule improves; a range ("30-35") has two values at one. */
const withDistinctIds = (facts: readonly Fact[]): readonly Fact[] =>
  [...groupBy(facts, (f) => f.id).values()].flatMap((same) =>
    same.map((f, i) => (i === 0 ? f : { ...f, id: `${f.id}-${i + 1}` })),
  );

/** Every figure with what it measures, for which period, and who says so. */
export function factsOf(filed: readonly Filed[], events: readonly JoinedEvent[]): readonly Fact[] {
  const dated = periodByEvent(filed, events);
  return filed.flatMap((f) =>
    withDistinctIds(f.reading.quantities.map((q) => factOf(f, q, dated.get(f.doc) ?? NOWHERE))),
  );
}

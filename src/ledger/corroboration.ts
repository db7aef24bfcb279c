import type { JoinedEvent } from './event.ts';
import type { Corroboration, Evidence, Fact, Initiative } from './ledger.ts';
import { by, distinct, groupBy, sortedEvidence } from './order.ts';
import { type Origins, independentOf } from './origin.ts';
import { compatible, rangeOf } from './value-range.ts';
import { samePeriodKey } from './when.ts';

/** Something several documents say. */
interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly evidence: readonly Evidence[];
}

const plain = ({ doc, start, end }: Evidence): Evidence => ({ doc, start, end });

const eventClaims = (events: readonly JoinedEvent[]): readonly Claim[] =>
  events.map(({ event }) => ({
    id: `event.${event.id}`,
    claim: `${event.kind} ${event.status}${event.date === null ? '' : ` ${event.date}`}: ${event.label}`,
    evidence: event.evidence,
  }));

/** That an initiative is spoken of, and each step that several documents report. */
const initiativeClaims = (initiatives: readonly Initiative[]): readonly Claim[] =>
  initiatives.flatMap((i) => [
    { id: `initiative.${i.id}`, claim: `spoken of: ${i.label}`, evidence: i.evidence },
    ...[...groupBy(i.timeline, (s) => s.status)].map(([status, steps]) => ({
      id: `initiative.${i.id}.${status}`,
      claim: `${status}: ${i.label}`,
      evidence: steps.map(plain),
    })),
  ]);

/** Facts of one indicator, scope, unit and period, in runs of values that can be one value. */
function runsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sorted = [...facts].sort(by((f) => f.id)).sort((a, b) => a.value - b.value);
  const runs: Fact[][] = [];
  for (const fact of sorted) {
    const run = runs.at(-1);
    const range = rangeOf(fact.value, fact.approx);
    if (run?.every((f) => compatible(rangeOf(f.value, f.approx), range) && near(f, fact))) run.push(fact);
    else runs.push([fact]);
  }
  return runs;
}

/** A bound supports a value near it only: "more than ten" says little of a thousand. */
const near = (a: Fact, b: Fact): boolean =>
  Math.abs(a.value - b.value) <= 0.35 * Math.max(Math.abs(a.value), Math.abs(b.value));

const factClaims = (facts: readonly Fact[]): readonly Claim[] => {
  const telling = facts.filter((f) => f.indicator !== null);
  const groups = groupBy(
    telling,
    (f) =>
      `${f.indicator}.${f.scope ?? 'all'}.${f.unit}.${samePeriodKey(f.period)}.${f.modality}.${f.direction ?? ''}`,
  );
  return [...groups].flatMap(([key, list]) =>
    runsOf(list).map((run) => ({
      id: `fact.${key}.${run[0]!.value}`,
      claim: `${run[0]!.indicator}: ${run[0]!.value} ${run[0]!.unit}${run[0]!.period === null ? '' : `, ${run[0]!.period}`}`,
      evidence: run.map(plain),
    })),
  );
};

/** What two or more documents say, with the number of independent origins: a copy is not a witness. */
export function corroborationsOf(
  said: { events: readonly JoinedEvent[]; initiatives: readonly Initiative[]; facts: readonly Fact[] },
  origins: Origins,
): readonly Corroboration[] {
  const claims = [
    ...eventClaims(said.events),
    ...initiativeClaims(said.initiatives),
    ...factClaims(said.facts),
  ];
  return claims
    .map((c) => ({ ...c, docs: distinct(c.evidence.map((e) => e.doc)) }))
    .filter((c) => c.docs.length > 1)
    .map(({ id, claim, evidence, docs }) => ({
      id,
      claim,
      independent: independentOf(docs, origins),
      evidence: sortedEvidence(evidence),
    }))
    .sort(by((c) => c.id));
}

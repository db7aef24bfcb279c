import type { ActType } from '../extract/reading.ts';
import type { JoinedEvent } from './event.ts';
import { type Filed, evidenceOf } from './filed.ts';
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

interface Acted {
  readonly id: string;
  readonly type: ActType;
  readonly evidence: Evidence;
}

const actsIn = (filed: readonly Filed[]): readonly Acted[] =>
  filed.flatMap((f) =>
    f.reading.acts.flatMap((act) =>
      act.initiatives.map((id) => ({ id, type: act.type, evidence: evidenceOf(f, act) })),
    ),
  );

/** That an initiative is spoken of, each step that several documents report, and its support. */
function initiativeClaims(initiatives: readonly Initiative[], filed: readonly Filed[]): readonly Claim[] {
  const acts = groupBy(actsIn(filed), (a) => a.id);
  return initiatives.flatMap((i) => {
    const acted = acts.get(i.id) ?? [];
    const steps = [
      ...i.timeline.map((s) => ({ said: s.status as string, evidence: plain(s) })),
      ...acted
        .filter((a) => a.type === 'supported')
        .map((a) => ({ said: a.type as string, evidence: a.evidence })),
    ];
    return [
      {
        id: `initiative.${i.id}`,
        claim: `spoken of: ${i.label}`,
        evidence: [...i.evidence, ...i.timeline.map(plain), ...acted.map((a) => a.evidence)],
      },
      ...[...groupBy(steps, (s) => s.said)].map(([said, list]) => ({
        id: `initiative.${i.id}.${said}`,
        claim: `${said}: ${i.label}`,
        evidence: list.map((s) => s.evidence),
      })),
    ];
  });
}

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

const MUTUAL = /^(.+)\.mutual\.([^.-]+)-([^.-]+)$/;

/** Both ways together and each way alone: "over ten visits to each other" is borne out by seven and six. */
function sumClaims(facts: readonly Fact[]): readonly Claim[] {
  const byIndicator = groupBy(facts, (f) => `${f.indicator} ${f.unit} ${samePeriodKey(f.period)}`);
  return facts.flatMap((whole) => {
    const m = MUTUAL.exec(whole.indicator ?? '');
    if (!m) return [];
    const ways = [`${m[1]}.${m[2]}-${m[3]}`, `${m[1]}.${m[3]}-${m[2]}`];
    const found = ways.map(
      (way) => byIndicator.get(`${way} ${whole.unit} ${samePeriodKey(whole.period)}`)?.[0],
    );
    const parts = found.filter((f) => f !== undefined);
    const sum = parts.reduce((total, f) => total + f.value, 0);
    if (parts.length < 2 || !compatible(rangeOf(whole.value, whole.approx), { from: sum, to: sum }))
      return [];
    const claim = `${whole.indicator}: ${whole.value} ${whole.unit}, borne out by ${parts.map((f) => f.value).join(' + ')}`;
    return [{ id: `sum.${whole.id}`, claim, evidence: [whole, ...parts].map(plain) }];
  });
}

/** What two or more documents say, with the number of independent origins: a copy is not a witness. */
export function corroborationsOf(
  said: {
    readonly filed: readonly Filed[];
    readonly events: readonly JoinedEvent[];
    readonly initiatives: readonly Initiative[];
    readonly facts: readonly Fact[];
  },
  origins: Origins,
): readonly Corroboration[] {
  const claims = [
    ...eventClaims(said.events),
    ...initiativeClaims(said.initiatives, said.filed),
    ...factClaims(said.facts),
    ...sumClaims(said.facts),
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

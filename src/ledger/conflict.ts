import type { JoinedEvent } from './event.ts';
import type { Conflict, Evidence, Fact, Initiative, Step } from './ledger.ts';
import { by, distinct, groupBy, sortedEvidence } from './order.ts';
import { type Origins, independentOf } from './origin.ts';
import { compatible, rangeOf } from './value-range.ts';
import { meet, samePeriodKey, stretchOf } from './when.ts';

const plain = ({ doc, start, end }: Evidence): Evidence => ({ doc, start, end });

const docsOf = (evidence: readonly Evidence[]): readonly string[] => distinct(evidence.map((e) => e.doc));

const amount = (f: Fact): string => `${f.approx === 'exact' ? '' : `${f.approx} `}${f.value} ${f.unit}`;

/** "4500000 t (a, b); 3300000 t (c)": every value with the documents that have it. */
const valuesOf = (facts: readonly Fact[], name: (f: Fact) => string = amount): string =>
  [...groupBy(facts, name)].map(([value, list]) => `${value} (${docsOf(list).join(', ')})`).join('; ');

const range = (f: Fact) => rangeOf(f.value, f.approx);

/** The facts that some fact of another document contradicts. Sorted by value, so neighbours suffice. */
function contradicting(facts: readonly Fact[]): readonly Fact[] {
  const sorted = [...facts].sort(by((f) => f.id)).sort((a, b) => range(a).to - range(b).to);
  const lowest = sorted[0]!;
  const clash = sorted.filter((f) => f.doc !== lowest.doc && !compatible(range(lowest), range(f)));
  return clash.length === 0 ? [] : [lowest, ...clash];
}

/** One number is the other with a digit dropped or doubled: 1.084 for 1.84. */
function digitSlip(a: Fact, b: Fact): boolean {
  const [long, short] = [a, b]
    .map((f) => String(f.value).replace(/[.]/g, '').replace(/0+$/, ''))
    .sort((x, y) => y.length - x.length) as [string, string];
  if (long.length - short.length !== 1 || short.length < 2) return false;
  return Array.from(long).some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

function valueConflict(key: string, facts: readonly Fact[], origins: Origins): Conflict | null {
  const clash = contradicting(facts);
  if (clash.length === 0) return null;
  const first = clash[0]!;
  const oneOrigin = independentOf(docsOf(clash), origins) === 1;
  const slip = oneOrigin && clash.slice(1).some((f) => digitSlip(first, f));
  const same = `same indicator, period ${first.period} and ${first.modality}`;
  const why = slip
    ? 'one origin, and the numbers differ by one digit'
    : `${same}; the values exclude each other${oneOrigin ? ' although they go back to one origin' : ''}`;
  return {
    id: `${slip ? 'digit-slip' : 'value'}.${key}`,
    kind: slip ? 'digit-slip' : 'value',
    claim: `${first.indicator}, ${first.period}: ${valuesOf(clash)}`,
    reason: why,
    evidence: sortedEvidence(clash.map(plain)),
  };
}

const stated = (f: Fact): boolean => f.indicator !== null && stretchOf(f.period) !== null;

const valueConflicts = (facts: readonly Fact[], origins: Origins): readonly Conflict[] =>
  [
    ...groupBy(
      facts.filter(stated),
      (f) => `${f.indicator}.${f.scope ?? 'all'}.${f.unit}.${samePeriodKey(f.period)}.${f.modality}`,
    ),
  ]
    .map(([key, list]) => valueConflict(key, list, origins))
    .filter((c) => c !== null);

/** Values of one period that differ because they count different parts: shown, so that nobody takes them for one. */
function scopeDifferences(facts: readonly Fact[]): readonly Conflict[] {
  const groups = groupBy(
    facts.filter(stated),
    (f) => `${f.indicator}.${f.unit}.${samePeriodKey(f.period)}.${f.modality}`,
  );
  return [...groups].flatMap(([key, list]) => {
    const scopes = distinct(list.map((f) => f.scope ?? 'all'));
    const clash = contradicting(list);
    if (scopes.length < 2 || clash.length === 0 || distinct(clash.map((f) => f.scope ?? 'all')).length < 2)
      return [];
    const first = clash[0]!;
    return [
      {
        id: `scope.${key}`,
        kind: 'scope',
        claim: `${first.indicator}, ${first.period}: ${valuesOf(clash, (f) => `${amount(f)} ${f.scope ?? 'all'}`)}`,
        reason: `different parts are counted: ${scopes.join(', ')}`,
        evidence: sortedEvidence(clash.map(plain)),
      },
    ];
  });
}

/** Enough digits to know a number again. */
const telling = (f: Fact): boolean => String(f.value).replace(/[.]/g, '').replace(/0+$/, '').length >= 3;

/** One origin, one number, two years: one of the relays slipped. */
function periodSlips(facts: readonly Fact[], origins: Origins): readonly Conflict[] {
  const groups = groupBy(
    facts.filter((f) => stated(f) && telling(f)),
    (f) => `${f.indicator}.${f.scope ?? 'all'}.${f.unit}.${f.modality}.${f.value}.${origins.of(f.doc)}`,
  );
  return [...groups].flatMap(([key, list]) => {
    const first = list[0]!;
    const other = list.filter(
      (f) => f.doc !== first.doc && !meet(stretchOf(f.period)!, stretchOf(first.period)!),
    );
    if (other.length === 0) return [];
    const clash = [first, ...other];
    return [
      {
        id: `period-slip.${key}`,
        kind: 'period-slip',
        claim: `${first.indicator}, ${amount(first)}: ${valuesOf(clash, (f) => f.period!)}`,
        reason: 'one origin and one value, given for different periods',
        evidence: sortedEvidence(clash.map(plain)),
      },
    ];
  });
}

const byDeadline = (steps: readonly Step[]): string =>
  steps.map((s) => `by ${s.deadline} (said ${s.date ?? 'undated'}, ${s.doc})`).join('; ');

/** A deadline that moved: each with the day it was given. */
const deadlineDrifts = (initiatives: readonly Initiative[]): readonly Conflict[] =>
  initiatives.flatMap((i) => {
    const dated = i.timeline.filter((s) => stretchOf(s.deadline) !== null);
    return [...groupBy(dated, (s) => s.status)].flatMap(([status, steps]) => {
      const first = steps[0]!;
      const later = steps.filter(
        (s) => s.doc !== first.doc && !meet(stretchOf(s.deadline)!, stretchOf(first.deadline)!),
      );
      if (later.length === 0) return [];
      return [
        {
          id: `deadline-drift.${i.id}.${status}`,
          kind: 'deadline-drift',
          claim: `${i.label}: ${byDeadline([first, ...later])}`,
          reason: 'the date by which it was to be done changed',
          evidence: sortedEvidence([first, ...later].map(plain)),
        },
      ];
    });
  });

/** Kinds that happen once to a thing. */
const ONCE: ReadonlySet<string> = new Set(['opening', 'establishment']);

/** One thing opened on two days. */
function eventDateConflicts(events: readonly JoinedEvent[]): readonly Conflict[] {
  const about = events
    .filter(({ event }) => ONCE.has(event.kind) && event.status === 'held' && stretchOf(event.date) !== null)
    .flatMap(({ event, told }) =>
      distinct(told.flatMap((t) => t.topics.filter((topic) => topic.startsWith('initiative ')))).map(
        (topic) => ({
          key: `${event.kind} ${topic}`,
          event,
        }),
      ),
    );
  return [...groupBy(about, ({ key }) => key)].flatMap(([key, list]) => {
    const first = list[0]!.event;
    const other = list
      .map(({ event }) => event)
      .filter((e) => !meet(stretchOf(e.date)!, stretchOf(first.date)!));
    if (other.length === 0) return [];
    const clash = [first, ...other];
    return [
      {
        id: `event-date.${key.replace(' initiative ', '.')}`,
        kind: 'event-date',
        claim: `${first.label}: ${clash.map((e) => `${e.date} (${docsOf(e.evidence).join(', ')})`).join('; ')}`,
        reason: 'it happens once, and two days are given',
        evidence: sortedEvidence(clash.flatMap((e) => e.evidence)),
      },
    ];
  });
}

/** Where documents disagree, with the kind of disagreement and its reason. Rounding and bounds are none. */
export function conflictsOf(
  said: { facts: readonly Fact[]; initiatives: readonly Initiative[]; events: readonly JoinedEvent[] },
  origins: Origins,
): readonly Conflict[] {
  return [
    ...valueConflicts(said.facts, origins),
    ...scopeDifferences(said.facts),
    ...periodSlips(said.facts, origins),
    ...deadlineDrifts(said.initiatives),
    ...eventDateConflicts(said.events),
  ].sort(by((c) => c.id));
}

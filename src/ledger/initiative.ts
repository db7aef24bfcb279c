import { conceptsOf } from '../extract/initiative/concept.ts';
import type { Packs } from '../extract/pack.ts';
import type { InitiativeMention } from '../extract/reading.ts';
import { within } from '../text/span.ts';
import { type Filed, evidenceOf } from './filed.ts';
import type { Initiative, Step } from './ledger.ts';
import { by, distinct, groupBy, mostFrequent, sortedEvidence } from './order.ts';
import { currentStatus, isStale } from './status.ts';

interface Named {
  readonly filed: Filed;
  readonly mention: InitiativeMention;
}

/** Mentions that only point back: "the line", "this centre". */
const POINTING = /points-back|alias/;

/** A label longer than this tells a story. */
const LONG = 80;

/** How well a label names the thing: in words of its own, of some length, as most call it. */
const naming = ({ mention }: Named): number =>
  (POINTING.test(mention.rule) ? 0 : 4) +
  (mention.label.includes(' ') ? 2 : 0) +
  (mention.label.length <= LONG ? 1 : 0);

function labelOf(named: readonly Named[]): string {
  const best = Math.max(...named.map(naming));
  const counts = [
    ...groupBy(
      named.filter((n) => naming(n) === best),
      ({ mention }) => mention.label,
    ),
  ];
  counts.sort((a, b) => b[1].length - a[1].length || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return counts[0]![0];
}

/** The label of each language: of those that name the thing the one used most, of several the longest. */
function labelsOf(named: readonly Named[]): Initiative['labels'] {
  const byLang = groupBy(named, ({ filed }) => filed.reading.document.lang);
  return [...byLang]
    .map(([lang, list]) => ({ lang, text: labelOf(list), count: list.length }))
    .sort((a, b) => b.count - a.count || (a.lang < b.lang ? -1 : 1))
    .map(({ lang, text }) => ({ text, lang }));
}

/** The initiatives in whose names another stands: "the tariff of the route" is part of the route. */
function wholesOf(filed: readonly Filed[]): ReadonlyMap<string, readonly string[]> {
  const pairs = filed.flatMap(({ reading }) => {
    const sorted = [...reading.initiatives].sort((a, b) => a.start - b.start || b.end - a.end);
    const found: { part: string; whole: string }[] = [];
    let open: InitiativeMention[] = [];
    for (const m of sorted) {
      open = open.filter((o) => o.end > m.start);
      for (const outer of open)
        if (within(m, outer) && outer.id !== m.id && outer.head !== m.head)
          found.push({ part: outer.id, whole: m.id });
      open.push(m);
    }
    return found;
  });
  return new Map(
    [...groupBy(pairs, ({ part }) => part)].map(([part, list]) => [part, list.map((p) => p.whole)]),
  );
}

const partOf = (id: string, wholes: ReadonlyMap<string, readonly string[]>): string | null => {
  const whole = mostFrequent(wholes.get(id) ?? []);
  return whole !== null && !(wholes.get(whole) ?? []).includes(id) ? whole : null;
};

/** What the whole ledger knows, for each of its initiatives. */
interface Around {
  readonly newest: string | null;
  readonly wholes: ReadonlyMap<string, readonly string[]>;
  /** Heads that are bodies: a council, a fund, a centre. */
  readonly bodies: ReadonlySet<string>;
}

function initiativeOf(
  id: string,
  named: readonly Named[],
  timeline: readonly Step[],
  { newest, wholes, bodies }: Around,
): Initiative {
  const lasting = bodies.has(named[0]!.mention.head);
  const labels = labelsOf(named);
  const status = currentStatus(timeline, lasting);
  const heard = [...timeline.map((s) => s.date), ...named.map(({ filed }) => filed.date)];
  return {
    id,
    label: labels[0]!.text,
    labels,
    sector: mostFrequent(named.map(({ mention }) => mention.sector).filter((s) => s !== null)),
    parties: distinct(named.flatMap(({ mention }) => mention.parties)),
    places: distinct(named.flatMap(({ mention }) => mention.places)),
    partOf: partOf(id, wholes),
    evidence: sortedEvidence(named.map(({ filed, mention }) => evidenceOf(filed, mention))),
    timeline,
    status,
    stale: isStale(status, heard, newest),
  };
}

/** Day of the newest document; the ledger's only "now". */
export const newestOf = (filed: readonly Filed[]): string | null =>
  distinct(filed.map((f) => f.date).filter((d) => d !== null)).at(-1) ?? null;

/** Anything pursued over time, with its steps from all documents, by id. */
export function initiativesOf(
  filed: readonly Filed[],
  timelines: ReadonlyMap<string, readonly Step[]>,
  packs: Packs,
): readonly Initiative[] {
  const named = filed.flatMap((f) => f.reading.initiatives.map((mention) => ({ filed: f, mention })));
  const around: Around = {
    newest: newestOf(filed),
    wholes: wholesOf(filed),
    bodies: new Set([...conceptsOf(packs).values()].filter((c) => c.type === 'ORG').map((c) => c.id)),
  };
  return [...groupBy(named, ({ mention }) => mention.id)]
    .map(([id, list]) => initiativeOf(id, list, timelines.get(id) ?? [], around))
    .sort(by((i) => i.id));
}

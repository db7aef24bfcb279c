import type { Act, Quantity, QuantityKind } from '../extract/reading.ts';
import { type Filed, evidenceOf } from './filed.ts';
import type { Status, Step } from './ledger.ts';
import { by, groupBy, padded } from './order.ts';
import { statusOfAct } from './status.ts';
import { stretchOf, whenKey } from './when.ts';

/** Dates of the joined events, by document and mention id. */
export type EventDates = (doc: string, event: string) => string | null;

/** Measures of work done; the age of a treaty or the number of a session is none. */
const MEASURES: ReadonlySet<QuantityKind> = new Set([
  'mass',
  'money',
  'volume',
  'energy',
  'cardinal',
  'percent',
  'rate',
  'length',
]);

/** The act's own date; else that of the event it was done at; else the day of the document. */
function dateOfAct(act: Act, filed: Filed, events: EventDates): string | null {
  const own = act.date;
  if (act.type === 'launched' && own?.includes('/')) return own.split('/')[0]!;
  if (own !== null && stretchOf(own) !== null) return own;
  const event = act.event === null ? null : events(filed.doc, act.event);
  return event ?? own ?? filed.date;
}

function stepOfAct(act: Act, filed: Filed, events: EventDates): Step | null {
  const status = statusOfAct(act.type);
  if (status === null || !act.core) return null;
  return {
    ...evidenceOf(filed, act),
    date: dateOfAct(act, filed, events),
    status,
    agents: act.agents,
    speaker: act.speaker,
    deadline: act.deadline,
    rule: act.rule,
  };
}

/** A result measured for a period shows that the thing works; a target that it is planned. */
function statusOfQuantity(q: Quantity): Status | null {
  if (!MEASURES.has(q.kind)) return null;
  if (q.modality === 'actual' || q.modality === 'change') return q.period === null ? null : 'operating';
  return q.modality === 'target' ? 'planned' : null;
}

function stepOfQuantity(q: Quantity, filed: Filed): Step | null {
  const status = statusOfQuantity(q);
  if (status === null) return null;
  return {
    ...evidenceOf(filed, q),
    date: q.period ?? 'FUTURE_REF',
    status,
    agents: [],
    speaker: q.speaker,
    deadline: null,
    rule: q.rule,
  };
}

/** One document says one thing of one day once, however often it repeats it. */
const sameStep = (s: Step): string => `${s.doc}\u0000${s.date}\u0000${s.status}\u0000${s.deadline}`;

const orderOf = (s: Step): string => `${s.doc} ${padded(s.start)} ${padded(s.end)}`;

/** By date, not by the order of documents; what is undated comes last. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort(by(orderOf)).sort((a, b) => {
    const [x, y] = [whenKey(a.date), whenKey(b.date)];
    return x === y ? 0 : x < y ? -1 : 1;
  });
}

/** The steps of every initiative, by its id. */
export function timelinesOf(
  filed: readonly Filed[],
  events: EventDates,
): ReadonlyMap<string, readonly Step[]> {
  const found = filed.flatMap((f) => [
    ...f.reading.acts.flatMap((act) =>
      act.initiatives.map((id) => ({ id, step: stepOfAct(act, f, events) })),
    ),
    ...f.reading.quantities.map((q) => ({ id: q.initiative, step: stepOfQuantity(q, f) })),
  ]);
  const steps = found.filter((x): x is { id: string; step: Step } => x.id !== null && x.step !== null);
  return new Map(
    [...groupBy(steps, ({ id }) => id)].map(([id, list]) => {
      const once = groupBy(inOrder(list.map(({ step }) => step)), sameStep);
      return [id, inOrder([...once.values()].map(([first]) => first!))];
    }),
  );
}

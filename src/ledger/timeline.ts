import type { Act, EventKind, Quantity, QuantityKind } from '../extract/reading.ts';
import { beginningsIn, isAge } from './age.ts';
import type { JoinedEvent } from './event.ts';
import type { EventFacts } from './event-facts.ts';
import { type Filed, evidenceOf } from './filed.ts';
import type { LedgerEvent, Status, Step } from './ledger.ts';
import { by, groupBy, padded } from './order.ts';
import { statusOfAct } from './status.ts';
import { stretchOf, whenKey } from './when.ts';

/** A step of one initiative. */
interface Found {
  readonly id: string;
  readonly step: Step;
}

/** What is known of a document's acts besides their words. */
interface Context {
  readonly filed: Filed;
  /** Dates of the joined events, by mention id. */
  readonly events: ReadonlyMap<string, string | null>;
  /** When initiatives began whose age the document gives. */
  readonly beginnings: ReadonlyMap<string, string>;
}

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

/** Acts that say that something runs: in progress as acts, operating as steps. */
const OPERATING = /^act\/operating\//;

const statusOf = (act: Act): Status | null =>
  OPERATING.test(act.rule) && act.type === 'in-progress' ? 'operating' : statusOfAct(act.type);

/** Steps that come once, so that an age tells their date. */
const BEGINNINGS: ReadonlySet<Status> = new Set(['signed', 'launched', 'completed']);

/** Steps that look ahead to an event: they were made when they were told, not when it is held. */
const AHEAD: ReadonlySet<Status> = new Set(['planned', 'invited']);

/** What began in a year and goes on is dated by that year. */
const SINCE: ReadonlySet<Status> = new Set(['launched', 'operating']);

/** The act's own date; else that of the event it was done at, or the beginning of the initiative; else the day of the document. */
function dateOfAct(act: Act, status: Status, id: string, context: Context): string | null {
  const own = act.date;
  if (SINCE.has(status) && own?.includes('/')) return own.split('/').find((end) => end !== '..') ?? null;
  if (own !== null && stretchOf(own) !== null) return own;
  const event = act.event === null || AHEAD.has(status) ? null : (context.events.get(act.event) ?? null);
  const beginning = BEGINNINGS.has(status) ? (context.beginnings.get(id) ?? null) : null;
  return event ?? beginning ?? own ?? context.filed.date;
}

function stepsOfAct(act: Act, context: Context): readonly Found[] {
  const status = statusOf(act);
  if (status === null || !act.core) return [];
  return act.initiatives.map((id) => ({
    id,
    step: {
      ...evidenceOf(context.filed, act),
      date: dateOfAct(act, status, id, context),
      status,
      agents: act.agents,
      speaker: act.speaker,
      deadline: act.deadline,
      rule: act.rule,
    },
  }));
}

/** A result measured for a period shows that the thing works, as does its age; a target that it is planned. */
function quantityStep(q: Quantity, filed: Filed): Pick<Step, 'status' | 'date'> | null {
  if (isAge(q)) return { status: 'operating', date: filed.date };
  if (!MEASURES.has(q.kind)) return null;
  if (q.modality === 'target') return { status: 'planned', date: q.period ?? 'FUTURE_REF' };
  const measured = (q.modality === 'actual' || q.modality === 'change') && q.period !== null;
  return measured ? { status: 'operating', date: q.period } : null;
}

function stepOfQuantity(q: Quantity, filed: Filed): readonly Found[] {
  const found = q.initiative === null ? null : quantityStep(q, filed);
  if (found === null) return [];
  const said = { agents: [], speaker: q.speaker, deadline: null, rule: q.rule };
  return [{ id: q.initiative!, step: { ...evidenceOf(filed, q), ...found, ...said } }];
}

/** Events that are steps of the initiative they are about, even where no act says so. */
const EVENT_STEPS: Readonly<Partial<Record<EventKind, Status>>> = {
  festival: 'completed',
  opening: 'completed',
  establishment: 'completed',
  adoption: 'completed',
  signing: 'signed',
};

/** A held event that no one dates was not after the day it is told. */
const dateOfEvent = (event: LedgerEvent, told: EventFacts): string | null =>
  told.status === 'announced'
    ? told.published
    : (event.date ?? (told.published === null ? null : `../${told.published}`));

function stepsOfEvent({ event, told }: JoinedEvent, acted: ReadonlySet<string>): readonly Found[] {
  const held = EVENT_STEPS[event.kind];
  if (held === undefined) return [];
  return told.flatMap((e) =>
    e.about
      .filter((id) => !acted.has(`${e.doc}\u0000${id}\u0000${e.id}`))
      .map((id) => ({
        id,
        step: {
          doc: e.doc,
          ...e.spans[0]!,
          date: dateOfEvent(event, e),
          status: e.status === 'announced' ? 'planned' : held,
          agents: e.participants,
          speaker: null,
          deadline: null,
          rule: e.rule,
        },
      })),
  );
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

function stepsIn(filed: Filed, events: ReadonlyMap<string, string | null>): readonly Found[] {
  const { reading } = filed;
  const context = { filed, events, beginnings: beginningsIn(reading) };
  return [
    ...reading.acts.flatMap((act) => stepsOfAct(act, context)),
    ...reading.quantities.flatMap((q) => stepOfQuantity(q, filed)),
  ];
}

/** The steps of every initiative, by its id. */
export function timelinesOf(
  filed: readonly Filed[],
  events: readonly JoinedEvent[],
): ReadonlyMap<string, readonly Step[]> {
  const dates = new Map<string, Map<string, string | null>>(filed.map((f) => [f.doc, new Map()]));
  for (const { event, told } of events) for (const e of told) dates.get(e.doc)!.set(e.id, event.date);
  const acts = filed.flatMap((f) => f.reading.acts.map((act) => ({ doc: f.doc, act })));
  const acted = new Set(
    acts.flatMap(({ doc, act }) => act.initiatives.map((id) => `${doc}\u0000${id}\u0000${act.event}`)),
  );
  const found = [
    ...filed.flatMap((f) => stepsIn(f, dates.get(f.doc)!)),
    ...events.flatMap((e) => stepsOfEvent(e, acted)),
  ];
  return new Map(
    [...groupBy(found, ({ id }) => id)].map(([id, list]) => {
      const once = groupBy(inOrder(list.map(({ step }) => step)), sameStep);
      return [id, inOrder([...once.values()].map(([first]) => first!))];
    }),
  );
}

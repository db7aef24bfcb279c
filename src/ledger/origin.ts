import type { Filed } from './filed.ts';
import type { JoinedEvent } from './event.ts';
import type { Origin } from './ledger.ts';
import type { Link } from './link.ts';
import { by, compare, distinct, groupBy } from './order.ts';
import { union } from './union.ts';

/** The origins of a set of documents, and which one a document goes back to. */
export interface Origins {
  readonly list: readonly Origin[];
  readonly of: (doc: string) => string;
}

/** Sources a document took its text from; where it names none, its publisher speaks for itself. */
function releasedBy(filed: Filed): readonly string[] {
  const { sources } = filed.reading.document;
  const cited = sources.filter((s) => s.role !== 'publisher').map((s) => s.id);
  return distinct(cited.length > 0 ? cited : sources.map((s) => s.id));
}

/** Who met, as far as the documents' events say: two releases of one day about different guests are two. */
const eventsByDoc = (events: readonly JoinedEvent[]): ReadonlyMap<string, readonly string[]> => {
  const pairs = events.flatMap(({ event, told }) => told.map((e) => ({ doc: e.doc, id: event.id })));
  return new Map([...groupBy(pairs, ({ doc }) => doc)].map(([doc, list]) => [doc, list.map(({ id }) => id)]));
};

/** Documents of one day that cite one source and tell of one event: links, each with its reason. */
function sameRelease(filed: readonly Filed[], events: readonly JoinedEvent[]): readonly Link[] {
  const told = eventsByDoc(events);
  const keyed = filed
    .filter((f) => f.date !== null)
    .flatMap((f) =>
      releasedBy(f).flatMap((source) =>
        (told.get(f.doc) ?? []).map((event) => ({ key: `${f.date} ${source} ${event}`, source, f, event })),
      ),
    );
  return [...groupBy(keyed, ({ key }) => key).values()].flatMap((group) =>
    group.slice(1).map(({ f, source, event }, i) => ({
      a: group[i]!.f.doc,
      b: f.doc,
      near: true,
      reason: `both of ${f.date}, both from ${source}, both on ${event}`,
    })),
  );
}

/**
 * Which documents go back to one release or speech: near copies, renderings of the same utterances, and
 * reports of one day that name one source and tell of one event.
 */
export function originsOf(
  filed: readonly Filed[],
  links: readonly Link[],
  events: readonly JoinedEvent[],
): Origins {
  const joined = union();
  const all = [...links, ...sameRelease(filed, events)];
  for (const { a, b } of all) joined.join(a, b);
  const groups = groupBy(filed, (f) => joined.of(f.doc));
  const reasons = groupBy(all, (l) => joined.of(l.a));
  const list = [...groups].map(([root, members]) => ({
    id: `origin-${root}`,
    documents: members.map((f) => f.doc).sort(compare),
    reasons: distinct((reasons.get(root) ?? []).map((l) => `${l.a}, ${l.b}: ${l.reason}`)),
  }));
  return { list: list.sort(by((o) => o.id)), of: (doc) => `origin-${joined.of(doc)}` };
}

/** Number of independent origins among documents. */
export const independentOf = (docs: Iterable<string>, origins: Origins): number =>
  new Set([...docs].map(origins.of)).size;

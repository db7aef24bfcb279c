import type { Found } from './initiative-found.ts';
import { idOf } from './initiative-key.ts';

/** Phrases that could be meant by one head, in reading order. */
export interface Seen {
  readonly found: readonly Found[];
  /** How many initiatives they are. */
  readonly count: number;
}

interface Kind {
  readonly found: Found[];
  readonly ids: Set<string>;
}

interface Index {
  /** How much of the list has been indexed. */
  done: number;
  readonly byHead: Map<string, Kind>;
  readonly lastOf: Map<string, Found>;
}

const INDEXES = new WeakMap<readonly Found[], Index>();

function put(index: Index, head: string, found: Found): void {
  let kind = index.byHead.get(head);
  if (!kind) index.byHead.set(head, (kind = { found: [], ids: new Set() }));
  kind.found.push(found);
  kind.ids.add(idOf(found.key));
}

/** The index of a list, brought up to its end: the list only grows. */
function indexOf(all: readonly Found[]): Index {
  let index = INDEXES.get(all);
  if (!index) INDEXES.set(all, (index = { done: 0, byHead: new Map(), lastOf: new Map() }));
  for (; index.done < all.length; index.done++) {
    const found = all[index.done]!;
    const { id, of } = found.key.head;
    put(index, id, found);
    if (of !== null && of !== id) put(index, of, found);
    index.lastOf.set(id, found);
  }
  return index;
}

const NONE: Seen = { found: [], count: 0 };

/** What was found so far with this head, or with one that is a case of it. */
export function seenWith(all: readonly Found[], head: string): Seen {
  const kind = indexOf(all).byHead.get(head);
  return kind ? { found: kind.found, count: kind.ids.size } : NONE;
}

/** The last phrase found so far with this very head. */
export const lastWith = (all: readonly Found[], head: string): Found | undefined =>
  indexOf(all).lastOf.get(head);

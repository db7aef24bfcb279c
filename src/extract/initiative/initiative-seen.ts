import type { Found } from './initiative-found.ts';
import { idOf } from './initiative-key.ts';

/** Phrases that could be meant by one head, in reading order. */
export interface Seen {
  readonly found: readonly Found[];
  /** The first phrase of each initiative they are of, by its id. */
  readonly firsts: ReadonlyMap<string, Found>;
}

interface Kind {
  readonly found: Found[];
  readonly firsts: Map<string, Found>;
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
  if (!kind) index.byHead.set(head, (kind = { found: [], firsts: new Map() }));
  kind.found.push(found);
  const id = idOf(found.key);
  if (!kind.firsts.has(id)) kind.firsts.set(id, found);
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

const NONE: Seen = { found: [], firsts: new Map() };

/** What was found so far with this head, or with one that is a case of it. */
export const seenWith = (all: readonly Found[], head: string): Seen => indexOf(all).byHead.get(head) ?? NONE;

/** The last phrase found so far with this very head. */
export const lastWith = (all: readonly Found[], head: string): Found | undefined =>
  indexOf(all).lastOf.get(head);

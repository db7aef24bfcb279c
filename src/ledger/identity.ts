import type { Mention, Reading } from '../extract/reading.ts';
import { wordKey } from '../extract/name/name-key.ts';
import type { Filed } from './filed.ts';
import { by, compare, distinct, groupBy, mostFrequent } from './order.ts';
import type { Register } from './register.ts';
import { type Union, union } from './union.ts';

/** How alike two names are, 0 to 1, and why; spelling and script do not count. */
export type SameName = (a: string, b: string) => { score: number; reasons: readonly string[] };

/** Two ids that name one actor, with the reasons. */
export interface Merge {
  readonly kept: string;
  readonly merged: string;
  readonly reasons: readonly string[];
}

export interface Identity {
  /** The id under which the ledger files an actor. */
  readonly of: (id: string) => string;
  readonly merges: readonly Merge[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly docs: ReadonlySet<string>;
  readonly count: number;
}

/** At or above this, two names are spellings of one name. */
const SAME = 0.9;
/** More ids than this under one surname say that the surname tells nothing. */
const CROWD = 40;

/** People only: names of bodies differ in the middle, where nothing is compared. */
function namedOf(id: string, found: readonly { filed: Filed; mention: Mention }[]): Named | null {
  const own = found.filter(({ mention }) => mention.type === 'PERSON');
  if (own.length === 0) return null;
  const name = mostFrequent(own.map(({ mention }) => mention.name))!;
  return { id, name, docs: new Set(own.map(({ filed }) => filed.doc)), count: own.length };
}

const wordsIn = (n: Named): readonly string[] => n.name.split(/\s+/u).filter((w) => w !== '');

/** How the surname begins to sound: what two spellings of one name share. */
const surnameKey = (n: Named): string => wordKey(wordsIn(n).at(-1) ?? '').slice(0, 4);

/** Ids that one document keeps apart are kept apart: it knew both. */
const metTogether = (a: Named, b: Named): boolean => [...a.docs].some((doc) => b.docs.has(doc));

function reasonsToMerge(a: Named, b: Named, sameName: SameName): readonly string[] | null {
  if (metTogether(a, b)) return null;
  // A bare surname is no evidence: many people bear it.
  if (wordsIn(a).length < 2 || wordsIn(b).length < 2) return null;
  const { score, reasons } = sameName(a.name, b.name);
  return score >= SAME ? [...reasons, `no document names both`] : null;
}

/** A registered id stands before others, then the one met most, then the first by name. */
const preference = (register: Register) => (a: Named, b: Named) =>
  Number(register.has(b.id)) - Number(register.has(a.id)) || b.count - a.count || compare(a.id, b.id);

function joinWithin(group: readonly Named[], known: Register, joined: Union, sameName: SameName): Merge[] {
  const merges: Merge[] = [];
  for (const [i, a] of group.entries())
    for (const b of group.slice(i + 1)) {
      if (known.has(a.id) && known.has(b.id)) continue;
      const reasons = reasonsToMerge(a, b, sameName);
      if (reasons === null) continue;
      joined.join(a.id, b.id);
      merges.push({ kept: a.id, merged: b.id, reasons });
    }
  return merges;
}

/**
 * Which ids are one actor. One id is one actor; two ids are one only when their names are the same name in
 * another spelling and no document keeps them apart; two registered ids never are.
 */
export function identify(filed: readonly Filed[], register: Register, sameName: SameName): Identity {
  const found = filed.flatMap((f) => f.reading.mentions.map((mention) => ({ filed: f, mention })));
  const named = [...groupBy(found, ({ mention }) => mention.id)]
    .map(([id, list]) => namedOf(id, list))
    .filter((n) => n !== null)
    .sort(preference(register));
  const joined = union();
  const merges: Merge[] = [];
  for (const group of groupBy(named, surnameKey).values())
    if (group.length <= CROWD) merges.push(...joinWithin(group, register, joined, sameName));
  const kept = new Map<string, string>();
  for (const n of named) if (!kept.has(joined.of(n.id))) kept.set(joined.of(n.id), n.id);
  return {
    of: (id) => kept.get(joined.of(id)) ?? id,
    merges: merges.sort(by((m) => `${m.kept} ${m.merged}`)),
  };
}

/** The reading with every actor under its ledger id. */
export function withIdentity(reading: Reading, identity: Identity): Reading {
  const one = (id: string | null): string | null => (id === null ? null : identity.of(id));
  const all = (ids: readonly string[]): readonly string[] => distinct(ids.map(identity.of));
  return {
    ...reading,
    mentions: reading.mentions.map((m) => ({ ...m, id: identity.of(m.id) })),
    quotes: reading.quotes.map((q) => ({ ...q, speaker: one(q.speaker) })),
    quantities: reading.quantities.map((q) => ({ ...q, speaker: one(q.speaker) })),
    acts: reading.acts.map((a) => ({
      ...a,
      agents: all(a.agents),
      counterparts: all(a.counterparts),
      speaker: one(a.speaker),
    })),
    initiatives: reading.initiatives.map((i) => ({ ...i, parties: all(i.parties), places: all(i.places) })),
    events: reading.events.map((e) => ({ ...e, participants: all(e.participants), place: one(e.place) })),
  };
}

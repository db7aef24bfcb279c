import type { InitiativeMention } from '../extract/reading.ts';
import type { Filed } from './filed.ts';
import { by, compare, distinct, groupBy } from './order.ts';
import { type Union, union } from './union.ts';

/** One initiative as one document names it. */
interface Named {
  readonly key: string;
  readonly id: string;
  readonly head: string;
  readonly qualifiers: readonly string[];
  readonly parties: readonly string[];
  readonly places: readonly string[];
  /** Countries the document speaks of: whose council "the council" is. */
  readonly countries: readonly string[];
}

/** Mentions of one id that no parties keep apart. */
interface Group {
  readonly key: string;
  readonly id: string;
  readonly head: string;
  readonly qualifiers: readonly string[];
  readonly parties: readonly string[];
  readonly places: readonly string[];
  readonly countries: readonly string[];
  readonly members: readonly Named[];
}

/** Ledger id of an initiative as a document names it. */
export type InitiativeIds = (doc: string, id: string) => string;

const keyOf = (doc: string, id: string): string => `${id}\u0000${doc}`;

/** A country named once in passing does not make it a party. */
function countriesOf(filed: Filed): readonly string[] {
  const named = filed.reading.mentions.filter((m) => m.type === 'GPE' && /^[a-z]{2}$/.test(m.id));
  const counts = [...groupBy(named, (m) => m.id)].sort(
    (a, b) => b[1].length - a[1].length || compare(a[0], b[0]),
  );
  return counts
    .slice(0, 3)
    .map(([id]) => id)
    .sort(compare);
}

const allOf = (
  mentions: readonly InitiativeMention[],
  part: (m: InitiativeMention) => readonly string[],
): readonly string[] => distinct(mentions.flatMap(part));

function namedIn(filed: Filed): readonly Named[] {
  const countries = countriesOf(filed);
  return [...groupBy(filed.reading.initiatives, (i) => i.id)].map(([id, mentions]) => ({
    key: keyOf(filed.doc, id),
    id,
    head: mentions[0]!.head,
    qualifiers: allOf(mentions, (m) => m.qualifiers),
    parties: allOf(mentions, (m) => m.parties),
    places: allOf(mentions, (m) => m.places),
    countries,
  }));
}

const holds = (outer: readonly string[], inner: readonly string[]): boolean =>
  inner.every((x) => outer.includes(x));
/** Neither says what the other contradicts: a council of two states is not that of one of them and a third. */
const agree = (a: readonly string[], b: readonly string[]): boolean => holds(a, b) || holds(b, a);

function grouped(members: readonly Named[]): Group {
  const first = members[0]!;
  const every = (part: (n: Named) => readonly string[]) => distinct(members.flatMap(part));
  return {
    key: first.key,
    id: first.id,
    head: first.head,
    qualifiers: every((n) => n.qualifiers),
    parties: every((n) => n.parties),
    places: every((n) => n.places),
    countries: every((n) => n.countries),
    members,
  };
}

/** Mentions of one id, kept apart where their parties differ. Mentions without parties go where their document points. */
function groupsOfId(named: readonly Named[]): readonly Group[] {
  const full = named.filter((n) => n.parties.length > 1).sort(by((n) => `${n.parties.join(' ')} ${n.key}`));
  const groups: Named[][] = [];
  for (const n of full) {
    const home = groups.find((g) => agree(g[0]!.parties, n.parties));
    if (home) home.push(n);
    else groups.push([n]);
  }
  const partiesOf = groups.map((g) => g[0]!.parties);
  const rest: Named[] = [];
  for (const n of named.filter((x) => x.parties.length <= 1)) {
    const homes = groups.filter((_, i) => holds(partiesOf[i]!, n.parties));
    const told = homes.filter((g) => holds(n.countries, g[0]!.parties));
    const home = homes.length === 1 && groups.length === 1 ? homes[0] : told.length === 1 ? told[0] : null;
    if (home) home.push(n);
    else rest.push(n);
  }
  if (rest.length > 0) groups.push(rest);
  return groups.map((g) => grouped(g.sort(by((n) => n.key))));
}

/** Whether `short` may be a shorter name of `long`: what `long` adds must not be what tells two of a kind apart. */
function shortens(short: Group, long: Group): boolean {
  if (short.qualifiers.length === 0 || short.qualifiers.length >= long.qualifiers.length) return false;
  if (!holds(long.qualifiers, short.qualifiers)) return false;
  if (!agree(short.parties, long.parties) || !agree(short.places, long.places)) return false;
  const common = short.countries.filter((c) => long.countries.includes(c));
  return common.length >= 2 || (short.parties.length > 0 && long.parties.length > 0);
}

/** Joins a short name to the one longer name it can stand for; where two could be meant, it stays apart. */
function joinShortNames(groups: readonly Group[], joined: Union): void {
  const byWord = groupBy(
    groups.flatMap((g) => g.qualifiers.map((q) => ({ key: `${g.head} ${q}`, g }))),
    ({ key }) => key,
  );
  for (const short of groups) {
    const lists = short.qualifiers.map((q) => byWord.get(`${short.head} ${q}`) ?? []);
    const nearest = lists.sort((a, b) => a.length - b.length)[0] ?? [];
    const longer = nearest.map(({ g }) => g).filter((g) => shortens(short, g));
    const longest = longer.filter((g) => !longer.some((h) => h !== g && shortens(g, h)));
    if (longest.length === 1) joined.join(short.key, longest[0]!.key);
  }
}

/** The name of a joined initiative: the id with most qualifiers, with its parties where that id alone tells too little. */
function namesOfGroups(groups: readonly Group[], joined: Union): ReadonlyMap<string, string> {
  const perId = groupBy(groups, (g) => g.id);
  const names = new Map<string, string>();
  for (const [root, list] of groupBy(groups, (g) => joined.of(g.key))) {
    const fullest = [...list].sort(
      (a, b) => b.qualifiers.length - a.qualifiers.length || compare(a.key, b.key),
    )[0]!;
    const alone = perId.get(fullest.id)!.length === 1;
    names.set(
      root,
      alone || fullest.parties.length === 0 ? fullest.id : `${fullest.id}.${fullest.parties.join('-')}`,
    );
  }
  return names;
}

/**
 * Which initiatives of the documents are one. The same id is one unless the parties differ (each pair of
 * states has its own council); different ids are one only when one is a shorter name of exactly one other.
 */
export function identifyInitiatives(filed: readonly Filed[]): InitiativeIds {
  const named = filed.flatMap(namedIn);
  const groups = [...groupBy(named, (n) => n.id).values()].flatMap(groupsOfId).sort(by((g) => g.key));
  const joined = union();
  joinShortNames(groups, joined);
  const names = namesOfGroups(groups, joined);
  const ids = new Map<string, string>();
  for (const g of groups) for (const n of g.members) ids.set(n.key, names.get(joined.of(g.key))!);
  return (doc, id) => ids.get(keyOf(doc, id)) ?? id;
}

/** The document with every initiative under its ledger id. */
export function withInitiatives(filed: Filed, ids: InitiativeIds): Filed {
  const of = (id: string): string => ids(filed.doc, id);
  const { reading } = filed;
  return {
    ...filed,
    reading: {
      ...reading,
      initiatives: reading.initiatives.map((i) => ({ ...i, id: of(i.id) })),
      quantities: reading.quantities.map((q) => ({
        ...q,
        initiative: q.initiative === null ? null : of(q.initiative),
      })),
      acts: reading.acts.map((a) => ({ ...a, initiatives: a.initiatives.map(of) })),
    },
  };
}

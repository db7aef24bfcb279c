import { type Concept, conceptsOf } from '../extract/initiative/concept.ts';
import type { Packs } from '../extract/pack.ts';
import type { InitiativeMention } from '../extract/reading.ts';
import type { Filed } from './filed.ts';
import { by, compare, distinct, groupBy } from './order.ts';
import { type Register, registerOf } from './register.ts';
import { type Union, union } from './union.ts';

/** One initiative as one document names it. */
interface Named {
  readonly key: string;
  readonly doc: string;
  readonly id: string;
  /** What it is, whoever its parties are: documents that agree on it and on the parties mean one thing. */
  readonly thing: string;
  readonly head: string;
  readonly qualifiers: readonly string[];
  readonly parties: readonly string[];
  readonly places: readonly string[];
  /** Countries the document speaks of: whose council "the council" is. */
  readonly countries: readonly string[];
}

/** Mentions of one thing that no parties keep apart. */
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

/**
 * "A declaration" with nothing that tells it from others is one within its day only: the next visit brings
 * another one.
 */
function thingOf(filed: Filed, first: InitiativeMention, concepts: ReadonlyMap<string, Concept>): string {
  if (concepts.get(first.id)?.kind === 'name') return first.id;
  const telling = [...first.qualifiers, ...first.places];
  const untold = telling.length === 0 && concepts.get(first.head)?.type === 'DOCUMENT';
  return [first.head, ...telling, ...(untold ? [filed.date ?? filed.doc] : [])].join('.');
}

function namedIn(filed: Filed, concepts: ReadonlyMap<string, Concept>): readonly Named[] {
  const countries = countriesOf(filed);
  return [...groupBy(filed.reading.initiatives, (i) => i.id)].map(([id, mentions]) => ({
    key: keyOf(filed.doc, id),
    doc: filed.doc,
    id,
    thing: thingOf(filed, mentions[0]!, concepts),
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
  // The longest id says most: it carries the parties.
  const first = [...members].sort((a, b) => b.id.length - a.id.length || compare(a.key, b.key))[0]!;
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

/** Mentions of one thing, kept apart where their parties differ. Mentions without parties go where their document points. */
function groupsOfThing(named: readonly Named[]): readonly Group[] {
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
    const open = n.countries.length === 0;
    const homes = groups.filter(
      (_, i) => holds(partiesOf[i]!, n.parties) && (open || holds(n.countries, partiesOf[i]!)),
    );
    if (homes.length === 1) homes[0]!.push(n);
    else rest.push(n);
  }
  if (rest.length > 0) groups.push(rest);
  return groups.map((g) => grouped(g.sort(by((n) => n.key))));
}

/** Whether `short` may be a shorter name of `long`: what `long` adds must not be what tells two of a kind apart. */
function shortens(short: Group, long: Group): boolean {
  if (short.qualifiers.length === 0 || !holds(long.qualifiers, short.qualifiers)) return false;
  const placeless = short.places.length === 0 && long.places.length > 0;
  if (short.qualifiers.length === long.qualifiers.length && !placeless) return false;
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

/** What a group is but for the seas and regions in its name, which lie around what is meant. */
const sitesOf = (g: Group, register: Register): readonly string[] =>
  g.places.filter((p) => register.get(p)?.country);

/** "The Central Asian trade centre in X" and "the trade centre in X": one place, whatever region it lies in. */
function joinRegions(groups: readonly Group[], register: Register, joined: Union): void {
  const sited = groups.filter((g) => sitesOf(g, register).length > 0);
  const keyed = groupBy(sited, (g) => [g.head, ...g.qualifiers, ...sitesOf(g, register)].join(' '));
  for (const [first, ...others] of keyed.values())
    for (const g of others) if (agree(first!.parties, g.parties)) joined.join(first!.key, g.key);
  const told = groupBy(
    sited.flatMap((g) => docsOf(g).map((doc) => ({ key: `${doc} ${describe(g)}`, g }))),
    ({ key }) => key,
  );
  for (const g of groups) {
    if (g.places.length === 0 || sitesOf(g, register).length > 0) continue;
    const near = docsOf(g).flatMap((doc) => told.get(`${doc} ${describe(g)}`) ?? []);
    const roots = distinct(near.filter((x) => agree(x.g.parties, g.parties)).map((x) => joined.of(x.g.key)));
    if (roots.length === 1) joined.join(g.key, roots[0]!);
  }
}

const describe = (g: Group): string => [g.head, ...g.qualifiers].join(' ');
const docsOf = (g: Group): readonly string[] => distinct(g.members.map((n) => n.doc));

/** Joined initiatives by the id that says most; of several with one id each further one gets a number. */
function namesOfGroups(groups: readonly Group[], joined: Union): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  const names = new Map<string, string>();
  for (const [root, list] of groupBy(groups, (g) => joined.of(g.key))) {
    const fullest = [...list].sort(
      (a, b) =>
        b.qualifiers.length - a.qualifiers.length ||
        b.places.length - a.places.length ||
        b.id.length - a.id.length ||
        compare(a.key, b.key),
    )[0]!;
    const n = (used.get(fullest.id) ?? 0) + 1;
    used.set(fullest.id, n);
    names.set(root, n === 1 ? fullest.id : `${fullest.id}.${n}`);
  }
  return names;
}

/**
 * Which initiatives of the documents are one. The same thing is one unless its parties differ (each pair of
 * states has its own council); different things are one only when one is a shorter name of exactly one other.
 */
export function identifyInitiatives(filed: readonly Filed[], packs: Packs): InitiativeIds {
  const concepts = conceptsOf(packs);
  const named = filed.flatMap((f) => namedIn(f, concepts));
  const groups = [...groupBy(named, (n) => n.thing).values()].flatMap(groupsOfThing).sort(by((g) => g.key));
  const joined = union();
  joinRegions(groups, registerOf(packs), joined);
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

import { type Concept, type Hit, conceptsOf, headOf, isHead, longest } from './concept.ts';
import { innerHeads } from './noun-phrase.ts';
import type { Packs } from '../pack.ts';
import type { NounPhrase } from './phrase.ts';
import type { Mention } from '../reading.ts';
import { countriesIn, isCountry } from './sides.ts';
import type { View } from './view.ts';

/** What tells an initiative from every other: concepts, places and parties, never words. */
export interface InitiativeKey {
  readonly head: Concept;
  /** A well-known initiative that needs no description. */
  readonly name: Concept | null;
  /** Concepts that distinguish it, sorted. */
  readonly qualifiers: readonly string[];
  /** Weaker ones, used where there are no others, sorted. */
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly parties: readonly string[];
}

const sorted = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();

/** Of "the project of the construction of the bridge" the bridge: wrappers give way to what they wrap. */
function idHead(view: View, phrase: NounPhrase, inner: readonly Hit[]): Hit {
  if (headOf(phrase.outer).kind !== 'wrapper') return phrase.outer;
  const order = view.headFinal ? [...inner].reverse() : inner;
  const wrapped = order.find((h) => headOf(h).kind !== 'wrapper');
  const nested = order.find((h) => headOf(h).gate === 'made');
  return wrapped ?? (headOf(phrase.outer).gate === 'made' ? phrase.outer : (nested ?? phrase.outer));
}

const QUALIFYING = new Set(['good', 'qualifier', 'docqual', 'topic', 'weak', 'generic', 'measure']);

/** Concepts of the phrase's words outside its heads. */
function conceptsAround(view: View, phrase: NounPhrase, heads: readonly Hit[]): readonly Concept[] {
  const taken = (h: Hit): boolean => heads.some((x) => h.from < x.to && x.from < h.to);
  const hits = longest(view.hits, (h) => QUALIFYING.has(headOf(h).kind) && !taken(h), phrase.from, phrase.to);
  return hits.flatMap((h) => h.concepts);
}

/** What is called after countries is no place of its own: "the pipeline of X and Y". */
const namesCountry = (view: View, facility: Mention): boolean =>
  view.words.some(
    (w, i) => w.start >= facility.start && w.end <= facility.end && countriesIn(view, i, i + 1).length > 0,
  );

/** Places named in the phrase, the inner name of a nested pair, countries left out. */
function placesIn(view: View, phrase: NounPhrase, names: readonly Hit[]): readonly string[] {
  const { from, to } = phrase;
  const found: string[] = [];
  const facilities: string[] = [];
  const head = view.words[phrase.head.to - 1]!;
  for (let i = from; i < to; i++) {
    if (names.some((h) => i >= h.from && i < h.to)) continue;
    const named = view.mentions[i]!.filter(
      (m) => m.type === 'GPE' || m.type === 'LOC' || m.type === 'FACILITY',
    );
    const inner = named.find((m) => m.type !== 'FACILITY') ?? named[0];
    const isItself = inner?.type === 'FACILITY' && inner.end >= head.end && inner.start < head.end;
    if (!inner || isCountry(inner.id) || isItself) continue;
    if (inner.type === 'FACILITY' && (headOf(phrase.head).gate === 'origin' || namesCountry(view, inner)))
      continue;
    (inner.type === 'FACILITY' ? facilities : found).push(inner.id);
  }
  return sorted(found.length > 0 ? found : facilities);
}

/** Heads within the name that say more than where it is: "agreement on the railway". */
function headsAsQualifiers(inner: readonly Hit[], head: Hit, places: readonly string[]): readonly string[] {
  const type = headOf(head).type;
  const others = inner.filter((h) => h !== head && headOf(h).kind !== 'wrapper' && headOf(h).gate !== 'made');
  if (headOf(head).gate === 'origin' || (type !== 'DOCUMENT' && places.length > 0)) return [];
  const sites = others.filter(
    (h) => places.length > 0 && headOf(h).gate === 'pursued' && headOf(h).type === 'PROJECT',
  );
  return others.filter((h) => !sites.includes(h)).flatMap((h) => h.concepts.map((c) => c.id));
}

/** The key of a phrase. Parties are only those its words name. */
export function keyOf(packs: Packs, view: View, phrase: NounPhrase): InitiativeKey {
  const register = conceptsOf(packs);
  const inner = innerHeads(view, phrase.from, phrase.to, phrase.outer);
  const hit = idHead(view, phrase, inner);
  const concept = headOf(hit);
  const isDocument = concept.type === 'DOCUMENT';
  const around = [...hit.concepts.slice(1), ...conceptsAround(view, phrase, [hit, ...inner])];
  const strong = around.filter(
    (c) => c.kind === 'qualifier' || c.kind === 'good' || (c.kind === 'docqual' && isDocument),
  );
  const topics = around.filter((c) => c.kind === 'topic' || c.kind === 'generic');
  const places = sorted([
    ...placesIn(
      view,
      phrase,
      inner.filter((h) => headOf(h).kind === 'name'),
    ),
    ...strong.flatMap((c) => c.of ?? []),
  ]);
  const qualifiers = sorted([
    ...strong.filter((c) => c.of === null).map((c) => c.id),
    ...headsAsQualifiers(inner, hit, places),
  ]);
  const named = countriesIn(view, phrase.from, phrase.to);
  // The one country of a town says nothing that the town doesn't.
  const told = named.length === 1 && places.length > 0 && !concept.pair && concept.gate !== 'origin';
  const parties = told ? [] : named;
  const name = nameIn(concept, inner, qualifiers);
  if (name)
    return {
      head: register.get(name.of ?? '') ?? name,
      name,
      qualifiers: [],
      topics: [],
      places: [],
      parties: [],
    };
  return { head: concept, name: null, qualifiers, topics: sorted(topics.map((c) => c.id)), places, parties };
}

/** The well-known initiative a phrase is about: its head, or the one a project or route is called after. */
function nameIn(head: Concept, inner: readonly Hit[], qualifiers: readonly string[]): Concept | null {
  if (head.kind === 'name') return head;
  const named = inner.find((h) => isHead(h) && headOf(h).kind === 'name');
  if (!named || head.type !== 'PROJECT') return null;
  const same = head.kind === 'wrapper' || headOf(named).of === head.id;
  return same && qualifiers.every((q) => q === headOf(named).id) ? headOf(named) : null;
}

/** The id of a key: `cable.fibre-optic.caspian-sea`, `council.interstate.kg-uz`. */
export function idOf(key: InitiativeKey): string {
  if (key.name) return key.name.id;
  const { head, qualifiers, topics, places, parties } = key;
  const telling = qualifiers.length > 0 ? qualifiers : topics;
  return [head.id, ...telling, ...places, ...(parties.length > 0 ? [parties.join('-')] : [])].join('.');
}

const includes = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((x) => all.includes(x));

/** Whether `wide` says all that `narrow` says, and more. */
export function extendsKey(wide: InitiativeKey, narrow: InitiativeKey): boolean {
  if (wide.head.id !== narrow.head.id || wide.name || narrow.name) return false;
  return (
    includes(wide.qualifiers, narrow.qualifiers) &&
    includes(wide.places, narrow.places) &&
    includes(wide.parties, narrow.parties) &&
    idOf(wide) !== idOf(narrow)
  );
}

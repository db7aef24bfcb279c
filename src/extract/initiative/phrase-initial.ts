import { type Hit, type Concept, headOf, isHead } from './concept.ts';
import { type NounPhrase, REACH } from './phrase.ts';
import type { View } from './view.ts';
import { canBe, caseOf, classAt, classOf, featureOf, isListed } from './word-class.ts';
import { isCapital } from '../name/word-shape.ts';

const OPENING = new Set(['«', '“', '"', '„']);
const CLOSING = new Set(['»', '”', '"', '“']);
const DASHES = new Set(['–', '—', '-', '‑']);

/** Which prepositional phrases a head of a type takes into its name. */
const LINKS: Readonly<Record<string, ReadonlySet<string>>> = {
  DOCUMENT: new Set(['of', 'about', 'between', 'with', 'purpose', 'field']),
  ORG: new Set(['of', 'about', 'between', 'purpose', 'field', 'place', 'name']),
  EVENT: new Set(['of', 'about', 'between', 'field', 'place']),
  PROJECT: new Set(['of', 'about', 'path', 'between', 'purpose', 'field', 'place', 'to', 'name']),
};

const isPlace = (view: View, i: number): boolean =>
  (view.mentions[i] ?? []).some((m) => m.type === 'GPE' || m.type === 'LOC' || m.type === 'FACILITY') ||
  (view.demonyms[i] ?? []).length > 0;

/** A place, or a word in capitals nobody is called: the ends of a line are often in no list. */
const isNamed = (view: View, i: number): boolean =>
  isPlace(view, i) || (isCapital(view.words[i]) && (view.mentions[i] ?? []).every((m) => m.type === 'ORG'));

const isPerson = (view: View, i: number): boolean =>
  (view.mentions[i] ?? []).some((m) => m.type === 'PERSON' || m.type === 'ROLE');

/** Whether the language shows case on its nouns; without it, order alone says what belongs together. */
function hasCase(view: View): boolean {
  const shown = view.words.filter((w) => caseOf(w) !== null).length;
  return shown > view.words.length / 6;
}

function leftEdge(
  view: View,
  head: Hit,
  cases: boolean,
): { readonly from: number; readonly pointed: boolean } {
  let from = head.from;
  let pointed = false;
  while (from > 0 && head.from - from < REACH) {
    const i = from - 1;
    const little = view.little[i];
    const before = view.words[i - 1];
    if (little?.role === 'this' || little?.role === 'article') pointed = true;
    if (little?.role === 'join') {
      const joins = before && classOf(before) === 'adjective' && from < head.from && !view.little[i - 1];
      const compound = !cases && before && from < head.from && view.hits[i - 1]!.some((h) => !isHead(h));
      if (!joins && !compound) break;
      from = i - 1;
      continue;
    }
    if (little || isPerson(view, i)) break;
    const kind = classAt(view, i);
    const dash = DASHES.has(view.words[i]!.text) && isPlace(view, i - 1) && isPlace(view, from);
    const predicate = cases && kind === 'participle' && caseOf(view.words[i]!) === null;
    const past = !cases && kind === 'participle' && featureOf(view.words[i]!, 'Tense') === 'Past';
    const modifier = (kind === 'adjective' || kind === 'participle') && !predicate && !past;
    const compound = !cases && (kind === 'noun' || (kind === 'verbal-noun' && from === head.from));
    if (!dash && !modifier && !compound && !isPlaceBeforeDash(view, i)) break;
    from = i;
  }
  while (from < head.from && classOf(view.words[from]!) === 'mark') from++;
  return { from, pointed };
}

/** A name at the left of a dash that is already in: "Uzbekistan – Türkiye council". */
const isPlaceBeforeDash = (view: View, i: number): boolean =>
  isPlace(view, i) && view.words[i + 1] !== undefined && DASHES.has(view.words[i + 1]!.text);

interface Walk {
  readonly to: number;
  /** Within a prepositional phrase, where a noun may stand in any case. */
  readonly linked: boolean;
  /** Whether a preposition has opened the phrase: its nouns may be joined to others of their case. */
  readonly opened: boolean;
  readonly outer: Hit;
  readonly done: boolean;
}

const stop = (walk: Walk): Walk => ({ ...walk, done: true });

const closingOf = (view: View, at: number): number => {
  for (let i = at + 1; i < Math.min(view.words.length, at + 16); i++)
    if (CLOSING.has(view.words[i]!.text)) return i;
  return -1;
};

function overMark(view: View, walk: Walk): Walk {
  const text = view.words[walk.to]!.text;
  if (OPENING.has(text)) {
    const close = closingOf(view, walk.to);
    return close === -1 ? stop(walk) : { ...walk, to: close + 1 };
  }
  const between = DASHES.has(text) && isNamed(view, walk.to - 1) && isNamed(view, walk.to + 1);
  return between ? { ...walk, to: walk.to + 2 } : stop(walk);
}

/** Whether words from `i` can go on a phrase: an adjective or noun, no verb, no person. */
function goesOn(view: View, i: number): boolean {
  const word = view.words[i];
  if (!word || isPerson(view, i)) return false;
  const kind = classAt(view, i);
  return kind === 'adjective' || kind === 'noun' || kind === 'verbal-noun' || kind === 'participle';
}

function overLink(view: View, walk: Walk, concept: Concept, use: string): Walk {
  const little = view.little[walk.to]!;
  const allowed = (LINKS[concept.type] ?? LINKS['PROJECT']!).has(use) || use === 'place';
  let next = little.to;
  while (view.little[next]?.role === 'article' || view.little[next]?.role === 'this') next++;
  if (!allowed || !goesOn(view, next)) return stop(walk);
  const isField = use === 'place' && !isPlace(view, next) && isListed(view, next);
  if (use === 'place' && !isPlace(view, next) && !isField) return stop(walk);
  if (use === 'place' && !isField && (concept.type === 'DOCUMENT' || concept.pair)) return stop(walk);
  return { ...walk, to: next, linked: true, opened: true };
}

/** The head that comes right after a conjunction, past adjectives: "and a joint statement". */
function headSoon(view: View, from: number): Concept | null {
  for (let i = from; i < Math.min(view.words.length, from + 3); i++) {
    const hit = view.hits[i]!.find((h) => isHead(h) && headOf(h).kind !== 'none');
    if (hit) return headOf(hit);
    const pursuit = view.hits[i]!.some((h) => h.concepts.some((c) => c.kind === 'activity'));
    if (!pursuit && classAt(view, i) !== 'adjective') return null;
  }
  return null;
}

function overJoin(view: View, walk: Walk, concept: Concept, cases: boolean): Walk {
  const next = view.little[walk.to]!.to;
  const word = view.words[next];
  if (!word || view.little[next] || !goesOn(view, next)) return stop(walk);
  const head = headSoon(view, next);
  const another =
    head !== null &&
    (head.type === 'DOCUMENT' || head.type === 'ORG' || !walk.linked || concept.type !== 'DOCUMENT');
  if (another) return stop(walk);
  const last = view.words[walk.to - 1]!;
  const own = caseOf(last);
  const alike = walk.opened
    ? own === null || canBe(word, own) || canBe(word, 'Gen')
    : canBe(last, 'Gen') && canBe(word, 'Gen');
  return alike && (walk.linked || cases) ? { ...walk, to: next, linked: walk.opened } : stop(walk);
}

/** "Opens": an activity in an inflected form that can be a verb's ends the name before it. */
const tellsDeed = (view: View, i: number): boolean =>
  view.hits[i]!.some((h) => !h.exact && h.concepts.some((c) => c.kind === 'activity')) &&
  view.words[i]!.analyses.some((a) => a.feats['VerbForm'] === 'Fin');

function overWord(view: View, walk: Walk, cases: boolean): Walk {
  const word = view.words[walk.to]!;
  if (!goesOn(view, walk.to)) return stop(walk);
  const pursuit = view.hits[walk.to]!.find((h) =>
    h.concepts.some(
      (c) => c.kind === 'wrapper' || c.kind === 'measure' || c.kind === 'activity' || c.kind === 'head',
    ),
  );
  if (!cases) {
    if (walk.linked)
      return classOf(word) === 'participle' || tellsDeed(view, walk.to)
        ? stop(walk)
        : { ...walk, to: walk.to + 1 };
    if (!pursuit) return stop(walk);
    return { ...walk, to: pursuit.to, outer: headOf(pursuit).kind === 'wrapper' ? pursuit : walk.outer };
  }
  const fits =
    walk.linked ||
    canBe(word, 'Gen') ||
    isListed(view, walk.to) ||
    (isPlace(view, walk.to) && caseOf(word) === null) ||
    (isNamed(view, walk.to) && (caseOf(word) ?? 'Nom') === 'Nom');
  // The first noun fills the place a preposition opened; what follows it must be its genitive.
  const linked = walk.linked && classAt(view, walk.to) !== 'noun';
  return fits ? { ...walk, to: walk.to + 1, linked } : stop(walk);
}

/** Little words a phrase does not end with. */
function trimmed(view: View, to: number, head: number): number {
  let at = to;
  while (at > head && view.little[at - 1] !== null) at--;
  return at;
}

/** The phrase of a language with adjectives before the noun and genitives and prepositions after it. */
export function initialPhrase(view: View, head: Hit): NounPhrase {
  const cases = hasCase(view);
  const concept = headOf(head);
  const { from, pointed } = leftEdge(view, head, cases);
  const governs = concept.gate === 'origin';
  let walk: Walk = { to: head.to, linked: governs, opened: false, outer: head, done: false };
  const end = Math.min(view.words.length, head.to + REACH);
  while (!walk.done && walk.to < end) {
    const little = view.little[walk.to];
    if (classOf(view.words[walk.to]!) === 'mark') walk = overMark(view, walk);
    else if (little?.role === 'link') walk = overLink(view, walk, concept, little.use);
    else if (little?.role === 'join') walk = overJoin(view, walk, concept, cases);
    else if (little) walk = stop(walk);
    else walk = overWord(view, walk, cases);
  }
  return {
    from,
    to: trimmed(view, Math.min(walk.to, view.words.length), head.to),
    head,
    outer: walk.outer,
    pointed,
  };
}

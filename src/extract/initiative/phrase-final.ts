import type { Word } from '../../morph/analysis.ts';
import { type Hit, headOf, isHead } from './concept.ts';
import { type NounPhrase, REACH } from './phrase.ts';
import type { View } from './view.ts';
import {
  canBe,
  canBeOwned,
  caseAt,
  caseOf,
  classAt,
  classOf,
  isListed,
  isOwned,
  isPlural,
  isRelative,
} from './word-class.ts';

const CLOSING = new Set(['»', '”', '"', '’']);
const OPENING = new Set(['«', '“', '"', '„', '‘']);
const DASHES = new Set(['–', '—', '-', '‑']);

/** What has been passed on the way from the head to the left. */
interface Walk {
  /** First word taken so far. */
  readonly at: number;
  readonly head: Hit;
  /** The word to the right governs objects and adverbials: a participle, a verbal noun, a verb-like head. */
  readonly verbal: boolean;
  /** The word to the right is a postposition, so a noun in any form may stand here. */
  readonly linked: boolean;
  /** Within "on …" of a document's title, where lists and clauses of verbal nouns are at home. */
  readonly titled: boolean;
  readonly pointed: boolean;
  /** Whether a locative before the head says where it stands, as of a port, not of a signature. */
  readonly placed: boolean;
  /** Whether it can have a subject: "on …". */
  readonly topical: boolean;
  readonly done: boolean;
}

/** A form that is finite at the end of a clause and a participle before a noun. */
const isAttribute = (word: Word): boolean => word.analyses.some((a) => a.feats['VerbForm'] === 'Part');

const isFinite = (word: Word): boolean => classOf(word) === 'finite';

const isPlace = (view: View, i: number): boolean =>
  view.mentions[i]!.some((m) => m.type === 'GPE' || m.type === 'LOC' || m.type === 'FACILITY');

const isPerson = (view: View, i: number): boolean =>
  view.mentions[i]!.some((m) => m.type === 'PERSON' || m.type === 'ROLE');

/** Whether a head of the concept list ends at a word: a thing of its own, not an attribute. */
const endsHead = (view: View, at: number, documents: boolean): boolean => {
  for (let i = Math.max(0, at - 3); i <= at; i++)
    if (
      view.hits[i]!.some(
        (h) =>
          isHead(h) &&
          h.to === at + 1 &&
          headOf(h).kind !== 'none' &&
          (!documents || headOf(h).type === 'DOCUMENT'),
      )
    )
      return true;
  return false;
};

const stop = (walk: Walk): Walk => ({ ...walk, done: true });

const take = (walk: Walk, at: number, change: Partial<Walk> = {}): Walk => ({
  ...walk,
  linked: false,
  ...change,
  at,
});

/** The opening mark that belongs to a closing one at `at`; -1 when none is near. */
function openingOf(view: View, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) if (OPENING.has(view.words[i]!.text)) return i;
  return -1;
}

function overMark(view: View, walk: Walk, i: number): Walk {
  const text = view.words[i]!.text;
  if (CLOSING.has(text)) {
    const open = openingOf(view, i);
    return open === -1 ? stop(walk) : take(walk, open);
  }
  const between = DASHES.has(text) && i > 0 && isPlace(view, i - 1) && isPlace(view, i + 1);
  return between ? take(walk, i - 1) : stop(walk);
}

/** Whether the phrase has reached the start of an organisation's name: what it is joined to is another thing. */
const startsBody = (view: View, walk: Walk): boolean =>
  view.mentions[walk.at]!.some(
    (m) =>
      m.type === 'ORG' && m.start === view.words[walk.at]!.start && m.end >= view.words[walk.head.from]!.end,
  );

function overJoin(view: View, walk: Walk, from: number): Walk {
  if (startsBody(view, walk)) return stop(walk);
  const before = view.words[from - 1];
  if (!before || classOf(before) === 'mark' || classAt(view, from - 1) === 'finite') return stop(walk);
  if (!walk.titled && !walk.linked && isOwned(before) && !isPlace(view, from - 1)) return stop(walk);
  if (!walk.titled && !walk.linked && !walk.verbal && caseAt(view, from - 1) === 'Acc' && !canBeOwned(before))
    return stop(walk);
  if (endsHead(view, from - 1, walk.titled) || (!walk.titled && isPerson(view, from - 1))) return stop(walk);
  return take(walk, from - 1, {
    linked: walk.linked,
    verbal: walk.verbal || classOf(before) === 'verbal-noun',
  });
}

/** Whether a name stands before "between": "the two countries" are no part of a name. */
const namesPair = (view: View, at: number): boolean => at > 0 && isPlace(view, at - 1);

function overLittle(view: View, walk: Walk, i: number): Walk {
  const little = view.little[i]!;
  switch (little.role) {
    case 'join':
      return overJoin(view, walk, little.from);
    case 'link':
      if (little.use === 'about' && !walk.topical) return stop(walk);
      if (little.use === 'between' && !namesPair(view, little.from)) return stop(walk);
      return take(walk, little.from, {
        linked: true,
        verbal: walk.verbal || little.use === 'path',
        titled: walk.titled || little.use === 'about',
      });
    case 'this':
      return { ...stop(walk), pointed: true };
    default:
      return stop(walk);
  }
}

/** A noun in an oblique case belongs to a verb-like word, or says where the head stands. */
function overOblique(view: View, walk: Walk, i: number, word: Word): Walk {
  if (walk.linked || isRelative(word)) return take(walk, i, { verbal: false });
  if (walk.verbal) return take(walk, i, { verbal: caseAt(view, i) !== 'Acc' });
  const where = walk.placed && ['Loc', 'Dat', 'Abl'].includes(caseAt(view, i) ?? '') && isPlace(view, i);
  const below = view.hits
    .slice(Math.max(0, i - 2), i + 1)
    .some((hs) => hs.some((h) => h.to === i + 1 && h.concepts.some((c) => c.id === 'subsea')));
  return where || below ? take(walk, i) : stop(walk);
}

/** Whether two words belong to one name. */
const isSameName = (view: View, a: number, b: number): boolean =>
  view.mentions[a]!.some((m) => view.mentions[b]!.includes(m));

/** Two places side by side that nothing joins: the left one is the sentence's subject. */
const isAnotherPlace = (view: View, i: number, right: number): boolean => {
  const next = view.mentions[right]!.filter((m) => m.type === 'GPE' || m.type === 'LOC');
  const own = view.mentions[i]!.filter((m) => m.type === 'GPE' || m.type === 'LOC' || m.type === 'ORG');
  return own.length > 0 && next.length > 0 && !next.some((m) => own.includes(m));
};

/** A bare noun names its right neighbour's kind, unless it is the sentence's subject. */
function overBare(view: View, walk: Walk, i: number): Walk {
  const right = view.words[walk.at]!;
  const oblique =
    ['Loc', 'Dat', 'Abl', 'Acc', 'Ins'].includes(caseAt(view, walk.at) ?? '') && !isRelative(right);
  const named = view.mentions[i]!.length > 0 || isPlace(view, walk.at);
  const subject = !walk.linked && named && oblique && !canBeOwned(right) && !isSameName(view, i, walk.at);
  const chained = canBeOwned(right) || walk.linked || view.little[walk.at] !== null;
  // A plural describes only what it owns: "the sides" before a noun are the subject.
  const many = isPlural(view.words[i]!) && !isOwned(view.words[i]!) && !isPlace(view, i) && !chained;
  const beside = view.demonyms[walk.at]!.length > 0 && !isPlace(view, i) && view.demonyms[i]!.length === 0;
  if (
    isPerson(view, i) ||
    subject ||
    many ||
    beside ||
    (isOwned(view.words[i]!) && !isPlace(view, i) && !chained) ||
    isAnotherPlace(view, i, walk.at)
  )
    return stop(walk);
  return take(walk, i);
}

function overNoun(view: View, walk: Walk, i: number): Walk {
  const word = view.words[i]!;
  if (isListed(view, i)) return take(walk, i);
  const its = isFinite(word) ? null : caseAt(view, i);
  if (['1', '2'].includes(word.analyses[0]?.feats['Person[psor]'] ?? '')) return stop(walk);
  if (its === 'Acc' || (its === null && isFinite(word) && walk.verbal))
    return isPerson(view, i) ? stop(walk) : overOblique(view, walk, i, word);
  if (its === null || its === 'Nom') return overBare(view, walk, i);
  if (its === 'Gen') return isPerson(view, i) ? stop(walk) : take(walk, i);
  if (isPerson(view, i)) return stop(walk);
  return overOblique(view, walk, i, word);
}

function step(view: View, walk: Walk): Walk {
  const i = walk.at - 1;
  const word = view.words[i]!;
  if (view.little[i]) return overLittle(view, walk, i);
  switch (classAt(view, i)) {
    case 'mark':
      return overMark(view, walk, i);
    case 'participle':
      return canBe(word, 'Gen') || caseOf(word) === null || caseOf(word) === 'Nom'
        ? take(walk, i, { verbal: true })
        : stop(walk);
    case 'verbal-noun': {
      const its = caseOf(word) ?? 'Nom';
      const fits = its === 'Gen' || its === 'Nom' || walk.linked || walk.verbal;
      return fits ? take(walk, i, { verbal: true }) : stop(walk);
    }
    case 'converb':
      return walk.verbal && classOf(view.words[walk.at]!) === 'participle' ? take(walk, i) : stop(walk);
    case 'finite':
      return isAttribute(word) ? take(walk, i, { verbal: true }) : stop(walk);
    case 'closed':
    case 'number':
      return stop(walk);
    case 'adjective':
      return take(walk, i);
    default:
      return overNoun(view, walk, i);
  }
}

/** Leading words a phrase does not start with: a conjunction, a postposition, a mark. */
function trimmed(view: View, from: number, head: number): number {
  let at = from;
  while (
    at < head &&
    (view.little[at] !== null || (classOf(view.words[at]!) === 'mark' && !OPENING.has(view.words[at]!.text)))
  )
    at++;
  return at;
}

const PURSUIT = new Set(['activity', 'measure', 'wrapper', 'target']);

/** A form that can end a clause; next to a head it does. */
const isVerb = (word: Word): boolean =>
  classOf(word) === 'converb' ||
  (classOf(word) !== 'verbal-noun' &&
    word.analyses.some((a) => a.feats['VerbForm'] === 'Fin' && a.score > 0.8));

/** Whether the word before `at` is the bare noun of a verb in two words: "acceptance do". */
const startsVerb = (view: View, at: number): boolean => {
  const [noun, verb] = [view.words[at - 1]!, view.words[at]];
  return (
    classOf(noun) === 'noun' &&
    caseOf(noun) === null &&
    !isOwned(noun) &&
    verb !== undefined &&
    classOf(verb) === 'finite'
  );
};

/** Nouns of pursuit that follow the head: "the laying of the line", "the project of …". */
function rightEdge(view: View, head: Hit): { readonly to: number; readonly outer: Hit } {
  let to = head.to;
  let outer = head;
  for (let n = 0; n < 4 && to < view.words.length; n++) {
    const next = view.hits[to]!.find((h) => h.concepts.some((c) => PURSUIT.has(c.kind)));
    if (!next || isVerb(view.words[next.to - 1]!) || startsVerb(view, next.to)) break;
    to = next.to;
    if (headOf(next).kind === 'wrapper') outer = next;
  }
  return { to, outer };
}

/** A phrase does not begin in the middle of a name. */
function bodyStart(view: View, at: number): number {
  const name = view.mentions[at]!.find((m) => m.type === 'ORG' && m.start < view.words[at]!.start);
  if (!name) return at;
  let from = at;
  while (from > 0 && view.words[from - 1]!.start >= name.start) from--;
  return from;
}

/** "The agreement's draft": what wraps a document is about what the document is about. */
const isDraft = (view: View, head: Hit): boolean =>
  headOf(head).kind === 'wrapper' && head.from > 0 && endsHead(view, head.from - 1, true);

/** The phrase of a language whose modifiers stand before their noun. */
export function finalPhrase(view: View, head: Hit): NounPhrase {
  const verbal =
    headOf(head).gate === 'origin' ||
    ['verbal-noun', 'participle'].includes(classOf(view.words[head.to - 1]!));
  const placed = headOf(head).type === 'PROJECT' || (headOf(head).type === 'ORG' && !headOf(head).pair);
  const topical =
    verbal ||
    isDraft(view, head) ||
    headOf(head).type === 'DOCUMENT' ||
    headOf(head).type === 'ORG' ||
    headOf(head).id === 'forum';
  let walk: Walk = {
    at: head.from,
    head,
    topical,
    verbal,
    linked: false,
    titled: false,
    pointed: false,
    placed,
    done: false,
  };
  const end = Math.max(0, head.from - REACH);
  while (!walk.done && walk.at > end) walk = step(view, walk);
  const { to, outer } = rightEdge(view, head);
  const from = trimmed(view, bodyStart(view, walk.at), head.from);
  return { from, to, head, outer, pointed: walk.pointed };
}

import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf } from '../page.ts';
import { isNever, neverNames } from './name-words.ts';
import type { Passage } from '../quote/passage.ts';
import { type Hit, type Scan, hitsWithin, isClosed, namesWithin } from './scan.ts';
import { caseOf, closes, isAddress, isCapital, isVerb, opens } from './word-shape.ts';

/** The name of an organisation, facility or place built around a head noun: Сыртқы істер министрлігі. */
export interface BodySpan {
  readonly from: number;
  readonly to: number;
  /** Tokens of the head noun. */
  readonly head: Hit;
  readonly rule: string;
}

interface Look {
  readonly scan: Scan;
  readonly tokens: readonly Word[];
  readonly passage: Passage;
  readonly modifiers: Lexicon;
  readonly joins: ReadonlySet<string>;
  /** Those of them that mean "and". */
  readonly ands: ReadonlySet<string>;
  readonly demonyms: Lexicon;
  readonly never: ReadonlySet<string>;
  readonly first: ReadonlySet<number>;
  /** Tokens of people's names: they are not part of a body's name, but for its namesake. */
  readonly persons: ReadonlySet<number>;
  /** Type of the head noun the name is built around. */
  readonly built: string;
  /** Whether it is an office that serves a person in office: the press service of the President. */
  readonly office: boolean;
  /** Tokens that are head nouns themselves. */
  readonly heads: ReadonlySet<number>;
}

/** Bodies two states have together: `interstate council`. */
export const BETWEEN_STATES = new Set(['interstate', 'intergovernmental', 'interparliamentary']);

/** Heads that make a name only of a chain of places: the Baku–Tbilisi–Kars railway. */
const CHAINED = new Set(['route', 'railway', 'highway']);

const MAX_WORDS = 9;
const CLOSED_CASES = new Set(['Loc', 'Abl', 'Acc', 'Dat', 'Ins']);

const isModifier = (look: Look, i: number): boolean => look.modifiers.at([look.tokens[i]!], 0) !== null;

/** A word of a longer known modifier: `сыртқы істер`. */
function modifierEndingAt(look: Look, i: number): number {
  for (let from = Math.max(look.passage.from, i - 2); from <= i; from++) {
    const match = look.modifiers.allAt(look.tokens.slice(from, i + 1), 0).find((m) => m.to === i + 1 - from);
    if (match) return from;
  }
  return -1;
}

const isDash = (word: Word | undefined): boolean => word !== undefined && /^[–—-]$/u.test(word.text);

/** Words that only join others in a name: of, and, named after. */
export function joinsOf(modifiers: Lexicon, kinds = '=+'): ReadonlySet<string> {
  let byKinds = JOINS.get(modifiers);
  if (!byKinds) JOINS.set(modifiers, (byKinds = new Map()));
  let joins = byKinds.get(kinds);
  if (!joins) {
    const rows = modifiers.rows.filter((r) => r['concept'] !== '' && kinds.includes(r['concept'] ?? ' '));
    byKinds.set(kinds, (joins = new Set(rows.map((r) => r.phrase))));
  }
  return joins;
}

const JOINS = new WeakMap<Lexicon, Map<string, ReadonlySet<string>>>();

const isPlace = (look: Look, i: number): boolean => look.scan.nameAt.get(i)?.row['type'] === 'GPE';

const inName = (look: Look, i: number): boolean =>
  i >= look.passage.from && i < look.passage.to && !look.persons.has(i) && look.tokens[i]!.kind === 'word';

/** Where the quotation that closes at `i` opens; -1 when it is not a short one. */
function quoteStart(look: Look, i: number): number {
  for (let at = i - 1; at >= Math.max(look.passage.from, i - 6); at--) if (opens(look.tokens[at])) return at;
  return -1;
}

/** Whether "and" joins two words of one name: two places, or two words of which neither is a name of its own. */
function isJoined(look: Look, left: number, right: number): boolean {
  if (isPlace(look, left) && isPlace(look, right)) return true;
  const own = (i: number): boolean => look.scan.nameAt.has(i) || look.heads.has(i) || !inName(look, i);
  return !own(left) && !own(right);
}

/** One step to the left of a head-final name: the token it reaches, or `i` when the name starts there. */
function stepLeft(look: Look, i: number): number {
  const at = i - 1;
  const word = look.tokens[at];
  if (word === undefined || at < look.passage.from) return i;
  if (closes(word) && i === at + 1) return quoteStart(look, at) === -1 ? i : quoteStart(look, at);
  if (isDash(word)) return isPlace(look, at - 1) && isPlace(look, i) ? at : i;
  if (opens(look.tokens[i])) return i;
  if (!inName(look, at) || isAddress(word)) return i;
  const known = look.scan.nameAt.get(at);
  if (known && look.built === 'FACILITY' && isPlace(look, i)) return i;
  if (known && known.row['type'] !== 'PERSON')
    return isClosed(look.scan, known) && known.row['list'] !== 'actors' ? i : known.from;
  const modifier = look.joins.has(word.fold) ? -1 : modifierEndingAt(look, at);
  if (modifier !== -1) return modifier;
  if (look.ands.has(word.fold)) return isJoined(look, at - 1, i) ? at : i;
  if (look.joins.has(word.fold)) return at;
  if (!isCapital(word) || isNever(look.never, word)) return i;
  if (look.joins.has(look.tokens[i]!.fold)) return at;
  return CLOSED_CASES.has(caseOf(word)) && !look.first.has(at) ? i : at;
}

/** Whether a join (and) at the left edge has nothing to join. */
function trimLeft(look: Look, from: number, head: number): number {
  let at = from;
  while (at < head) {
    const word = look.tokens[at]!;
    const starts = isCapital(word) || opens(word);
    const ordinary =
      look.first.has(at) && isNever(look.never, word) && !(at + 1 < head && isModifier(look, at));
    if (starts && !ordinary && !look.joins.has(word.fold)) return at;
    at++;
  }
  return at;
}

function headFinal(look: Look, head: Hit): BodySpan | null {
  let from = head.from;
  for (let n = 0; n < MAX_WORDS; n++) {
    const next = stepLeft(look, from);
    if (next === from) break;
    from = next;
  }
  from = trimLeft(look, from, head.from);
  const named = from < head.from && isNamed(look, from, head) && isChained(look, from, head.from, head);
  return named ? { from, to: head.to, head, rule: 'body/head-final' } : null;
}

/** A lone modifier opening a sentence makes no name: «Бірлескен комиссия …». */
function isNamed(look: Look, from: number, head: Hit): boolean {
  if (!look.first.has(from) || isCapital(look.tokens[head.from])) return true;
  if (look.scan.nameAt.has(from) || opens(look.tokens[from])) return true;
  return (
    head.from - from > 1 ||
    BETWEEN_STATES.has(look.modifiers.at([look.tokens[from]!], 0)?.row['concept'] ?? '')
  );
}

/** Whether a head that needs a chain of places has one in `[from, to)`. */
function isChained(look: Look, from: number, to: number, head: Hit): boolean {
  if (!CHAINED.has(head.row['concept'] ?? '')) return true;
  return namesWithin(look.scan, from, to).filter((h) => h.row['type'] === 'GPE').length > 1;
}

const possessive = (word: Word): boolean => /['’]s$/u.test(word.text);

/** One step to the left of a head-initial name, over adjectives, capitalised words and "Kazakhstan's". */
function stepBefore(look: Look, head: Hit, from: number): number {
  const at = from - 1;
  const word = look.tokens[at];
  if (!inName(look, at) || look.scan.roleAt.has(at) || isNever(look.never, word!) || isAddress(word!))
    return from;
  const known = look.scan.nameAt.get(at);
  if (known && known.to - known.from > 1) return known.from;
  if (possessive(word!)) return known?.row['list'] === 'countries' ? known.from : from;
  const joined = look.joins.has(word!.fold) && isCapital(look.tokens[at - 1]) && isCapital(look.tokens[from]);
  const adjective = isAdjective(word!) && isModifier(look, at);
  if (joined || adjective) return at;
  if (!isCapital(word) || (isVerb(word!) && look.first.has(at))) return from;
  if (!isCapital(look.tokens[head.from]) && isDemonym(look, at)) return from;
  return known || !inflects(look.tokens[head.from]!) || isOpening(look, at) || !look.first.has(at)
    ? at
    : from;
}

/** Whether the language marks cases: there only adjectives stand before a head, not the noun it depends on. */
const inflects = (word: Word): boolean => word.analyses.some((a) => a.feats['Case'] !== undefined);

const isAdjective = (word: Word): boolean => word.analyses.some((a) => a.upos === 'ADJ');

/** A capitalised adjective that opens a sentence may open a name: «Азиатский банк …», not «Заседание совета …». */
const isOpening = (look: Look, i: number): boolean =>
  look.tokens[i]!.analyses[0]?.upos === 'ADJ' || isModifier(look, i) || isDemonym(look, i);

const isDemonym = (look: Look, i: number): boolean => look.demonyms.at([look.tokens[i]!], 0) !== null;

/** Where the name starts, in languages that have adjectives before the head. */
function leftOf(look: Look, head: Hit): number {
  let from = head.from;
  for (let n = 0; n < 6; n++) {
    const next = stepBefore(look, head, from);
    if (next === from || look.first.has(from)) break;
    from = next;
  }
  while (from < head.from && look.joins.has(look.tokens[from]!.fold)) from++;
  return from;
}

/** The complement after a head: genitives, "of X and Y", a quoted name. */
function rightOf(look: Look, head: Hit): number {
  let to = head.to;
  for (let n = 0; n < MAX_WORDS && to < look.passage.to; n++) {
    const next = stepRight(look, to);
    if (next === to) break;
    to = next;
  }
  while (to > head.to && look.joins.has(look.tokens[to - 1]!.fold)) to--;
  return to;
}

function stepRight(look: Look, to: number): number {
  const word = look.tokens[to]!;
  if (opens(word)) return quoteEnd(look, to);
  if (isDash(word)) return isPlace(look, to - 1) && isPlace(look, to + 1) ? to + 1 : to;
  const role = look.scan.roleAt.get(to);
  if (role && look.office && role.from === to) return role.to;
  if (!inName(look, to) || role) return to;
  if (look.ands.has(word.fold)) return isJoined(look, to - 1, to + 1) ? to + 1 : to;
  const known = look.scan.nameAt.get(to);
  if (known && known.row['type'] !== 'PERSON')
    return isAfterAnd(look, to) && !isPlace(look, to) ? to : known.to;
  if (look.joins.has(word.fold)) return to + 1;
  // After a name only another name goes on: "порт Актау главным …" ends at Актау.
  if (look.scan.nameAt.has(to - 1) && !possessive(look.tokens[to - 1]!)) return to;
  const modifier = look.modifiers.at(look.tokens.slice(to, to + 3), 0);
  if (modifier) return to + modifier.to;
  if (isVerb(word)) return to;
  return isCapital(word) && !look.first.has(to) ? to + 1 : to;
}

/** "… and X", "… and the X": there another body begins. */
const isAfterAnd = (look: Look, i: number): boolean =>
  [i - 1, i - 2].some((at) => look.ands.has(look.tokens[at]?.fold ?? '')) &&
  look.joins.has(look.tokens[i - 1]?.fold ?? '');

function quoteEnd(look: Look, from: number): number {
  const end = Math.min(look.passage.to, from + 7);
  for (let at = from + 1; at < end; at++) if (closes(look.tokens[at])) return at + 1;
  return from;
}

/** Whether a word that does not open the sentence is capitalised, or a known name stands within. */
const isMarked = (look: Look, from: number, to: number): boolean =>
  look.tokens.slice(from, to).some((w, k) => isCapital(w) && !look.first.has(from + k)) ||
  look.scan.nameAt.has(to - 1);

const hasModifier = (look: Look, from: number, to: number): boolean =>
  look.tokens.slice(from, to).some((w, k) => isModifier(look, from + k) && !look.joins.has(w.fold));

/** Kinds of body that a bare name may follow: the company Leonardo. */
const FIRMS = new Set([
  'company',
  'bank',
  'corporation',
  'holding',
  'fund',
  'agency',
  'news-agency',
  'consortium',
  'party',
]);

/** A common noun for a firm with its name right after it: a capitalised word no list knows as something else. */
function isFirm(look: Look, head: Hit): boolean {
  const at = head.to;
  if (!FIRMS.has(head.row['concept'] ?? '') || isCapital(look.tokens[head.from]) || !inName(look, at))
    return false;
  const known =
    look.scan.nameAt.has(at) || look.scan.roleAt.has(at) || isDemonym(look, at) || isModifier(look, at);
  return isCapital(look.tokens[at]) && !known;
}

function headInitial(look: Look, head: Hit): BodySpan | null {
  const from = leftOf(look, head);
  const to = rightOf(look, head);
  if (from === head.from && to === head.to) return null;
  if (!isChained(look, from, to, head)) return null;
  const firm = isFirm(look, head);
  if (firm && from === head.from && to > head.to) return { from: head.to, to, head, rule: 'body/firm' };
  const starts = firm || isCapital(look.tokens[from]) || isCapital(look.tokens[head.from]);
  const named = to > head.to && look.scan.nameAt.has(to - 1);
  if (!starts && !named && !opens(look.tokens[head.to])) return null;
  // A capital that only opens the sentence counts with words that organisations' names are made of.
  const opening = look.first.has(from) && head.row['type'] === 'ORG' && hasModifier(look, from, to);
  return isMarked(look, from, to) || opening ? { from, to, head, rule: 'body/head-initial' } : null;
}

/** Names built around head nouns in a passage. */
export function bodiesIn(
  packs: Packs,
  scan: Scan,
  passage: Passage,
  first: ReadonlySet<number>,
  persons: ReadonlySet<number>,
): readonly BodySpan[] {
  const modifiers = lexiconOf(packs, 'body-words', passage.lang, (rows) => lexicon(rows));
  const look: Look = {
    scan,
    tokens: scan.tokens,
    passage,
    modifiers,
    joins: joinsOf(modifiers),
    ands: joinsOf(modifiers, '+'),
    never: neverNames(packs, passage.lang),
    first,
    persons,
    demonyms: lexiconOf(packs, 'demonyms', passage.lang, (rows) => lexicon(rows)),
    built: '',
    office: false,
    heads: scan.headsEnd,
  };
  const build = packs.languages.get(passage.lang)?.order === 'head-final' ? headFinal : headInitial;
  return hitsWithin(scan.heads, passage.from, passage.to)
    .map((h) =>
      build({ ...look, built: h.row['type'] ?? '', office: h.row['concept'] === 'press-service' }, h),
    )
    .filter((b) => b !== null);
}

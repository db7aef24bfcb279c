import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import { joinsOf } from './body.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf } from '../page.ts';
import type { Passage } from '../quote/passage.ts';
import { type Hit, type Scan, hitsWithin, isClosed } from './scan.ts';
import { caseOf, isCapital, isVerb } from './word-shape.ts';

/** A role phrase with what it is held in: Қазақстан Президенті, министр энергетики России. */
export interface RoleSpan {
  readonly from: number;
  readonly to: number;
  readonly office: string;
  readonly takes: string;
  /** Countries named with it, ISO alpha-2; more than one for a plural or a pair. */
  readonly countries: readonly string[];
  /** Tokens `[from, to)` of the body it is held in. */
  readonly body: { readonly from: number; readonly to: number } | null;
  readonly plural: boolean;
  readonly capital: boolean;
  readonly rule: string;
}

/** A body found in the passage, as roles see it. */
export interface Held {
  readonly from: number;
  readonly to: number;
}

interface Look {
  readonly scan: Scan;
  readonly tokens: readonly Word[];
  readonly passage: Passage;
  readonly demonyms: Lexicon;
  readonly bodyEndingAt: ReadonlyMap<number, Held>;
  readonly bodyStartingAt: ReadonlyMap<number, Held>;
  readonly joins: ReadonlySet<string>;
}

interface Reach {
  readonly at: number;
  readonly countries: readonly string[];
  readonly body: Held | null;
}

const NONE: readonly string[] = [];

const isJoin = (look: Look, i: number): boolean => {
  const word = look.tokens[i];
  return word !== undefined && (look.joins.has(word.fold) || /^[–—-]$/u.test(word.text));
};

const countryOf = (hit: Hit | undefined): string | null =>
  hit?.row['list'] === 'countries' ? (hit.row['id'] ?? null) : null;

const placeOf = (hit: Hit | undefined): boolean => hit?.row['type'] === 'GPE';

/** Countries right before `i`, pairs included. */
function countriesBefore(look: Look, i: number): Reach {
  const hit = look.scan.nameAt.get(i - 1);
  const country = countryOf(hit);
  if (!hit || country === null || hit.from < look.passage.from) return { at: i, countries: NONE, body: null };
  const joined = isJoin(look, hit.from - 1) ? look.scan.nameAt.get(hit.from - 2) : undefined;
  const other = countryOf(joined);
  return joined && other !== null
    ? { at: joined.from, countries: [other, country], body: null }
    : { at: hit.from, countries: [country], body: null };
}

function countriesAfter(look: Look, i: number): Reach {
  const hit = look.scan.nameAt.get(i);
  const country = countryOf(hit);
  if (!hit || country === null) return { at: i, countries: NONE, body: null };
  const joined = isJoin(look, hit.to) ? look.scan.nameAt.get(hit.to + 1) : undefined;
  const other = countryOf(joined);
  return joined && other !== null
    ? { at: joined.to, countries: [country, other], body: null }
    : { at: hit.to, countries: [country], body: null };
}

/** An adjective of a country right before `i`: казахстанский, Kazakh. */
function demonymBefore(look: Look, i: number): Reach {
  for (const width of [2, 1]) {
    const from = i - width;
    if (from < look.passage.from) continue;
    const match = look.demonyms.allAt(look.tokens.slice(from, i), 0).find((m) => m.to === width);
    if (match)
      return { at: from, countries: [match.row['country'] ?? ''].filter((c) => c !== ''), body: null };
  }
  return { at: i, countries: NONE, body: null };
}

const CLOSED_CASES = new Set(['Loc', 'Abl', 'Acc', 'Dat', 'Ins']);

/** Whether the word before a role may be what it is held in: not an inflected adverbial, not after a preposition. */
function mayHold(look: Look, i: number, headFinal: boolean): boolean {
  const word = look.tokens[i - 1]!;
  const name = look.scan.nameAt.get(i - 1);
  if (headFinal) return name ? !isClosed(look.scan, name) : !CLOSED_CASES.has(caseOf(word));
  if (/['’]/u.test(word.text)) return true;
  const start = look.scan.nameAt.get(i - 1)?.from ?? i - 1;
  const earlier = look.tokens[start - 1];
  return earlier === undefined || earlier.kind !== 'word' || start === look.passage.from;
}

function before(look: Look, i: number, hit: Hit, headFinal: boolean): Reach {
  const none: Reach = { at: i, countries: NONE, body: null };
  if (i === look.passage.from) return none;
  const body = look.bodyEndingAt.get(i);
  if (body && headFinal) return { at: body.from, countries: NONE, body };
  const name = look.scan.nameAt.get(i - 1);
  const acronym = name?.row['type'] === 'ORG' && isCapital(look.tokens[i]);
  if (name && !acronym && !mayHold(look, i, headFinal)) return none;
  const countries = countriesBefore(look, i);
  if (countries.countries.length > 0) return countries;
  if (name && name.row['type'] === 'ORG') return { at: name.from, countries: NONE, body: name };
  if (placeOf(name))
    return hit.row['takes'] === 'place' ? { at: name!.from, countries: NONE, body: name! } : none;
  return demonymBefore(look, i);
}

/** "of", "of the": words that may stand between a role and what it is held in. */
function afterLink(look: Look, i: number): number {
  let at = i;
  while (at < i + 2 && look.tokens[at] && look.joins.has(look.tokens[at]!.fold)) at++;
  return at;
}

function after(look: Look, i: number, takes: string): Reach {
  const at = afterLink(look, i);
  const body = look.bodyStartingAt.get(at);
  if (body) return { at: body.to, countries: NONE, body };
  const countries = countriesAfter(look, at);
  if (countries.countries.length > 0) return countries;
  const hit = look.scan.nameAt.get(at);
  if (hit && hit.from === at && (hit.row['type'] === 'ORG' || (placeOf(hit) && takes === 'place')))
    return { at: hit.to, countries: NONE, body: hit };
  return { at: i, countries: NONE, body: null };
}

const plural = (w: Word): boolean => w.analyses[0]?.feats['Number'] === 'Plur';

/** Whether the role's noun is plural: not its complement, as in министр иностранных дел. */
function isPlural(look: Look, hit: Hit, headFinal: boolean): boolean {
  const words = look.tokens.slice(hit.from, hit.to);
  if (headFinal) return plural(words.at(-1)!);
  const join = words.findIndex((w) => look.joins.has(w.fold));
  const head = join === -1 ? words : words.slice(0, join);
  return head.some((w, k) => plural(w) && (k === 0 || caseOf(w) !== 'Gen'));
}

const MAX_PORTFOLIO = 8;
const PORTFOLIOS = new Set(['minister', 'deputy-minister']);

/** Whether a word may belong to the portfolio between a minister and the country. */
function inPortfolio(look: Look, i: number, headFinal: boolean): boolean {
  const word = look.tokens[i];
  if (word === undefined || i < look.passage.from || i >= look.passage.to) return false;
  if (word.text === ',' || look.joins.has(word.fold)) return true;
  if (word.kind !== 'word' || look.scan.roleAt.has(i) || isVerb(word)) return false;
  return !headFinal || (!isCapital(word) && !CLOSED_CASES.has(caseOf(word)));
}

/** The country of a minister whose portfolio is longer than the list knows. */
function beyondPortfolio(look: Look, hit: Hit, headFinal: boolean): Reach | null {
  if (!PORTFOLIOS.has(hit.row['office'] ?? '')) return null;
  for (let n = 1; n <= MAX_PORTFOLIO; n++) {
    const at = headFinal ? hit.from - n : hit.to + n - 1;
    const found = headFinal ? countriesBefore(look, at + 1) : countriesAfter(look, at);
    if (found.countries.length > 0) return n > 1 ? found : null;
    if (!inPortfolio(look, at, headFinal)) return null;
  }
  return null;
}

function roleAt(look: Look, hit: Hit, headFinal: boolean): RoleSpan {
  const left = before(look, hit.from, hit, headFinal);
  const right = headFinal
    ? { at: hit.to, countries: NONE, body: null }
    : after(look, hit.to, hit.row['takes'] ?? '');
  const useRight = right.at > hit.to && left.at === hit.from;
  const far = left.at === hit.from && !useRight ? beyondPortfolio(look, hit, headFinal) : null;
  const reach = far ?? (useRight ? right : left);
  const more = right.at > hit.to && left.at < hit.from && left.countries.length > 0 ? right : null;
  return {
    from: Math.min(hit.from, left.at, far?.at ?? hit.from),
    to: Math.max(hit.to, more?.at ?? 0, useRight ? right.at : 0, far?.at ?? 0),
    office: hit.row['office'] ?? '',
    takes: hit.row['takes'] ?? '',
    countries: reach.countries,
    body: more?.body ?? reach.body,
    plural: isPlural(look, hit, headFinal),
    capital: isCapital(look.tokens[hit.from]) || isCapital(look.tokens[hit.to - 1]),
    rule: `role/${hit.row['office'] ?? ''}`,
  };
}

/** Role phrases of a passage with the countries and bodies they are held in. */
export function rolesIn(
  packs: Packs,
  scan: Scan,
  passage: Passage,
  bodies: readonly Held[],
): readonly RoleSpan[] {
  const modifiers = lexiconOf(packs, 'body-words', passage.lang, (rows) => lexicon(rows));
  const look: Look = {
    scan,
    tokens: scan.tokens,
    passage,
    demonyms: lexiconOf(packs, 'demonyms', passage.lang, (rows) => lexicon(rows)),
    bodyEndingAt: new Map(bodies.map((b) => [b.to, b])),
    bodyStartingAt: new Map(bodies.map((b) => [b.from, b])),
    joins: joinsOf(modifiers),
  };
  const headFinal = packs.languages.get(passage.lang)?.order === 'head-final';
  return hitsWithin(scan.roles, passage.from, passage.to).map((h) => roleAt(look, h, headFinal));
}

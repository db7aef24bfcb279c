import { type Lexicon, type Row, lexicon } from '../../grammar/lexicon.ts';
import type { Parse } from '../../morph/parsed.ts';
import type { Word } from '../../morph/analysis.ts';
import type { Order } from '../../morph/base-form.ts';
import { fold } from '../../text/fold.ts';
import { scriptOf } from '../../token/script.ts';
import { isNever, neverNames } from './name-words.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf } from '../page.ts';
import { type Passage, passagesOf } from '../quote/passage.ts';
import { countryLike, knownNames } from './register.ts';
import { caseOf, closes, isAcronym, isCapital, opens } from './word-shape.ts';

/** A stretch of tokens `[from, to)` that a word list knows. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** Columns of the list: for names `id`, `type`, `name`, `country`, `list`; for roles `office`, `takes`. */
  readonly row: Row;
  /** Offsets, where the name is only part of a token (`Қазақстан-Әзербайжан`). */
  readonly start: number;
  readonly end: number;
}

/** What the word lists find in a document, before any sentence is understood. */
export interface Scan {
  readonly tokens: readonly Word[];
  readonly passages: readonly Passage[];
  /** Names, in reading order. */
  readonly names: readonly Hit[];
  /** Role phrases, in reading order. */
  readonly roles: readonly Hit[];
  /** Head nouns of organisations and facilities, in reading order. */
  readonly heads: readonly Hit[];
  /** First and last tokens of those. */
  readonly headsFrom: ReadonlySet<number>;
  readonly headsEnd: ReadonlySet<number>;
  /** Head nouns by their first token. */
  readonly headAt: ReadonlyMap<number, Hit>;
  /** The name or role that covers a token. */
  readonly nameAt: ReadonlyMap<number, Hit>;
  readonly roleAt: ReadonlyMap<number, Hit>;
  /** Names by their first token. */
  readonly namesFrom: ReadonlyMap<number, readonly Hit[]>;
  /** Where a language puts the heads of its phrases. */
  readonly order: (lang: string) => Order;
}

const hit = (tokens: readonly Word[], from: number, to: number, row: Row): Hit => ({
  from,
  to,
  row,
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

const NONE: ReadonlySet<string> = new Set();

const isQuoted = (tokens: readonly Word[], from: number, to: number): boolean =>
  opens(tokens[from - 1]) && closes(tokens[to]);

/** A place keeps the letters of its name before an ending but for the last two: Достығымыз is no Достық. */
const keepsForm = ({ fold: form, keys }: Word, name: string): boolean =>
  scriptOf(form) === scriptOf(name)
    ? form.startsWith(name.slice(0, Math.max(3, name.length - (form.length > name.length + 2 ? 0 : 2))))
    : keys.includes(name);

/** Whether a number stands right before a word: the number of a house, not a date with its ending
 * nor the end of the line above. */
const isNumbered = (tokens: readonly Word[], at: number): boolean =>
  /^\p{N}[\p{N}.,]*$/u.test(tokens[at - 1]?.text ?? '') && tokens[at]!.start - tokens[at - 1]!.end <= 1;

/** Whether a word list entry is meant as a name here. */
function isName(
  tokens: readonly Word[],
  from: number,
  to: number,
  row: Row,
  never: ReadonlySet<string>,
): boolean {
  const first = tokens[from]!;
  if (row.phrase.includes('.') && !row.phrase.includes(' ')) return true;
  if (!isCapital(first)) return false;
  if (to === from + 1 && isNever(never, first)) return false;
  const name = row['name'] ?? '';
  if (isAcronym(name) && name.length <= 5 && !isAcronym(first.text.slice(0, 2))) return false;
  if (to === from + 1 && row['list'] === 'places' && !keepsForm(first, row.phrase)) return false;
  if (row['common'] === 'yes' && (to === from + 1 || row['list'] !== 'outlets'))
    return isQuoted(tokens, from, to);
  return !(to === from + 1 && row['list'] === 'places' && isNumbered(tokens, from));
}

/** Names within a hyphenated token: `Қазақстан-Әзербайжан`, `Баку-Тбилиси-Джейхан`. */
function partsOf(packs: Packs, token: Word, at: number): readonly Hit[] {
  if (!/\p{L}-\p{Lu}/u.test(token.text)) return [];
  const names = knownNames(packs, token.lang);
  const morphology = packs.languages.get(token.lang)?.morphology;
  const hits: Hit[] = [];
  let offset = 0;
  for (const part of token.text.split('-')) {
    const start = token.start + offset;
    offset += part.length + 1;
    const text = fold(part);
    const word = { ...token, text: part, fold: text, keys: morphology?.keys(text) ?? [text] };
    const match = names.at([word], 0);
    if (match && isCapital(word))
      hits.push({ from: at, to: at + 1, row: match.row, start, end: start + part.length });
  }
  return hits;
}

const MIN_COUNTRY = 7;

/** A capitalised word that sounds like a country it is not quite spelt as. */
function misspelt(packs: Packs, tokens: readonly Word[], at: number): Hit | null {
  const word = tokens[at]!;
  if (!isCapital(word) || word.fold.length < MIN_COUNTRY) return null;
  for (const key of word.keys.slice(0, 6)) {
    const country = key.length >= MIN_COUNTRY - 1 ? countryLike(packs, key, word.lang) : null;
    if (country === null) continue;
    const row = {
      phrase: key,
      id: country,
      type: 'GPE',
      name: word.text.slice(0, key.length),
      country,
      list: 'countries',
      common: '',
    };
    return hit(tokens, at, at + 1, row);
  }
  return null;
}

/** Within the name of a body, states and other bodies are meant; Asia in the Asian Development Bank is not. */
const isNested = (row: Row): boolean => row['list'] === 'countries' || row['type'] === 'ORG';

/** Names within the name of a body: the UN in its Security Council. */
function nested(
  names: Lexicon,
  tokens: readonly Word[],
  from: number,
  to: number,
  id: string,
): readonly Hit[] {
  if (to - from < 2) return [];
  const words = tokens.slice(from, to);
  return words.flatMap((_, k) =>
    names
      .allAt(words, k)
      .filter(
        (m) =>
          m.to - m.from < words.length &&
          m.row['id'] !== id &&
          isNested(m.row) &&
          isName(tokens, from + m.from, from + m.to, m.row, NONE),
      )
      .slice(0, 1)
      .map((m) => hit(tokens, from + m.from, from + m.to, m.row)),
  );
}

function namesIn(packs: Packs, tokens: readonly Word[], passage: Passage): readonly Hit[] {
  const names = knownNames(packs, passage.lang);
  const never = neverNames(packs, passage.lang);
  const words = tokens.slice(passage.from, passage.to);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    const i = passage.from + at;
    const match = names.allAt(words, at).find((m) => isName(tokens, i, passage.from + m.to, m.row, never));
    if (match) {
      hits.push(hit(tokens, i, passage.from + match.to, match.row));
      if (match.row['type'] === 'ORG')
        hits.push(...nested(names, tokens, i, passage.from + match.to, match.row['id']!));
      at = match.to;
      continue;
    }
    const parts = partsOf(packs, words[at]!, i);
    const near = parts.length === 0 ? misspelt(packs, tokens, i) : null;
    hits.push(...parts, ...(near ? [near] : []));
    at++;
  }
  return hits;
}

function listIn(packs: Packs, list: string, tokens: readonly Word[], passage: Passage): readonly Hit[] {
  const found = lexiconOf(packs, list, passage.lang, (rows) => lexicon(rows));
  return found
    .find(tokens.slice(passage.from, passage.to))
    .map((m) => hit(tokens, passage.from + m.from, passage.from + m.to, m.row));
}

function byToken(hits: readonly Hit[]): ReadonlyMap<number, Hit> {
  const map = new Map<number, Hit>();
  for (const h of hits) for (let i = h.from; i < h.to; i++) if (!map.has(i)) map.set(i, h);
  return map;
}

function byFirst(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const map = new Map<number, Hit[]>();
  for (const h of hits) {
    const same = map.get(h.from);
    if (same) same.push(h);
    else map.set(h.from, [h]);
  }
  return map;
}

/** The hits of a list in reading order that lie within tokens `[from, to)`. */
export function hitsWithin(hits: readonly Hit[], from: number, to: number): readonly Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const found: Hit[] = [];
  for (let i = low; i < hits.length && hits[i]!.from < to; i++) if (hits[i]!.to <= to) found.push(hits[i]!);
  return found;
}

/** Names that lie within tokens `[from, to)`. */
export function namesWithin(scan: Scan, from: number, to: number): readonly Hit[] {
  const found: Hit[] = [];
  for (let i = from; i < to; i++) found.push(...(scan.namesFrom.get(i) ?? []).filter((h) => h.to <= to));
  return found;
}

const CLOSED_CASES = new Set(['Loc', 'Abl', 'Acc', 'Dat', 'Ins']);

/** Whether a name stands in a case that leaves it out of the name or role after it: in Baku, from Baku. */
export function isClosed(scan: Scan, name: Hit): boolean {
  const last = scan.tokens[name.to - 1]!;
  const bare =
    name.row.phrase.endsWith(last.fold) || last.end !== name.end || last.fold.endsWith(name.row.phrase);
  return !bare && CLOSED_CASES.has(caseOf(last));
}

const SCANS = new WeakMap<Parse, Scan>();

/** Looks every token up in the registers and lists, once per document. */
export function scanOf(parse: Parse, packs: Packs): Scan {
  const known = SCANS.get(parse);
  if (known) return known;
  const passages = passagesOf(parse);
  const { tokens } = parse;
  const names = passages.flatMap((p) => namesIn(packs, tokens, p));
  const roles = passages.flatMap((p) => listIn(packs, 'roles', tokens, p));
  const heads = passages.flatMap((p) => listIn(packs, 'bodies', tokens, p));
  const scan = {
    tokens,
    passages,
    names,
    roles,
    heads,
    headsFrom: new Set(heads.map((h) => h.from)),
    headsEnd: new Set(heads.map((h) => h.to - 1)),
    headAt: new Map(heads.map((h) => [h.from, h])),
    nameAt: byToken(names),
    roleAt: byToken(roles),
    namesFrom: byFirst(names),
    order: (lang: string): Order => packs.languages.get(lang)?.order ?? 'head-initial',
  };
  SCANS.set(parse, scan);
  return scan;
}

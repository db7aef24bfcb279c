import type { Packs } from '../extract/pack.ts';
import type { Span } from '../text/span.ts';
import { foldWord } from '../text/fold.ts';

/** The bases a folded form could have. */
export type Keys = (form: string) => readonly string[];

/** A word for search: hyphens part words here, so that "fibre-optic" and "fibre optic" find each other. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['\u2019\u02bc][\p{L}\p{M}]+)*/gu;
const LONGEST = 60;
/** A tsvector holds a megabyte and a position 16383. */
const MOST_BYTES = 900_000;
const LAST_POSITION = 16_383;

/** Bases in one language; a language without pack knows the form alone. */
export function keysIn(packs: Packs, lang: string): Keys {
  const morphology = packs.languages.get(lang)?.morphology;
  return remember((form) => (morphology ? [form, ...morphology.keys(form)] : [form]));
}

/** Bases in any of the languages: for a query, whose language nobody tells. */
export function keysInAll(packs: Packs): Keys {
  const all = [...packs.languages.values()].map((pack) => pack.morphology);
  return remember((form) => [form, ...all.flatMap((morphology) => morphology.keys(form))]);
}

function remember(keys: Keys): Keys {
  const known = new Map<string, readonly string[]>();
  return (form) => {
    let found = known.get(form);
    if (!found) known.set(form, (found = [...new Set(keys(form))]));
    return found;
  };
}

/** The words of a text as spans of it. */
export function* wordSpans(text: string): Iterable<Span & { readonly form: string }> {
  for (const { 0: word, index } of text.matchAll(WORD))
    if (word.length <= LONGEST) yield { start: index, end: index + word.length, form: foldWord(word) };
}

/** What a search row is made of: texts with the keys of their language, the weightier ones first. */
export interface Indexed {
  readonly text: string;
  readonly keys: Keys;
  /** PostgreSQL's four weights; D is the least. */
  readonly weight: 'A' | 'B' | 'C' | 'D';
  /** Spans whose words are left out. */
  readonly without?: readonly Span[];
}

/** A tsvector as PostgreSQL reads it: every base of every word, with positions for ranking. */
export function tsvector(texts: readonly Indexed[]): string {
  const places = new Map<string, string[]>();
  let position = 0;
  let bytes = 0;
  for (const { text, keys, weight, without = [] } of texts)
    for (const word of wordsOutside(text, without)) {
      position = Math.min(position + 1, LAST_POSITION);
      for (const key of keys(word)) {
        const list = places.get(key);
        bytes += list ? 2 : 3 * key.length + 8;
        if (bytes > MOST_BYTES) return written(places);
        if (!list) places.set(key, [`${position}${weight}`]);
        else if (list.length < 50) list.push(`${position}${weight}`);
      }
    }
  return written(places);
}

const written = (places: ReadonlyMap<string, readonly string[]>): string =>
  [...places].map(([key, list]) => `${quoted(key)}:${list.join(',')}`).join(' ');

/** A lexeme in quotes; `'` and `\` double. */
const quoted = (key: string): string => `'${key.replace(/['\\]/g, '$&$&')}'`;

function* wordsOutside(text: string, without: readonly Span[]): Iterable<string> {
  const spans = [...without].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { start, form } of wordSpans(text)) {
    while (next < spans.length && spans[next]!.end <= start) next++;
    const span = spans[next];
    if (span && span.start <= start) continue;
    yield form;
  }
}

/** A query: for every word its keys, any of which will do; the last may be the beginning of a word. */
export interface Wanted {
  readonly words: readonly (readonly string[])[];
  readonly last: string | null;
}

const MOST_WORDS = 12;

export function wantedOf(query: string, keys: Keys): Wanted {
  const forms = [...wordSpans(query)].map((word) => word.form).slice(0, MOST_WORDS);
  const open = forms.length > 0 && /[\p{L}\p{N}]$/u.test(query) ? forms.at(-1)! : null;
  return { words: forms.map((form) => keys(form)), last: open !== null && open.length > 2 ? open : null };
}

/** A tsquery as PostgreSQL reads it, for all of the words or any; null when the query has no word. */
export function tsquery({ words, last }: Wanted, of: 'all' | 'any' = 'all'): string | null {
  if (words.length === 0) return null;
  return words
    .map((keys, i) => {
      const any = keys.map(quoted);
      if (i === words.length - 1 && last !== null) any.push(`${quoted(last)}:*`);
      return `(${any.join(' | ')})`;
    })
    .join(of === 'all' ? ' & ' : ' | ');
}

/** Spans of words a query asks for, in their order: the first of each wanted word, then others, at most `most`. */
export function matchesIn(text: string, keys: Keys, wanted: Wanted, most: number): readonly Span[] {
  const forms = wanted.words.map((any) => new Set(any));
  const firsts = new Map<number, Span>();
  const others: Span[] = [];
  for (const { start, end, form } of wordSpans(text)) {
    let i = forms.findIndex((any) => keys(form).some((key) => any.has(key)));
    if (i === -1 && wanted.last !== null && form.startsWith(wanted.last)) i = forms.length - 1;
    if (i === -1) continue;
    if (!firsts.has(i)) firsts.set(i, { start, end });
    else if (others.length < most) others.push({ start, end });
    if (firsts.size === forms.length && firsts.size + others.length >= most) break;
  }
  return [...firsts.values(), ...others].slice(0, most).sort((a, b) => a.start - b.start);
}

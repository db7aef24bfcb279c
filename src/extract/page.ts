import type { Parse } from '../morph/parsed.ts';
import type { Lexicon, Row } from '../grammar/lexicon.ts';
import type {
  EventMention,
  InitiativeMention,
  Mention,
  Quote,
  ReadDocument,
  Source,
  Time,
} from './reading.ts';
import type { Packs } from './pack.ts';

/** What is known of a document so far: each step of {@link read} sees what the steps before it found. */
export interface Page {
  readonly parse: Parse;
  readonly packs: Packs;
  readonly published: ReadDocument['published'];
  readonly sources: readonly Source[];
  readonly country: string | null;
  readonly times: readonly Time[];
  readonly mentions: readonly Mention[];
  readonly initiatives: readonly InitiativeMention[];
  readonly events: readonly EventMention[];
  readonly quotes: readonly Quote[];
}

/** The rows of a word list in one language: the language's own, then every domain's. */
export function rowsOf(packs: Packs, list: string, lang: string): readonly Row[] {
  const own = packs.languages.get(lang)?.words[list] ?? [];
  const domain = packs.domains.flatMap((d) => d.words[lang]?.[list] ?? []);
  return [...own, ...domain];
}

/** The rows of a list that holds for every language. */
export function sharedRows(packs: Packs, list: string): readonly Row[] {
  let lists = SHARED.get(packs);
  if (!lists) SHARED.set(packs, (lists = new Map()));
  let rows = lists.get(list);
  if (!rows) lists.set(list, (rows = packs.domains.flatMap((d) => d.lists[list] ?? [])));
  return rows;
}

const SHARED = new WeakMap<Packs, Map<string, readonly Row[]>>();

const COMPILED = new WeakMap<Packs, Map<string, Map<string, Lexicon>>>();

/** A word list of one language, compiled once per set of packs by `compile`. */
export function lexiconOf(
  packs: Packs,
  list: string,
  lang: string,
  compile: (rows: readonly Row[]) => Lexicon,
): Lexicon {
  let byLang = COMPILED.get(packs);
  if (!byLang) COMPILED.set(packs, (byLang = new Map()));
  let lexicons = byLang.get(lang);
  if (!lexicons) byLang.set(lang, (lexicons = new Map()));
  let compiled = lexicons.get(list);
  if (!compiled) lexicons.set(list, (compiled = compile(rowsOf(packs, list, lang))));
  return compiled;
}

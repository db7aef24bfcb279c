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
export const sharedRows = (packs: Packs, list: string): readonly Row[] =>
  packs.domains.flatMap((d) => d.lists[list] ?? []);

const COMPILED = new WeakMap<Packs, Map<string, Lexicon>>();

/** A word list of one language, compiled once per set of packs by `compile`. */
export function lexiconOf(
  packs: Packs,
  list: string,
  lang: string,
  compile: (rows: readonly Row[]) => Lexicon,
): Lexicon {
  let lexicons = COMPILED.get(packs);
  if (!lexicons) COMPILED.set(packs, (lexicons = new Map()));
  const key = `${lang} ${list}`;
  let compiled = lexicons.get(key);
  if (!compiled) lexicons.set(key, (compiled = compile(rowsOf(packs, list, lang))));
  return compiled;
}

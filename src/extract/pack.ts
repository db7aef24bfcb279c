import type { Morphology } from '../morph/analysis.ts';
import type { Row } from '../grammar/lexicon.ts';
import type { Rule } from '../grammar/rule.ts';
import type { TokenRules } from '../token/token-rules.ts';

/**
 * A language: everything the engine knows about it. Loaded from `languages/<code>/`; a missing part falls
 * back to `und`. Word lists are `words/<list>.tsv`: a header line, then rows whose first column is `phrase`.
 */
export interface LanguagePack {
  /** BCP 47. */
  readonly code: string;
  /** Own name: "қазақ тілі". */
  readonly name: string;
  /** ISO 15924, the usual one first. */
  readonly scripts: readonly string[];
  readonly token: TokenRules;
  readonly morphology: Morphology;
  /** Where a noun's modifiers stand: before it (kk, az, tr) or on both sides of it (ru, en). */
  readonly order: 'head-final' | 'head-initial';
  readonly words: Words;
  readonly rules: readonly Rule[];
}

/**
 * What `languages/<code>/language.ts` exports; the loader adds the word lists, and with them completes
 * `token` (from `abbreviations` and `frequent`) and makes `morphology`. Rules are gathered from `rules/*.ts`.
 */
export interface PackSource extends Omit<LanguagePack, 'words' | 'token' | 'morphology' | 'rules'> {
  readonly token: Pick<TokenRules, 'letters' | 'ordinalPoint'>;
  readonly morphology: (words: Words) => Morphology;
}

/** Word lists by name, phrases folded. */
export type Words = Readonly<Record<string, readonly Row[]>>;

/**
 * A field of interest: kinds, concepts, indicators, acts, roles and outlets with their surface forms per
 * language. Loaded from `domains/<name>/*.tsv` and `domains/<name>/<lang>/*.tsv`; vocabulary, never answers.
 */
export interface DomainPack {
  readonly name: string;
  /** Lists that hold for every language: registers of actors, offices, outlets, concepts. */
  readonly lists: Words;
  /** Lists of one language. */
  readonly words: Readonly<Record<string, Words>>;
}

/** All that reading needs besides the document. */
export interface Packs {
  readonly languages: ReadonlyMap<string, LanguagePack>;
  readonly domains: readonly DomainPack[];
}

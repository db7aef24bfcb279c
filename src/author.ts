/** The only module a language or domain pack imports. */
export type { Analysis, Features, Morphology, Upos, Word } from './morph/analysis.ts';
export type { LanguagePack, DomainPack, PackSource, Words } from './extract/pack.ts';
export type { TokenRules } from './token/token-rules.ts';
export type { Row } from './grammar/lexicon.ts';
export { lexicon } from './grammar/lexicon.ts';
export {
  type Pattern,
  base,
  either,
  feature,
  form,
  found,
  many,
  maybe,
  named,
  phrase,
  sequence,
  word,
} from './grammar/pattern.ts';
export { type Rule, rule } from './grammar/rule.ts';
export type { TimeExpression } from './extract/time/time-expression.ts';
export type { TimeRule } from './extract/time/time-rules.ts';
export { type Agglutination, agglutinative } from './morph/agglutinative.ts';
export { type Paradigms, type Substitution, paradigms } from './morph/paradigms.ts';
export { irregularOf } from './morph/irregular.ts';
export { lemmasOf } from './morph/lemmas.ts';
export { type Transliteration, transliterated } from './morph/transliterated.ts';
export type { SuffixTable } from './morph/suffix-table.ts';
export { BARE } from './morph/bare.ts';
export { fold, foldWord } from './text/fold.ts';

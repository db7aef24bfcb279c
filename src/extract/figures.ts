import type { Piece } from '../grammar/match.ts';
import { type Made, applyRules } from '../grammar/rule.ts';
import type { Word } from '../morph/analysis.ts';
import type { Parse } from '../morph/parsed.ts';
import type { Sentence } from '../token/token.ts';
import { figurePieces, figureWords } from './figure-words.ts';
import type { Packs } from './pack.ts';
import type { TimeExpression } from './time-expression.ts';
import { SINCE_RULES, TIME_RULES, type TimeRule } from './time-rules.ts';

/** A sentence with the numbers, units, months … in it and its words of time. */
export interface FigureSentence {
  readonly sentence: Sentence;
  /** BCP 47 of its block, or of the document where the block's is not known. */
  readonly lang: string;
  readonly words: readonly Word[];
  readonly pieces: readonly Piece[];
  readonly times: readonly Made<TimeExpression>[];
}

function rulesOf(packs: Packs, lang: string): readonly TimeRule[] {
  const own = (packs.languages.get(lang)?.rules ?? []).filter((r) => r.kind === 'time') as TimeRule[];
  return own.length === 0 ? TIME_RULES : [...own, ...TIME_RULES];
}

/** Words of time in the words of one sentence: first the plain ones, then "since" them. */
export function timesIn(
  words: readonly Word[],
  pieces: readonly Piece[],
  rules: readonly TimeRule[],
): readonly Made<TimeExpression>[] {
  const plain = applyRules(rules, words, pieces);
  const since = applyRules(SINCE_RULES, words, [...pieces, ...plain]);
  const covered = (t: Piece): boolean => since.some((s) => s.from <= t.from && t.to <= s.to);
  return [...plain.filter((t) => !covered(t)), ...since].sort((a, b) => a.from - b.from);
}

function figureSentence(parse: Parse, packs: Packs, sentence: Sentence): FigureSentence {
  const block = parse.blocks[sentence.block]!;
  const lang = packs.languages.has(block.lang) && block.lang !== 'und' ? block.lang : parse.lang;
  const words = parse.tokens.slice(sentence.firstToken, sentence.lastToken);
  const pieces = figurePieces(words, figureWords(packs, lang));
  return { sentence, lang, words, pieces, times: timesIn(words, pieces, rulesOf(packs, lang)) };
}

const READ = new WeakMap<Parse, readonly FigureSentence[]>();

/** Every sentence that is not noise, read once per parse. */
export function figureSentences(parse: Parse, packs: Packs): readonly FigureSentence[] {
  let read = READ.get(parse);
  if (!read) {
    const kept = parse.sentences.filter((s) => parse.blocks[s.block]!.kind !== 'noise');
    READ.set(parse, (read = kept.map((s) => figureSentence(parse, packs, s))));
  }
  return read;
}

/** The sentences of the first blocks, noise included: the day of publication often stands between counters. */
export function headSentences(parse: Parse, packs: Packs, blocks: number): readonly FigureSentence[] {
  return parse.sentences.filter((s) => s.block < blocks).map((s) => figureSentence(parse, packs, s));
}

import type { Piece } from '../../grammar/match.ts';
import { type Made, applyRules } from '../../grammar/rule.ts';
import type { Word } from '../../morph/analysis.ts';
import type { Parse } from '../../morph/parsed.ts';
import type { Sentence } from '../../token/token.ts';
import { figurePieces, figureWords } from './figure-words.ts';
import type { Packs } from '../pack.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { SINCE_RULES, TIME_RULES, type TimeRule } from '../time/time-rules.ts';

/** A sentence, or a stretch of a very long one, with the numbers, units, months … in it and its words of time. */
export interface FigureSentence {
  readonly sentence: Sentence;
  /** BCP 47 of its block, or of the document where the block's is not known. */
  readonly lang: string;
  readonly words: readonly Word[];
  readonly pieces: readonly Piece[];
  readonly times: readonly Made<TimeExpression>[];
}

const RULES = new WeakMap<Packs, Map<string, readonly TimeRule[]>>();

/** The rules of a language, one list per set of packs, as applying them asks for. */
function rulesOf(packs: Packs, lang: string): readonly TimeRule[] {
  let byLang = RULES.get(packs);
  if (!byLang) RULES.set(packs, (byLang = new Map()));
  let rules = byLang.get(lang);
  if (!rules) byLang.set(lang, (rules = allRules(packs, lang)));
  return rules;
}

function allRules(packs: Packs, lang: string): readonly TimeRule[] {
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

/** A longer sentence is read in stretches of so many words, so that no text can make the work explode. */
const STRETCH = 160;

function stretch(parse: Parse, packs: Packs, sentence: Sentence, firstToken: number): FigureSentence {
  const block = parse.blocks[sentence.block]!;
  const lang = packs.languages.has(block.lang) && block.lang !== 'und' ? block.lang : parse.lang;
  const lastToken = Math.min(sentence.lastToken, firstToken + STRETCH);
  const words = parse.tokens.slice(firstToken, lastToken);
  const [start, end] = [words[0]!.start, words.at(-1)!.end];
  const pieces = figurePieces(words, figureWords(packs, lang));
  const times = timesIn(words, pieces, rulesOf(packs, lang));
  return { sentence: { ...sentence, start, end, firstToken, lastToken }, lang, words, pieces, times };
}

function figureSentence(parse: Parse, packs: Packs, sentence: Sentence): readonly FigureSentence[] {
  const stretches: FigureSentence[] = [];
  for (let at = sentence.firstToken; at < sentence.lastToken; at += STRETCH)
    stretches.push(stretch(parse, packs, sentence, at));
  return stretches;
}

const READ = new WeakMap<Sentence, readonly FigureSentence[]>();

/** A sentence's stretches, read once: those at the head of a document are asked for by themselves too. */
function stretchesOf(parse: Parse, packs: Packs, sentence: Sentence): readonly FigureSentence[] {
  let read = READ.get(sentence);
  if (!read) READ.set(sentence, (read = figureSentence(parse, packs, sentence)));
  return read;
}

const KEPT = new WeakMap<Parse, readonly FigureSentence[]>();

/** Every sentence that is not noise, read once per parse. */
export function figureSentences(parse: Parse, packs: Packs): readonly FigureSentence[] {
  let kept = KEPT.get(parse);
  if (!kept) {
    const sentences = parse.sentences.filter((s) => parse.blocks[s.block]!.kind !== 'noise');
    KEPT.set(parse, (kept = sentences.flatMap((s) => stretchesOf(parse, packs, s))));
  }
  return kept;
}

/** The sentences of the first blocks, noise included: the day of publication often stands between counters. */
export function headSentences(parse: Parse, packs: Packs, blocks: number): readonly FigureSentence[] {
  return parse.sentences.filter((s) => s.block < blocks).flatMap((s) => stretchesOf(parse, packs, s));
}

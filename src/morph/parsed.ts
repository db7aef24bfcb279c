import type { Document } from '../text/document.ts';
import type { Note } from '../text/note.ts';
import type { Block, Sentence } from '../token/token.ts';
import type { Word } from './analysis.ts';

/** A document taken apart: blocks, sentences and words, each an exact span of `document.text`. */
export interface Parse {
  readonly document: Document;
  /** BCP 47 of most of the text; `und` when no language is sure. */
  readonly lang: string;
  /** ISO 15924: `Cyrl`, `Latn`, `Arab`, or `Zyyy` when there are no letters. */
  readonly script: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Word[];
  readonly notes: readonly Note[];
}

/** The words of a sentence. */
export const wordsOfSentence = (parse: Parse, sentence: Sentence): readonly Word[] =>
  parse.tokens.slice(sentence.firstToken, sentence.lastToken);

import type { Span } from '../text/span.ts';

export type TokenKind = 'word' | 'number' | 'punct' | 'symbol';

/** The smallest unit: a word (inner hyphens and apostrophes included), a number, or one mark. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** `document.text.slice(start, end)`. */
  readonly text: string;
  /** `foldWord(text)`: for comparison, same length. */
  readonly fold: string;
  /** BCP 47 language of the block the token stands in. */
  readonly lang: string;
  /** Whether a blank or line break stands before it (true at the start of the text). */
  readonly spaced: boolean;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'caption' | 'noise';

/**
 * A stretch of lines that belong together: a paragraph (its hard-wrapped lines joined), a heading, a
 * caption ("Name, title:"), a list item, or noise (counters, share strips, "read also", photo credits).
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** BCP 47, or `und`. */
  readonly lang: string;
  /** Indexes into `Parse.sentences`, half-open. */
  readonly firstSentence: number;
  readonly lastSentence: number;
}

export interface Sentence extends Span {
  /** Index of its block. */
  readonly block: number;
  /** Indexes into `Parse.tokens`, half-open. */
  readonly firstToken: number;
  readonly lastToken: number;
}

/** What the tokeniser, the sentence splitter and language identification know of one language. */
export interface TokenRules {
  /** Folded, without the final full stop: a stop after them ends no sentence unless a capital new start is certain. */
  readonly abbreviations: ReadonlySet<string>;
  /** Folded words that are frequent in this language and rare in its neighbours, for identification. */
  readonly frequent: ReadonlySet<string>;
  /** Letters (lower case) this language writes and some neighbour does not, per script. */
  readonly letters: Readonly<Record<string, string>>;
}

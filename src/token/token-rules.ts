/** What the tokeniser, the sentence splitter and language identification know of one language. */
export interface TokenRules {
  /** Folded, without the final full stop: a stop after them ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Those of {@link abbreviations} that often close a sentence ("etc."): before a capital they do. */
  readonly closing: ReadonlySet<string>;
  /** Whether `21.` before a noun is an ordinal (az, tr): then no capital after it starts a sentence. */
  readonly ordinalPoint: boolean;
  /** Folded words that are frequent in this language and rare in its neighbours, for identification. */
  readonly frequent: ReadonlySet<string>;
  /** Letters (lower case) this language writes and some neighbour does not, per script: they tell encodings apart. */
  readonly letters: Readonly<Record<string, string>>;
}

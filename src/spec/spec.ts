/** A spec file taken apart. Its language is described in `docs/specs.md`. */

/** One line of what must be found: ``- kind `words`#2 = value value`` with nested lines under it. */
export interface Expectation {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly kind: string;
  /** Name of the document meant, in a story that holds several; null for the only one. */
  readonly doc: string | null;
  readonly words: string | null;
  /** Which occurrence of the words, from 1. */
  readonly occurrence: number;
  /** What stands after `=`, divided at blanks. */
  readonly values: readonly string[];
  readonly children: readonly Expectation[];
  /** A known gap: must not hold yet. */
  readonly someday: boolean;
}

/** A text and all that must be found in it. */
export interface Case {
  readonly line: number;
  readonly text: string;
  readonly expectations: readonly Expectation[];
}

export interface Settings {
  /** Kinds whose world is closed: found but not listed fails. */
  readonly checks: readonly string[];
  readonly published: string | null;
  readonly publisher: string | null;
}

export interface Spec {
  readonly path: string;
  readonly settings: Settings;
  readonly cases: readonly Case[];
}

/** One document of a story: its text stands there, or in the file named. */
export interface StoryDocument extends Settings {
  readonly line: number;
  readonly name: string;
  readonly text: string | null;
  readonly file: string | null;
}

/** Dated documents, and what the ledger must then contain. */
export interface Story {
  readonly path: string;
  readonly documents: readonly StoryDocument[];
  readonly expectations: readonly Expectation[];
}

/** An expectation that does not hold, or a finding that no expectation lists. */
export interface Failure {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface SpecReport {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Expectations marked `someday` that still don't hold. */
  readonly someday: number;
}

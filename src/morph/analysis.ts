import type { Token } from '../token/token.ts';

/** Universal Dependencies parts of speech. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Universal Dependencies features: `{ Case: 'Gen', Number: 'Plur' }`. */
export type Features = Readonly<Record<string, string>>;

/** One way to read a word form. */
export interface Analysis {
  /** Folded. Verbs: the bare stem in kk, az, tr (as UD Turkish), the infinitive in ru, the base in en. */
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Features;
  /** Length in UTF-16 units of the inflectional ending at the end of the form; 0 when the form is bare. */
  readonly suffix: number;
  /**
   * How much of `suffix` is case or anything outside it: `Республикасының` has a suffix of 5 and a case
   * ending of 3. Absent where a language changes its endings instead of adding them.
   */
  readonly caseSuffix?: number;
  /**
   * The nominative of the base as it would agree: `Fem`, `Neut`, `Masc` and `Plur` of an adjective or
   * participle, `Plur` of a noun. Only where a language changes its endings.
   */
  readonly nominative?: Readonly<Record<string, string>>;
  /** 0 to 1; analyses of a word are sorted by it, best first. */
  readonly score: number;
}

/** Reads one folded word form; pure, total (an unknown word gets a guess), best analysis first, at most three. */
export interface Morphology {
  analyse(fold: string): readonly Analysis[];
  /** Every folded base the form could have, itself included: generous, for matching vocabulary. */
  keys(fold: string): readonly string[];
}

/** A token with its analyses. */
export interface Word extends Token {
  readonly analyses: readonly Analysis[];
  /** Every folded base the form could have, itself included; vocabulary is matched against these. */
  readonly keys: readonly string[];
}

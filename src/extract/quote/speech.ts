import { type Lexicon, type PhraseMatch, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import { type Page, lexiconOf } from '../page.ts';

const speechOf = (page: Page, lang: string): Lexicon => lexiconOf(page.packs, 'speech', lang, lexicon);
const firstPersonOf = (page: Page, lang: string): Lexicon =>
  lexiconOf(page.packs, 'first-person', lang, lexicon);

/** A word or phrase of saying, where it stands among all tokens. */
export interface SpeechCue {
  readonly from: number;
  readonly to: number;
  /** `say`, `stress`, `report`, `document`, `source`, `noun` … */
  readonly kind: string;
  /** Whether it may open or close words in quotation. */
  readonly quotes: boolean;
}

const cueOf = (match: PhraseMatch, offset: number): SpeechCue => ({
  from: match.from + offset,
  to: match.to + offset,
  kind: match.row['kind'] ?? 'say',
  quotes: match.row['quote'] === 'yes',
});

/** Words of saying among tokens `[from, to)`. */
export function speechIn(page: Page, from: number, to: number): readonly SpeechCue[] {
  const words = page.parse.tokens.slice(from, to);
  const lang = words[0]?.lang ?? page.parse.lang;
  return speechOf(page, lang)
    .find(words)
    .map((m) => cueOf(m, from));
}

const PERSONS = new Set(['1', '2']);

const isVerbOfFirst = (word: Word): boolean => {
  const best = word.analyses[0];
  return best !== undefined && best.upos === 'VERB' && PERSONS.has(best.feats['Person'] ?? '');
};

const isOurs = (word: Word): boolean => PERSONS.has(word.analyses[0]?.feats['Person[psor]'] ?? '');

/** How many words among tokens `[from, to)` speak of "I", "we" or "you"; stops counting at `enough`. */
export function firstPersons(page: Page, from: number, to: number, enough = 2): number {
  let count = 0;
  const { tokens } = page.parse;
  for (let i = from; i < to && count < enough; i++) {
    const word = tokens[i]!;
    if (word.kind !== 'word') continue;
    if (isVerbOfFirst(word) || isOurs(word) || firstPersonOf(page, word.lang).at(tokens, i)) count++;
  }
  return count;
}

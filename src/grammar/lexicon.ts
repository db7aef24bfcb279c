import type { Word } from '../morph/analysis.ts';

/** One line of a word list: `phrase` and the other columns of its file. */
export type Row = Readonly<Record<string, string>> & { readonly phrase: string };

/** Where a phrase of a lexicon stands: words `[from, to)` of the list searched. */
export interface PhraseMatch {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

type Part = { readonly keys: readonly string[]; readonly exact: boolean } | 'gap';

interface Entry {
  readonly row: Row;
  readonly parts: readonly Part[];
}

const MAX_GAP = 4;
/** Of how many word forms a lexicon remembers which entries they may start; when full it starts anew. */
const FORMS = 20_000;
const NONE: readonly never[] = [];

/**
 * A word list compiled for search. A phrase is words divided by blanks; each matches a word whose folded
 * form or whose base is the same. `=word` asks for that very form, `a/b` for either, `...` lets up to
 * four words of the same sentence pass.
 */
export interface Lexicon {
  /** The longest entry that starts at `at`; null when none does. */
  at(words: readonly Word[], at: number): PhraseMatch | null;
  /** Every entry that starts at `at`, longest first. */
  allAt(words: readonly Word[], at: number): readonly PhraseMatch[];
  /** Whether an entry may start with this word; most words start none, and are known by this at once. */
  mayStart(word: Word): boolean;
  /** All matches in `words`, longest first from the left, none overlapping. */
  find(words: readonly Word[]): readonly PhraseMatch[];
  readonly rows: readonly Row[];
}

function parsePart(source: string): Part {
  if (source === '...') return 'gap';
  const exact = source.startsWith('=');
  const keys = (exact ? source.slice(1) : source).split('/').filter((k) => k !== '');
  return { keys: keys.length > 0 ? keys : [source], exact };
}

const fits = (part: Part, word: Word): boolean =>
  part !== 'gap' && part.keys.some((key) => word.fold === key || (!part.exact && word.keys.includes(key)));

/** The end of `parts[i..]` matched from `words[at]`, the nearest first; -1 when they don't match. */
function matchParts(parts: readonly Part[], words: readonly Word[], i: number, at: number): number {
  for (; i < parts.length; i++) {
    const part = parts[i]!;
    if (part === 'gap') {
      for (let skip = 0; skip <= MAX_GAP && at + skip < words.length; skip++) {
        const end = matchParts(parts, words, i + 1, at + skip);
        if (end !== -1) return end;
      }
      return -1;
    }
    const word = words[at];
    if (word === undefined || !fits(part, word)) return -1;
    at++;
  }
  return at;
}

/**
 * @param rows entries; `phrase` must already be folded
 * @param split divides a phrase into the forms the tokeniser would give it (default: at blanks)
 */
export function lexicon(
  rows: readonly Row[],
  split: (phrase: string) => readonly string[] = (phrase) => phrase.split(' '),
): Lexicon {
  const byFirst = new Map<string, Entry[]>();
  for (const row of rows) {
    const parts = split(row.phrase).map(parsePart);
    const first = parts[0];
    if (first === undefined || first === 'gap') throw new Error(`phrase without a first word: ${row.phrase}`);
    for (const key of first.keys) {
      const entries = byFirst.get(key);
      if (entries) entries.push({ row, parts });
      else byFirst.set(key, [{ row, parts }]);
    }
  }

  const entriesFrom = (keys: readonly string[]): readonly Entry[] => {
    const entries = keys.flatMap((key) => byFirst.get(key) ?? []);
    const distinct = new Map(entries.map((entry) => [entry.parts, entry]));
    return distinct.size === 0 ? NONE : [...distinct.values()];
  };

  // Forms recur and share their list of keys, so that what may start with a form is looked up once.
  const known = new Map<readonly string[], readonly Entry[]>();
  const startingWith = (word: Word): readonly Entry[] => {
    let entries = known.get(word.keys);
    if (entries === undefined) {
      if (known.size >= FORMS) known.clear();
      known.set(word.keys, (entries = entriesFrom(word.keys)));
    }
    return entries;
  };

  const allAt = (words: readonly Word[], at: number): readonly PhraseMatch[] => {
    const word = words[at];
    const entries = word === undefined ? NONE : startingWith(word);
    if (entries.length === 0) return NONE;
    const matches: PhraseMatch[] = [];
    for (const { row, parts } of entries) {
      const to = matchParts(parts, words, 0, at);
      if (to !== -1) matches.push({ row, from: at, to });
    }
    return matches.length < 2 ? matches : matches.sort((a, b) => b.to - a.to);
  };

  const at = (words: readonly Word[], i: number): PhraseMatch | null => allAt(words, i)[0] ?? null;

  const find = (words: readonly Word[]): readonly PhraseMatch[] => {
    const found: PhraseMatch[] = [];
    for (let i = 0; i < words.length; ) {
      const match = at(words, i);
      if (match) found.push(match);
      i = match ? match.to : i + 1;
    }
    return found;
  };

  return { at, allAt, mayStart: (word) => startingWith(word).length > 0, find, rows };
}

/** A row of the `profiles` list of the `und` pack: `phrase` is the language, `trigrams` stand most frequent first. */
export interface ProfileRow {
  readonly phrase: string;
  /** ISO 15924. */
  readonly script?: string;
  readonly trigrams?: string;
  readonly words?: string;
}

/**
 * How the languages of one script look, turned about for look-up: a trigram, letter or word gives one
 * number for each language, in the order of `langs`.
 */
export interface ScriptProfiles {
  /** BCP 47. */
  readonly langs: readonly string[];
  /** How much likelier than one never seen the trigram is (difference of logarithms). */
  readonly trigrams: ReadonlyMap<string, Float64Array>;
  /** Logarithm of the letter's share; a letter that is not here is foreign to all. */
  readonly letters: ReadonlyMap<string, Float64Array>;
  /** 1 where the word is a frequent one. */
  readonly words: ReadonlyMap<string, Float64Array>;
}

/** A letter the language does not write. */
export const FOREIGN = Math.log(1 / 1500);

/** The rank a trigram that is not in the list is taken to have. */
const UNSEEN = 1200;
/** `1/(rank + 20)` is close to how often the trigram of a rank occurs, but for a constant. */
const logShare = (rank: number): number => -Math.log(rank + 20);
export const UNSEEN_TRIGRAM = logShare(UNSEEN);

/** The shares of letters as the trigrams tell them: the middle letter of each, weighed by its rank. */
function lettersOf(trigrams: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let total = 0;
  trigrams.forEach((trigram, rank) => {
    const weight = 1 / (rank + 20);
    total += weight;
    weights.set(trigram[1]!, (weights.get(trigram[1]!) ?? 0) + weight);
  });
  return new Map([...weights].map(([letter, weight]) => [letter, Math.log(weight / total)]));
}

const split = (list: string | undefined): readonly string[] =>
  (list ?? '').split(' ').filter((item) => item !== '');

/** Sets one language's number of an item, the others' being `absent` until they set theirs. */
function put(
  into: Map<string, Float64Array>,
  item: string,
  at: number,
  count: number,
  value: number,
  absent = 0,
): void {
  let row = into.get(item);
  if (!row) into.set(item, (row = new Float64Array(count).fill(absent)));
  row[at] = value;
}

/** Profiles of one script; `frequent` are the packs' own frequent words. */
function compile(
  rows: readonly ProfileRow[],
  frequent: ReadonlyMap<string, ReadonlySet<string>>,
): ScriptProfiles {
  const trigrams = new Map<string, Float64Array>();
  const letters = new Map<string, Float64Array>();
  const words = new Map<string, Float64Array>();
  rows.forEach((row, at) => {
    const list = split(row.trigrams);
    list.forEach((item, rank) => put(trigrams, item, at, rows.length, logShare(rank) - UNSEEN_TRIGRAM));
    for (const [letter, share] of lettersOf(list)) put(letters, letter, at, rows.length, share, FOREIGN);
    for (const word of [...split(row.words), ...(frequent.get(row.phrase) ?? [])])
      put(words, word, at, rows.length, 1);
  });
  return { langs: rows.map((row) => row.phrase), trigrams, letters, words };
}

/** Profiles by script. */
export function profilesOf(
  rows: readonly ProfileRow[],
  frequent: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ScriptProfiles> {
  const scripts = new Set(rows.map((row) => row.script ?? ''));
  return new Map(
    Array.from(scripts, (script) => [
      script,
      compile(
        rows.filter((row) => row.script === script),
        frequent,
      ),
    ]),
  );
}

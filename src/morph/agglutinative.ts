import type { Analysis, Features, Morphology, Upos } from './analysis.ts';
import { cached } from './cache.ts';
import { type Ending, type SuffixTable, endingIndex } from './suffix-table.ts';

/** A language whose words are a stem and a chain of suffixes (Turkic). */
export interface Agglutination {
  readonly table: SuffixTable;
  readonly vowels: string;
  readonly back: string;
  readonly front: string;
  readonly voiceless: string;
  /** Stems after which suffixes of either harmony occur: loans and surnames in -ev. */
  readonly eitherHarmony: RegExp;
  /** First letters of suffixes that stand only after voiceless sounds, and those that never do. */
  readonly onsets: { readonly hard: string; readonly soft: string };
  /**
   * Stems after which every shape of a nominal suffix can stand: one of each harmony and last sound;
   * `kara|si` is a stem with a possessive, after which case has other shapes.
   */
  readonly probes: readonly string[];
  /** Other stems that could be behind `stem` when `suffix` follows: `жоспарлағ` is no stem, `халқ-ы` is `халық`. */
  readonly restore: (stem: string, suffix: string) => readonly string[];
  /** Known stems, folded, with their parts of speech. */
  readonly stems: ReadonlyMap<string, readonly Upos[]>;
  /** Words that take no suffixes or irregular ones: pronouns, postpositions, conjunctions. */
  readonly irregular: ReadonlyMap<string, readonly Analysis[]>;
}

/** A stem with the suffixes found after it. */
interface Reading {
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Features;
  readonly suffix: number;
  readonly caseSuffix: number;
  readonly score: number;
}

const LONGEST_ENDING = 8;
const LONGEST_WORD = 60;
const MOST_SUFFIXES = 7;
/** Steps of the search per word; ordinary words need a few hundred. */
const EFFORT = 4000;

/** The suffixes passed so far, from the end of the word. */
interface Trail {
  readonly feats: Features;
  readonly weight: number;
  readonly depth: number;
  readonly last: string;
  /** Length of what stands from the innermost case or predicate suffix to the end of the word. */
  readonly outer: number;
}

const START: Trail = { feats: {}, weight: 0, depth: 0, last: '', outer: 0 };

/** A function that says how badly a suffix fits the stem before it: 0 well, 1 not at all. */
function misfitOf(language: Agglutination): (stem: string, ending: Ending) => number {
  const { vowels, back, front, voiceless, onsets } = language;
  const lastVowel = (text: string): string => {
    for (let i = text.length - 1; i >= 0; i--) if (vowels.includes(text[i]!)) return text[i]!;
    return '';
  };
  const firstVowel = (text: string): string => {
    for (const unit of text) if (vowels.includes(unit)) return unit;
    return '';
  };
  return (stem, { text: suffix, harmonic }) => {
    const [last, first] = [lastVowel(stem), firstVowel(suffix)];
    const clash =
      (back.includes(last) && front.includes(first)) || (front.includes(last) && back.includes(first));
    const end = stem.at(-1) ?? '';
    const onset = suffix[0]!;
    const hard = onsets.hard.includes(onset) && !voiceless.includes(end);
    const soft = onsets.soft.includes(onset) && voiceless.includes(end);
    const disharmony = harmonic && first !== '' && last !== '' && clash && !language.eitherHarmony.test(stem);
    return (disharmony ? 0.5 : 0) + (hard || soft ? 0.3 : 0);
  };
}

/** Case and what stands outside it; plural and possessive belong to the name. */
const isOuter = (ending: Ending): boolean =>
  'Case' in ending.feats || ending.to === 'N.pred' || ending.to === 'N.eq';

const hasVowel = (stem: string, vowels: string): boolean =>
  Array.from(stem).some((unit) => vowels.includes(unit));

/**
 * The score of a stem: known stems win, short ones lose. Without knowledge the reading that explains more
 * of the word by common suffixes is better, but not by much.
 */
function scoreOf(stem: string, upos: Upos, trail: Trail, suffix: number, language: Agglutination): number {
  const known = language.stems.get(stem);
  const guessedVerb = known === undefined && upos === 'VERB' && trail.depth === 0 ? 0.06 : 0;
  const fits = known !== undefined && known.some((k) => (k === 'VERB') === (upos === 'VERB'));
  const vocabulary = known === undefined ? 0 : fits ? 0.4 : -0.1;
  const short =
    stem.length < 3 ? (known === undefined ? 0.35 : 0.05) : stem.length < 4 && known === undefined ? 0.08 : 0;
  return (
    0.45 +
    vocabulary -
    short -
    guessedVerb +
    trail.weight +
    0.012 * Math.min(8, suffix) +
    (trail.depth === 0 ? 0.02 : 0)
  );
}

function searcher(language: Agglutination): (form: string) => readonly Reading[] {
  const index = endingIndex(language.table);
  const misfit = misfitOf(language);
  const targets = [...index.keys()].filter((state) => !state.endsWith('+'));
  const { roots } = language.table;

  return (form) => {
    const found: Reading[] = [];
    let effort = 0;

    const emit = (stem: string, root: string, trail: Trail): void => {
      const upos = roots[root]!;
      const others = trail.depth === 0 ? [] : language.restore(stem, trail.last);
      [stem, ...others].forEach((lemma, i) => {
        if (lemma.length < 2 || !hasVowel(lemma, language.vowels)) return;
        const known = language.stems.get(lemma)?.find((k) => k !== 'VERB');
        found.push({
          lemma,
          upos: upos === 'NOUN' && known !== undefined ? known : upos,
          feats: trail.feats,
          suffix: form.length - stem.length,
          caseSuffix: trail.outer,
          score: scoreOf(lemma, upos, trail, form.length - stem.length, language) - (i === 0 ? 0 : 0.06),
        });
      });
    };

    const take = (stem: string, ending: Ending, trail: Trail): void => {
      const rest = stem.slice(0, stem.length - ending.text.length);
      if (rest.length < 2) return;
      const bad = misfit(rest, ending);
      if (bad > 0.4 && ending.text.length < 2) return;
      const next: Trail = {
        feats: { ...ending.feats, ...trail.feats },
        weight: trail.weight + ending.weight - bad * 0.6,
        depth: trail.depth + 1,
        last: ending.text,
        outer: isOuter(ending) ? form.length - rest.length : trail.outer,
      };
      for (const state of ending.from) reach(rest, state, next);
    };

    const strip = (stem: string, state: string, trail: Trail): void => {
      const endings = index.get(state);
      if (!endings || trail.depth >= MOST_SUFFIXES) return;
      for (let n = 1; n <= LONGEST_ENDING && n <= stem.length - 2; n++)
        for (const ending of endings.get(stem.slice(stem.length - n)) ?? []) take(stem, ending, trail);
    };

    const reach = (stem: string, state: string, trail: Trail): void => {
      if (effort++ > EFFORT) return;
      if (state in roots) emit(stem, state, trail);
      strip(stem, state, trail);
    };

    if (form.length > LONGEST_WORD) return [];
    for (const root of Object.keys(roots)) emit(form, root, START);
    for (const state of targets) strip(form, state, START);
    return found;
  };
}

const byScore = (a: Reading, b: Reading): number => b.score - a.score || a.suffix - b.suffix;

/** The best reading of each lemma and ending, best first. */
function best(readings: readonly Reading[], most: number): readonly Reading[] {
  const seen = new Set<string>();
  const kept: Reading[] = [];
  for (const reading of [...readings].sort(byScore)) {
    const key = `${reading.lemma} ${reading.upos} ${JSON.stringify(reading.feats)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(reading);
    if (kept.length === most) break;
  }
  return kept;
}

const asAnalysis = (reading: Reading): Analysis => ({
  ...reading,
  score: Math.max(0, Math.min(1, reading.score)),
});

/** A stem worth matching vocabulary against: one the language knows, or one a fair reading gives. */
const FAIR = 0.08;
const MOST_KEYS = 24;

/** The readings of a name or acronym with its ending after an apostrophe or hyphen: `Aliyev'i`, `БҰҰ-ның`. */
function joined(
  form: string,
  probes: readonly string[],
  search: (form: string) => readonly Reading[],
): readonly Reading[] {
  const at = Math.max(form.lastIndexOf("'"), form.lastIndexOf('-'));
  const ending = form.slice(at + 1);
  if (at < 1 || ending.length > 14 || ending.length === 0) return [];
  const base = form.slice(0, at);
  const length = form.length - at;
  return probes.flatMap((probe) => {
    const root = probe.split('|')[0]!;
    return search(probe.replace('|', '') + ending)
      .filter((r) => r.lemma === root && r.upos !== 'VERB' && !('Number[psor]' in r.feats))
      .filter((r) => (root === probe ? r.suffix : r.caseSuffix) === ending.length)
      .map(
        (r): Reading => ({
          ...r,
          lemma: base,
          upos: 'PROPN',
          feats: withoutPossessor(r.feats),
          suffix: length,
          caseSuffix: length,
          score: Math.max(0.7, r.score),
        }),
      );
  });
}

const withoutPossessor = (feats: Features): Features => {
  const { 'Person[psor]': _, ...rest } = feats;
  return rest;
};

/**
 * Makes the morphology of an agglutinative language. Stripping goes from the end of the word through the
 * states of the table; a bounded number of steps per word keeps it linear.
 */
export function agglutinative(language: Agglutination): Morphology {
  const search = searcher(language);
  const readings = (form: string): readonly Reading[] => {
    const whole = search(form);
    return /['-]/.test(form) ? [...joined(form, language.probes, search), ...whole] : whole;
  };
  /** A line that names a base alone takes its features from the table, where that can read the form. */
  const inflected = (a: Analysis, form: string): Analysis => {
    if (a.upos !== 'VERB' && a.upos !== 'NOUN') return a;
    if (Object.keys(a.feats).length > 0) return a;
    const read = [...readings(form)].sort(byScore).find((r) => r.lemma === a.lemma && r.upos === a.upos);
    return read ? { ...asAnalysis(read), score: a.score } : a;
  };
  return cached({
    analyse(form) {
      const known = language.irregular.get(form);
      if (known) return known.map((a) => inflected(a, form));
      const three = best(readings(form), 3);
      return three.length > 0
        ? three.map(asAnalysis)
        : [{ lemma: form, upos: 'X', feats: {}, suffix: 0, score: 0.1 }];
    },
    keys(form) {
      const keys = new Set([form]);
      for (const a of language.irregular.get(form) ?? []) keys.add(a.lemma);
      const ranked = [...readings(form)].sort(byScore);
      // What stands before an apostrophe may be inflected itself: Sarayı'nda is sarayı, and saray.
      const base = ranked.find((r) => r.upos === 'PROPN' && /^['-]/.test(form.slice(r.lemma.length)))?.lemma;
      const inner = base === undefined ? [] : [...search(base)].sort(byScore).slice(0, 6);
      for (const reading of [...inner, ...ranked]) {
        if (keys.size >= MOST_KEYS) break;
        if (reading.score > FAIR) keys.add(reading.lemma);
      }
      return [...keys];
    },
  });
}

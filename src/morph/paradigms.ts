import type { Analysis, Features, Morphology, Upos } from './analysis.ts';
import { cached } from './cache.ts';

/** One way to go from a form back to its base: take `ending` off, put `base` on. */
export interface Substitution {
  readonly ending: string;
  readonly base: string;
  readonly upos: Upos;
  readonly feats: Features;
  /** What the stem must look like; absent when any will do. */
  readonly stem?: RegExp;
  /** The endings of the nominative by gender (of an adjective) and for the plural. */
  readonly nominative?: Readonly<Record<string, string>>;
  /** How likely without knowledge of the word, −0.4 to 0.1. */
  readonly weight: number;
}

/** A language whose words change their endings (Russian, English). */
export interface Paradigms {
  readonly substitutions: readonly Substitution[];
  /** Other bases that could be meant by `base` after a substitution: fleeting vowels, changed consonants. */
  readonly variants: (base: string, from: Substitution) => readonly string[];
  /** Known bases, folded, with their parts of speech. */
  readonly lexicon: ReadonlyMap<string, readonly Upos[]>;
  readonly irregular: ReadonlyMap<string, readonly Analysis[]>;
  /** Letters one of which a stem must have. */
  readonly vowels: string;
  readonly minStem: number;
}

const LONGEST_ENDING = 12;
const LONGEST_WORD = 60;
const MOST_KEYS = 16;

type Index = ReadonlyMap<string, readonly Substitution[]>;

function indexOf(substitutions: readonly Substitution[]): Index {
  const index = new Map<string, Substitution[]>();
  for (const s of substitutions) {
    const list = index.get(s.ending);
    if (list) list.push(s);
    else index.set(s.ending, [s]);
  }
  return index;
}

/** Names decline like nouns. */
const isName = (known: readonly Upos[], upos: Upos): boolean =>
  upos === 'NOUN' && known.includes('PROPN') && !known.includes('NOUN');

function scoreOf(base: string, s: Substitution, variant: boolean, language: Paradigms): number {
  const known = language.lexicon.get(base);
  const fits = known !== undefined && (known.includes(s.upos) || isName(known, s.upos));
  const vocabulary = fits ? 0.45 : known !== undefined ? 0.05 : variant ? -0.12 : 0;
  return 0.4 + vocabulary + s.weight + 0.01 * s.ending.length;
}

const hasVowel = (text: string, language: Paradigms): boolean =>
  Array.from(text).some((unit) => language.vowels.includes(unit));

/** The nominatives of a reading; a genitive plural without ending has its stem from the base (сделок, сделка). */
function nominativeOf(
  stem: string,
  lemma: string,
  s: Substitution,
  variant: boolean,
): Readonly<Record<string, string>> {
  const root = variant && s.ending === '' ? lemma.slice(0, lemma.length - s.base.length) : stem;
  return Object.fromEntries(Object.entries(s.nominative ?? {}).map(([key, ending]) => [key, root + ending]));
}

/** Every reading of a form by the table. */
function readings(form: string, index: Index, language: Paradigms): readonly Analysis[] {
  const found: Analysis[] = [];
  const most = Math.min(LONGEST_ENDING, form.length - language.minStem);
  for (let n = 0; n <= most; n++) {
    const stem = form.slice(0, form.length - n);
    for (const s of index.get(form.slice(form.length - n)) ?? []) {
      if (s.stem && !s.stem.test(stem)) continue;
      const base = stem + s.base;
      // An acronym (США, км) has no vowel to leave in its stem, and no endings.
      if (!hasVowel(stem, language) && !language.lexicon.has(base)) continue;
      const add = (lemma: string, variant: boolean): void => {
        const score = Math.max(0, Math.min(1, scoreOf(lemma, s, variant, language)));
        const upos = isName(language.lexicon.get(lemma) ?? [], s.upos) ? 'PROPN' : s.upos;
        const reading = { lemma, upos, feats: s.feats, suffix: n, score };
        found.push(
          s.nominative ? { ...reading, nominative: nominativeOf(stem, lemma, s, variant) } : reading,
        );
      };
      if (hasVowel(base, language)) add(base, false);
      for (const other of language.variants(base, s)) add(other, true);
    }
  }
  return found;
}

/** The best reading of each base and part of speech; readings that differ in features alone count too. */
function best(found: readonly Analysis[], most: number): readonly Analysis[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => b.score - a.score)
    .filter((a) => {
      const key = `${a.lemma} ${a.upos} ${JSON.stringify(a.feats)}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, most);
}

const FAIR = 0.1;
const CONTENT: ReadonlySet<Upos> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

/** The last part of a hyphenated word inflects; the parts before it stay. */
function splitLast(form: string): readonly [string, string] {
  const at = form.lastIndexOf('-');
  return at < 1 || at > form.length - 3 ? ['', form] : [form.slice(0, at + 1), form.slice(at + 1)];
}

const withHead = (head: string, forms: Analysis['nominative']): Pick<Analysis, 'nominative'> =>
  forms
    ? { nominative: Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, head + form])) }
    : {};

/** Makes the morphology of a language by its table of endings; one look-up for each length of ending. */
export function paradigms(language: Paradigms): Morphology {
  const index = indexOf(language.substitutions);
  const analyse = (form: string): readonly Analysis[] => language.irregular.get(form) ?? table(form);
  const table = (form: string): readonly Analysis[] => {
    if (form.length > LONGEST_WORD) return [];
    const [head, tail] = splitLast(form);
    if (head === '' || language.lexicon.has(form)) return readings(form, index, language);
    const own = language.irregular.get(tail) ?? readings(tail, index, language);
    return own.map((a) => ({ ...a, lemma: head + a.lemma, ...withHead(head, a.nominative) }));
  };
  return cached({
    analyse(form) {
      const three = best(analyse(form), 3);
      return three.length > 0 ? three : [{ lemma: form, upos: 'X', feats: {}, suffix: 0, score: 0.1 }];
    },
    keys(form) {
      const keys = new Set([form]);
      const known = language.irregular.get(form);
      for (const a of known ?? []) keys.add(a.lemma);
      // A content word keeps the bases of the table too: переговоров is переговоры, and переговор.
      if (known !== undefined && !known.some((a) => CONTENT.has(a.upos))) return [...keys];
      for (const a of [...(known ? table(form) : analyse(form))].sort((x, y) => y.score - x.score)) {
        if (keys.size >= MOST_KEYS) break;
        if (a.score >= FAIR) keys.add(a.lemma);
      }
      return [...keys];
    },
  });
}

import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Analysis, Word } from '../../morph/analysis.ts';
import { scriptOf } from '../../token/script.ts';
import { type Page, lexiconOf, rowsOf } from '../page.ts';
import type { Packs } from '../pack.ts';

export type Tense =
  | 'past'
  | 'present'
  | 'aorist'
  | 'progressive'
  | 'future'
  | 'necessity'
  | 'possible'
  | 'condition'
  | 'infinitive'
  | 'unknown';

/** What the form of a verb, with the words beside it, says. */
export interface VerbForm {
  readonly tense: Tense;
  readonly negative: boolean;
  /** Said of us: "we agreed". */
  readonly first: boolean;
  /** Said of myself: "I want to thank". */
  readonly single: boolean;
  readonly passive: boolean;
  /** A participle to which nothing is added: it stands before a noun. */
  readonly bare: boolean;
  /** How many words after the verb belong to its form: "салынып жатыр". */
  readonly reach: number;
  /** Stands before a noun or under another verb: "the treaty signed in May". */
  readonly participle: boolean;
}

/** A form that says nothing. */
export const NOTHING: VerbForm = {
  tense: 'unknown',
  negative: false,
  first: false,
  single: false,
  passive: false,
  reach: 0,
  bare: false,
  participle: false,
};

interface Ending {
  readonly form: string;
  readonly sense: string;
  readonly first: boolean;
  readonly single: boolean;
}

interface Endings {
  readonly voices: readonly string[];
  readonly negatives: readonly string[];
  readonly senses: readonly Ending[];
}

const ENDINGS = new WeakMap<Packs, Map<string, Endings>>();

function endingsOf(page: Page, lang: string): Endings {
  let byLang = ENDINGS.get(page.packs);
  if (!byLang) ENDINGS.set(page.packs, (byLang = new Map()));
  let endings = byLang.get(lang);
  if (!endings) byLang.set(lang, (endings = readEndings(page, lang)));
  return endings;
}

function readEndings(page: Page, lang: string): Endings {
  const rows = rowsOf(page.packs, 'verb-endings', lang);
  const of = (sense: string): string[] => [
    '',
    ...rows.filter((r) => r['sense'] === sense).map((r) => r.phrase),
  ];
  const senses = rows
    .filter((r) => r['sense'] !== 'voice' && r['sense'] !== 'negative')
    .map((r) => ({
      form: r.phrase,
      sense: r['sense']!,
      first: r['person'] === '1',
      single: r['person'] === '1s',
    }));
  return { voices: of('voice'), negatives: of('negative'), senses };
}

const TENSES: Readonly<Record<string, Tense>> = {
  'part-past': 'past',
  'part-present': 'progressive',
  'part-future': 'future',
  converb: 'past',
  nonpast: 'present',
  link: 'unknown',
  'past-passive': 'past',
};

/** Endings after which more may come: case and person of participles and verbal nouns. */
const isOpen = (sense: string): boolean => sense.startsWith('part-') || sense === 'infinitive';

const made = (ending: Ending, passive: boolean, negative: boolean): VerbForm => ({
  ...NOTHING,
  tense: TENSES[ending.sense] ?? (ending.sense as Tense),
  negative,
  first: ending.first,
  single: ending.single,
  passive: passive || ending.sense === 'past-passive',
  participle: ending.sense.startsWith('part-'),
});

/** Reads what follows a known stem: voice, negation, then the longest ending that fits. */
function formAfterStem(endings: Endings, rest: string): VerbForm & { readonly link: boolean } {
  let best: VerbForm = NOTHING;
  let longest = 0;
  let link = false;
  for (const voice of endings.voices) {
    if (!rest.startsWith(voice)) continue;
    for (const negative of endings.negatives) {
      const at = voice.length + negative.length;
      if (!rest.startsWith(negative, voice.length)) continue;
      const tail = rest.slice(at);
      for (const ending of endings.senses) {
        const reach = at + ending.form.length;
        const fits = isOpen(ending.sense) ? tail.startsWith(ending.form) : tail === ending.form;
        if (!fits || reach <= longest) continue;
        longest = reach;
        best = {
          ...made(ending, voice !== '', negative !== ''),
          bare: tail === ending.form && isOpen(ending.sense),
        };
        link = ending.sense === 'link' || ending.sense === 'converb';
      }
    }
  }
  return { ...best, link };
}

/** Reads the end of a word whose stem the list of endings does not know of. */
function formAtEnd(endings: Endings, word: string): VerbForm {
  let best: Ending | null = null;
  for (const ending of endings.senses)
    if (word.endsWith(ending.form) && ending.form.length > (best?.form.length ?? 0)) best = ending;
  return best ? made(best, false, false) : NOTHING;
}

const FEATURE_TENSE: Readonly<Record<string, Tense>> = { Past: 'past', Pres: 'present', Fut: 'future' };

/** What the morphology says of a verb. */
function formOfAnalysis(analysis: Analysis): VerbForm {
  const { feats } = analysis;
  const form = feats['VerbForm'];
  const mood = feats['Mood'];
  let tense: Tense = FEATURE_TENSE[feats['Tense'] ?? ''] ?? 'unknown';
  if (tense === 'present' && feats['Aspect'] === 'Perf' && form !== 'Part') tense = 'future';
  if (form === 'Conv' && tense === 'unknown') tense = 'past';
  if (form === 'Ger' || (form === 'Part' && tense === 'present')) tense = 'progressive';
  if (form === 'Inf' || form === 'Vnoun') tense = 'infinitive';
  if (mood === 'Imp' || mood === 'Nec') tense = 'necessity';
  if (mood === 'Cnd') tense = 'condition';
  return {
    ...NOTHING,
    tense,
    negative: feats['Polarity'] === 'Neg',
    first: feats['Person'] === '1' && feats['Number'] !== 'Sing',
    single: feats['Person'] === '1' && feats['Number'] === 'Sing',
    passive: feats['Voice'] === 'Pass',
    participle: form === 'Part',
  };
}

const auxiliariesOf = (page: Page, lang: string): Lexicon =>
  lexiconOf(page.packs, 'auxiliaries', lang, lexicon);

/** What an auxiliary or conjunction at `at` says; null when there is none. */
export const senseAt = (page: Page, words: readonly Word[], at: number): string | null => {
  const word = words[at];
  if (word === undefined) return null;
  return auxiliariesOf(page, word.lang).at(words, at)?.row['sense'] ?? null;
};

/** An auxiliary that says "we": "жұмыс істеп жатырмыз". */
const isOurs = (word: Word): boolean =>
  word.analyses.some((a) => a.feats['Person'] === '1' && a.feats['Number'] === 'Plur');

const AFTER = 3;
const BEFORE = 4;

const DROPPING = new Set(['possible', 'condition', 'necessity', 'future', 'progressive']);

/** Auxiliaries after a verb: "салынып жатыр", "imzalanmış deyil". */
function withAuxiliariesAfter(
  page: Page,
  words: readonly Word[],
  to: number,
  form: VerbForm,
  link: boolean,
): VerbForm {
  let result = form;
  for (let i = to; i < words.length && i < to + AFTER; i++) {
    const sense = senseAt(page, words, i);
    if (sense === null) break;
    const before = result;
    if (sense === 'negative') result = { ...result, negative: !result.negative };
    else if (sense === 'progressive' && (link || form.participle))
      result = { ...result, tense: 'progressive' };
    else if (sense === 'past' && link) result = { ...result, tense: 'past' };
    else if (sense === 'future' && (link || form.tense === 'future')) result = { ...result, tense: 'future' };
    else if (sense === 'possible' || sense === 'condition' || sense === 'necessity')
      result = { ...result, tense: sense };
    if (result !== before)
      result = { ...result, reach: i + 1 - to, first: result.first || isOurs(words[i]!) };
  }
  return result;
}

/** "I propose": the bare form right after "I" is no infinitive. */
const spoken = (tense: Tense, beside: boolean): Tense =>
  beside && tense === 'infinitive' ? 'present' : tense;

/** Auxiliaries before a verb: "will be held", "has not been signed", "не подписали". */
function withAuxiliariesBefore(
  page: Page,
  words: readonly Word[],
  at: number,
  form: VerbForm,
  isGerund: boolean,
): VerbForm {
  let result = form;
  let being = false;
  let been = false;
  for (let i = at - 1; i >= 0 && i >= at - BEFORE; i--) {
    if (words[i]!.kind === 'punct') break;
    const sense = senseAt(page, words, i);
    if (sense === 'join' || sense === 'that') break;
    if (sense === null) continue;
    if ((sense === 'nominal' || sense === 'about') && i === at - 1) return { ...NOTHING };
    if (sense === 'negative') result = { ...result, negative: true };
    else if (sense === 'infinitive' && i >= at - 2) result = { ...result, tense: 'infinitive' };
    else if (DROPPING.has(sense)) result = { ...result, tense: sense as Tense };
    if (sense === 'self') result = { ...result, single: true, tense: spoken(result.tense, i === at - 1) };
    being ||= sense === 'being';
    been ||= sense === 'been';
  }
  // "Taking part", "a meeting" tell of no act by themselves.
  if (isGerund && !being && !been && result.tense === 'progressive') return NOTHING;
  if (result.tense === 'past' && being && !been) result = { ...result, tense: 'present', passive: true };
  else if (result.tense === 'past' && been) result = { ...result, passive: true };
  else if (result.tense === 'progressive' && been) result = { ...result, tense: 'past' };
  return result;
}

/** The form as written, or, in another script than its vocabulary, the spellings that the stem begins. */
function spellingsOf(stem: string, word: Word): readonly string[] {
  if (scriptOf(stem) === scriptOf(word.fold)) return [word.fold];
  return word.keys.filter((key) => key.startsWith(stem)).sort((a, b) => b.length - a.length);
}

/** Reads what follows the stem, in the first spelling that says something. */
function readForm(endings: Endings, stem: string, word: Word): ReturnType<typeof formAfterStem> {
  const read = spellingsOf(stem, word).map((form) =>
    formAfterStem(endings, form.slice(Math.min(stem.length, form.length))),
  );
  return read.find((r) => r.tense !== 'unknown' || r.link) ?? read[0] ?? { ...NOTHING, link: false };
}

/**
 * Reads the verb at `at`, whose vocabulary form is `key`, in the words of its sentence. In languages that
 * glue endings the stem is known, so what follows it decides; in others the morphology, then the ending.
 */
export function verbFormAt(
  page: Page,
  words: readonly Word[],
  at: number,
  to: number,
  key: string,
): VerbForm {
  const word = words[at]!;
  const endings = endingsOf(page, word.lang);
  if (page.packs.languages.get(word.lang)?.order === 'head-final') {
    const plural = word.analyses.some(
      (a) => a.upos === 'NOUN' && a.lemma === key && a.feats['Number'] === 'Plur',
    );
    const read = readForm(endings, key, word);
    if (plural && read.tense === 'aorist') return NOTHING;
    const whole = withAuxiliariesAfter(page, words, to, read, read.link);
    return read.link && read.tense === 'unknown' && whole.tense === 'unknown' ? NOTHING : whole;
  }
  const verbs = word.analyses.filter((a) => a.upos === 'VERB' || a.upos === 'AUX');
  const analysis =
    verbs.find((a) => a.lemma === key && a.feats['VerbForm'] !== undefined) ??
    verbs.find((a) => a.lemma === key);
  const own = analysis ? formOfAnalysis(analysis) : formAtEnd(endings, word.fold);
  const form = own.tense === 'unknown' ? { ...formAtEnd(endings, word.fold), passive: own.passive } : own;
  const isGerund = analysis?.feats['VerbForm'] === 'Ger';
  return withAuxiliariesBefore(page, words, at, form, isGerund);
}

import type { Document } from '../text/document.ts';
import { note } from '../text/note.ts';
import { type Stretch, stretchesOf } from '../token/blocks.ts';
import { type Identity, identify } from '../token/language-id.ts';
import { type NoiseWords, noiseWords } from '../token/noise.ts';
import { type ScriptProfiles, profilesOf } from '../token/profiles.ts';
import { scriptOf } from '../token/script.ts';
import { sentenceRuns, spanOfRun } from '../token/sentences.ts';
import type { TokenRules } from '../token/token-rules.ts';
import type { Block, Sentence, Token } from '../token/token.ts';
import { tokens as tokensOf } from '../token/tokens.ts';
import type { Morphology, Word } from './analysis.ts';
import { BARE } from './bare.ts';
import { cached } from './cache.ts';
import type { Parse } from './parsed.ts';

/** What parsing needs of a language. */
export interface ParseRules {
  readonly token: TokenRules;
  readonly morphology: Morphology;
  /** Word lists: `noise`, `months`, `weekdays` of every pack and `profiles` of `und` are asked for. */
  readonly words: Readonly<Record<string, readonly { readonly phrase: string }[]>>;
}

type Languages = ReadonlyMap<string, ParseRules>;

interface Compiled {
  readonly noise: NoiseWords;
  readonly profiles: ReadonlyMap<string, ScriptProfiles>;
}

const NO_RULES: TokenRules = {
  abbreviations: new Set(),
  closing: new Set(),
  ordinalPoint: false,
  frequent: new Set(),
  letters: {},
};

const COMPILED = new WeakMap<Languages, Compiled>();

function compile(languages: Languages): Compiled {
  const all = [...languages.values()];
  const list = (name: string): readonly { readonly phrase: string }[] =>
    all.flatMap((l) => l.words[name] ?? []);
  const stamps = ['months', 'weekdays'].flatMap((name) => list(name).map((row) => row.phrase));
  return {
    noise: noiseWords(list('noise'), stamps),
    profiles: profilesOf(
      list('profiles'),
      new Map([...languages].map(([code, l]) => [code, l.token.frequent])),
    ),
  };
}

function compiledFor(languages: Languages): Compiled {
  let compiled = COMPILED.get(languages);
  if (!compiled) COMPILED.set(languages, (compiled = compile(languages)));
  return compiled;
}

/** A block is believed about its own language when it is long and clear; otherwise it has the document's. */
const BLOCK_LETTERS = 60;
const SURE = 0.9;

function langOfStretch(stretch: Stretch, whole: Identity, compiled: Compiled): string {
  if (stretch.text.length < BLOCK_LETTERS) return whole.lang;
  const own = identify(stretch.text, compiled.profiles);
  return own.lang !== 'und' && own.sure >= SURE ? own.lang : whole.lang;
}

const proseOf = (stretches: readonly Stretch[]): string =>
  stretches
    .filter((s) => s.kind !== 'noise')
    .map((s) => s.text)
    .join('\n');

const isHeadline = (stretch: Stretch): boolean => stretch.text.length <= 160 && !/[.!…:]$/.test(stretch.text);

/** From which stretch on only headlines in other languages follow: links to the article's translations. */
function foreignFrom(stretches: readonly Stretch[], langs: readonly string[], whole: Identity): number {
  let from = stretches.length;
  while (from > 1) {
    const s = stretches[from - 1]!;
    const foreign = langs[from - 1] !== whole.lang || scriptOf(s.text) !== whole.script;
    if (s.kind !== 'noise' && !(isHeadline(s) && foreign)) break;
    from--;
  }
  return from;
}

/** The parts under construction: indexes run on from block to block. */
interface Parts {
  readonly blocks: Block[];
  readonly sentences: Sentence[];
  readonly tokens: Word[];
}

const figureOf = (fold: string): string => /^[\d.,\s-]*\d/.exec(fold)?.[0] ?? fold;

/** A figure with an ending (`2025-ci`) has the figure as its base. */
const NUMBER: Morphology = {
  analyse(fold) {
    const lemma = figureOf(fold);
    return [{ lemma, upos: 'NUM', feats: {}, suffix: fold.length - lemma.length, score: 0.9 }];
  },
  keys: (fold) => (figureOf(fold) === fold ? [fold] : [fold, figureOf(fold)]),
};

const NUMBERS = cached(NUMBER);

function asWord({ start, end, kind, text, fold, lang, spaced }: Token, morphology: Morphology): Word {
  const known = kind === 'word' ? morphology : kind === 'number' ? NUMBERS : BARE;
  return {
    start,
    end,
    kind,
    text,
    fold,
    lang,
    spaced,
    analyses: known.analyse(fold),
    keys: known.keys(fold),
  };
}

function addBlock(parts: Parts, text: string, stretch: Stretch, lang: string, languages: Languages): void {
  const rules = languages.get(lang) ?? languages.get('und');
  const found = tokensOf(text, stretch, lang);
  const firstToken = parts.tokens.length;
  const firstSentence = parts.sentences.length;
  const morphology = rules?.morphology ?? BARE;
  for (const token of found) parts.tokens.push(asWord(token, morphology));
  for (const run of sentenceRuns(found, rules?.token ?? NO_RULES))
    parts.sentences.push({
      ...spanOfRun(found, run),
      block: parts.blocks.length,
      firstToken: firstToken + run.from,
      lastToken: firstToken + run.to,
    });
  const { start, end, kind } = stretch;
  parts.blocks.push({ start, end, kind, lang, firstSentence, lastSentence: parts.sentences.length });
}

/** Takes a document apart. Pure and total: every text gets a parse, doubts become notes. */
export function parse(document: Document, languages: Languages): Parse {
  const compiled = compiledFor(languages);
  const stretches = stretchesOf(document.text, compiled.noise);
  const prose = proseOf(stretches);
  const whole = identify(prose, compiled.profiles);
  const parts: Parts = { blocks: [], sentences: [], tokens: [] };
  const langs = stretches.map((s) => (s.kind === 'noise' ? whole.lang : langOfStretch(s, whole, compiled)));
  const foreign = foreignFrom(stretches, langs, whole);
  stretches.forEach((s, i) =>
    addBlock(parts, document.text, i < foreign ? s : { ...s, kind: 'noise' }, langs[i]!, languages),
  );
  const unknown = whole.lang === 'und' && prose.trim() !== '';
  return {
    document,
    lang: whole.lang,
    script: scriptOf(prose),
    ...parts,
    notes: unknown ? [note('unknown-language', 'the language of the text is not known')] : [],
  };
}

import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import { type Parse, wordsOfSentence } from '../../morph/parsed.ts';
import type { Span } from '../../text/span.ts';
import type { Sentence } from '../../token/token.ts';
import { byStart } from '../by-start.ts';
import { type Hit, hitsIn } from './concept.ts';
import { type Page, lexiconOf } from '../page.ts';
import type { Mention } from '../reading.ts';

/** What a little word does around a noun phrase: see `noun-phrase.tsv` of a language. */
export interface Little {
  readonly role: string;
  readonly use: string;
  readonly from: number;
  readonly to: number;
}

/** A sentence with what is known about each of its words; all lists run parallel to `words`. */
export interface View {
  readonly sentence: Sentence;
  /** Index of the sentence in the document. */
  readonly index: number;
  readonly lang: string;
  readonly headFinal: boolean;
  readonly words: readonly Word[];
  /** Concept phrases that start at a word, longest first. */
  readonly hits: readonly (readonly Hit[])[];
  /** The little word a word belongs to; null when it is none. */
  readonly little: readonly (Little | null)[];
  /** Mentions a word lies in, shortest first. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Countries an adjective or people's name stands for, in order: `kazakh-uzbek` has two. */
  readonly demonyms: readonly (readonly string[])[];
  /** Whether a word belongs to a stated time. */
  readonly timed: readonly boolean[];
  /** Whether a word is a number word. */
  readonly counts: readonly boolean[];
}

/** Roles of the `numbers` list that are words for numbers, not marks within them. */
const COUNTING = new Set(['one', 'hundred', 'multiplier', 'collective']);

const compile = (rows: Parameters<typeof lexicon>[0]): Lexicon => lexicon(rows);

function littleWords(page: Page, lang: string, words: readonly Word[]): readonly (Little | null)[] {
  const out: (Little | null)[] = words.map(() => null);
  const entries = lexiconOf(page.packs, 'noun-phrase', lang, compile);
  for (let i = 0; i < words.length; ) {
    const match = entries.allAt(words, i).find((m) => m.to - m.from > 1 || words[i]!.fold === m.row.phrase);
    if (match) {
      const { role = '', use = '' } = match.row;
      const little = { role, use, from: match.from, to: match.to };
      for (let at = match.from; at < match.to; at++) out[at] = little;
    }
    i = match?.to ?? i + 1;
  }
  return out;
}

function demonymsOf(page: Page, lang: string, words: readonly Word[]): readonly (readonly string[])[] {
  const entries = lexiconOf(page.packs, 'demonyms', lang, compile);
  const lookUp = (word: Word): readonly string[] => {
    const match = entries.at([word], 0);
    return match ? [match.row['country'] ?? ''] : [];
  };
  return words.map((word) => {
    if (!word.fold.includes('-')) return lookUp(word);
    const parts = [...word.keys].filter((k) => k.includes('-')).map((k) => k.split('-'));
    const first = parts[0] ?? word.fold.split('-');
    return first.flatMap((_, n) => lookUp({ ...word, keys: parts.map((p) => p[n] ?? '') }));
  });
}

/** Findings by the word they touch, shortest first; both lists run through the text once. */
function at<S extends Span>(words: readonly Word[], sorted: readonly S[], from: number): readonly S[][] {
  return words.map((word) => {
    const found: S[] = [];
    for (let m = from; m < sorted.length && sorted[m]!.start < word.end; m++)
      if (sorted[m]!.end > word.start) found.push(sorted[m]!);
    return found.sort((a, b) => a.end - a.start - (b.end - b.start));
  });
}

/** The sentences of a page that are not noise, each with what is known about its words. */
export function viewsOf(page: Page): readonly View[] {
  const known = VIEWS.get(page.mentions);
  if (known?.parse === page.parse) return known.views;
  const views = viewAll(page);
  VIEWS.set(page.mentions, { parse: page.parse, views });
  return views;
}

/** Views of the pages at hand: several steps look at the same one. */
const VIEWS = new WeakMap<readonly Mention[], { readonly parse: Parse; readonly views: readonly View[] }>();

function viewAll(page: Page): readonly View[] {
  const { parse, packs } = page;
  const sorted = [...page.mentions].sort((a, b) => a.start - b.start);
  const times = byStart(page.times);
  let from = 0;
  let fromTime = 0;
  return parse.sentences.flatMap((sentence, index) => {
    const block = parse.blocks[sentence.block];
    while (from < sorted.length && sorted[from]!.end <= sentence.start) from++;
    while (fromTime < times.length && times[fromTime]!.end <= sentence.start) fromTime++;
    if (!block || block.kind === 'noise') return [];
    const words = wordsOfSentence(parse, sentence);
    const lang = packs.languages.has(block.lang) ? block.lang : parse.lang;
    const numbers = lexiconOf(packs, 'numbers', lang, compile);
    return [
      {
        sentence,
        index,
        lang,
        headFinal: packs.languages.get(lang)?.order === 'head-final',
        words,
        hits: hitsIn(packs, lang, words),
        little: littleWords(page, lang, words),
        mentions: at(words, sorted, from),
        demonyms: demonymsOf(page, lang, words),
        counts: words.map((_, i) => COUNTING.has(numbers.at(words, i)?.row['role'] ?? '')),
        timed: at(words, times, fromTime).map((found) => found.length > 0),
      },
    ];
  });
}

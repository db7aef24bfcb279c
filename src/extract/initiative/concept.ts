import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf, sharedRows } from '../page.ts';
import type { MentionType } from '../reading.ts';

/** What an entry of a domain's `concepts` list does in a noun phrase; see the head of that list. */
export type ConceptKind =
  | 'head'
  | 'wrapper'
  | 'name'
  | 'good'
  | 'generic'
  | 'qualifier'
  | 'docqual'
  | 'topic'
  | 'weak'
  | 'measure'
  | 'activity'
  | 'target'
  | 'none';

/** A concept of a domain: the same in every language. */
export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly sector: string | null;
  readonly type: MentionType;
  /** What a phrase of this head must have to be an initiative. */
  readonly gate: string;
  /** Whether the two sides are part of what it is. */
  readonly pair: boolean;
  /** The head a name is a case of, or the place a qualifier stands for. */
  readonly of: string | null;
}

/** Words `[from, to)` of a sentence that name one concept or several. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly concepts: readonly Concept[];
  /** Whether the last word stands in the very form of the list. */
  readonly exact: boolean;
}

const REGISTERS = new WeakMap<Packs, ReadonlyMap<string, Concept>>();

/** The concepts of every domain, by id. */
export function conceptsOf(packs: Packs): ReadonlyMap<string, Concept> {
  let register = REGISTERS.get(packs);
  if (!register) {
    register = new Map(
      sharedRows(packs, 'concepts').map((row) => [
        row.phrase,
        {
          id: row.phrase,
          kind: row['kind'] as ConceptKind,
          sector: row['sector'] || null,
          type: (row['type'] || 'PROJECT') as MentionType,
          gate: row['gate'] || 'none',
          pair: row['parties'] === 'pair',
          of: row['of'] || null,
        },
      ]),
    );
    REGISTERS.set(packs, register);
  }
  return register;
}

const compile = (rows: Parameters<typeof lexicon>[0]): Lexicon => lexicon(rows);

const isUpper = (words: readonly Word[]): boolean => words.every((w) => w.text === w.text.toUpperCase());

/** Every phrase of the language's `concepts` list in a sentence: by first word, longest first. */
export function hitsIn(packs: Packs, lang: string, words: readonly Word[]): readonly (readonly Hit[])[] {
  const register = conceptsOf(packs);
  const entries = lexiconOf(packs, 'concepts', lang, compile);
  return words.map((_, i) =>
    entries.allAt(words, i).flatMap(({ row, from, to }) => {
      if (row['form'] === 'upper' && !isUpper(words.slice(from, to))) return [];
      const concepts = (row['concept'] ?? '').split('+').flatMap((id) => register.get(id) ?? []);
      const exact = row.phrase.endsWith(words[to - 1]!.fold);
      return concepts.length > 0 ? [{ from, to, concepts, exact }] : [];
    }),
  );
}

const NOMINAL: ReadonlySet<ConceptKind> = new Set([
  'good',
  'qualifier',
  'docqual',
  'topic',
  'weak',
  'generic',
]);
const HEADS: ReadonlySet<ConceptKind> = new Set(['head', 'wrapper', 'name', 'none']);

/** The concept a hit is headed by: the first of them. */
export const headOf = (hit: Hit): Concept => hit.concepts[0]!;

export const isHead = (hit: Hit): boolean => HEADS.has(headOf(hit).kind);

/**
 * The heads of words `[from, to)` in reading order. A longer phrase that is no head hides what it begins:
 * "building materials" builds nothing.
 */
export function headsIn(hits: readonly (readonly Hit[])[], from = 0, to = hits.length): readonly Hit[] {
  const heads: Hit[] = [];
  for (let i = from; i < to; ) {
    const head = hits[i]!.find((h) => isHead(h) && h.to <= to);
    const longer = hits[i]!.find((h) => NOMINAL.has(headOf(h).kind) && h.to - h.from > 1 && h.to <= to);
    const hidden = longer !== undefined && (head === undefined || longer.to > head.to);
    if (head && !hidden && headOf(head).kind !== 'none') heads.push(head);
    i = hidden ? wordsEnd(hits, longer) : (head?.to ?? i + 1);
  }
  return heads;
}

/** Where the search goes on after a hidden phrase: a head may still begin within it and reach beyond. */
const wordsEnd = (hits: readonly (readonly Hit[])[], hit: Hit): number => {
  for (let i = hit.from + 1; i < hit.to; i++) if (hits[i]!.some((h) => isHead(h) && h.to > hit.to)) return i;
  return hit.to;
};

/** From the left, the longest of those hits that pass, none overlapping. */
export function longest(
  hits: readonly (readonly Hit[])[],
  pass: (hit: Hit) => boolean,
  from = 0,
  to = hits.length,
): readonly Hit[] {
  const found: Hit[] = [];
  for (let i = from; i < to; ) {
    const hit = hits[i]!.find((h) => h.to <= to && pass(h));
    if (hit) found.push(hit);
    i = hit ? hit.to : i + 1;
  }
  return found;
}

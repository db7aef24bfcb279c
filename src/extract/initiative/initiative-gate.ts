import type { Concept } from './concept.ts';
import type { InitiativeKey } from './initiative-key.ts';
import { isMade } from './initiative-own.ts';
import type { NounPhrase } from './phrase.ts';
import type { View } from './view.ts';
import { classOf, isPlural } from './word-class.ts';

const WINDOW = 10;

/** Activities of documents, which pursue no plant or port that stands beside them. */
const PAPER = new Set(['sign', 'adopt']);

/** Activities of pursuit in or near the phrase, within its sentence and its half of a semicolon. */
function pursued(view: View, phrase: NounPhrase): boolean {
  const from = Math.max(0, phrase.from - WINDOW);
  const to = Math.min(view.words.length, phrase.to + WINDOW);
  for (let i = from; i < to; i++)
    if (view.hits[i]!.some((h) => h.concepts.some((c) => c.kind === 'activity' && !PAPER.has(c.id))))
      return true;
  return false;
}

const INTERSTATE = new Set([
  'interstate',
  'intergovernmental',
  'interparliamentary',
  'strategic-partnership',
  'strategic-cooperation',
  'interregional',
  'economic',
]);
/** Goods whose output is a statistic rather than an undertaking. */
const COUNTED = new Set([
  'oil',
  'gas',
  'industry',
  'agriculture',
  'energy',
  'coal',
  'metal',
  'gold',
  'electricity',
  'food',
  'steel',
  'economic',
  'grain',
  'wheat',
]);

type Gate = (key: InitiativeKey, view: View, phrase: NounPhrase, named: readonly string[]) => boolean;

const REACH = 4;

/** Whether a figure stands in the phrase or right beside it. */
function hasFigure(view: View, phrase: NounPhrase): boolean {
  const to = Math.min(view.words.length, phrase.to + REACH);
  for (let i = Math.max(0, phrase.from - REACH); i < to; i++)
    if (/^\d/u.test(view.words[i]!.text) && !view.timed[i]) return true;
  return false;
}

const strong = (k: InitiativeKey): number => k.qualifiers.length + k.places.length;

const GATES: Readonly<Record<string, Gate>> = {
  none: () => true,
  named: (k, _v, _p, named) => strong(k) > 0 || named.length > 1,
  topic: (k, _v, _p, named) => strong(k) > 0 || k.topics.length > 0 || named.length > 1,
  pair: (k, _v, _p, named) => named.length > 1 || (strong(k) > 0 && k.parties.length > 0),
  pursued: (k, v, p) => strong(k) > 0 && (k.parties.length > 1 || pursued(v, p)),
  made: (k, v, p) => k.qualifiers.some((q) => !COUNTED.has(q)) && pursued(v, p),
  origin: (k) => k.qualifiers.length > 0 && k.parties.length + k.places.length > 0,
  council: (k, v, p, named) =>
    named.length > 1 ||
    k.qualifiers.some((q) => INTERSTATE.has(q)) ||
    (strong(k) > 0 && k.parties.length > 1 && isMade(v, p)),
  field: (k) => strong(k) > 0,
  begun: (k, v, p) => strong(k) > 0 || pursued(v, p),
  served: (k, v, p, named) => strong(k) > 0 || named.length > 1 || (k.parties.length > 1 && pursued(v, p)),
  held: (k) => strong(k) > 0,
  built: (k, v, p) => strong(k) > 0 && isMade(v, p),
  lent: (k, v, p) => k.parties.length > 0 && (k.places.length > 0 || hasFigure(v, p)),
  target: (k) => k.parties.length > 1,
  festive: (k, v, p) => strong(k) > 0 && v.words.slice(p.head.from, p.head.to).some(isPlural),
};

/** A plural of such a head speaks of many things: "agreements", "projects in transport". */
const isMany = (concept: Concept, view: View, phrase: NounPhrase): boolean =>
  isPlural(view.words[phrase.outer.to - 1]!) &&
  (concept.type === 'DOCUMENT' ||
    concept.kind === 'wrapper' ||
    concept.gate === 'named' ||
    concept.gate === 'pursued');

/**
 * Whether a phrase with this key is an initiative, by the gate of its head.
 * @param named the parties its own words name; those of the key may be the document's
 */
export function isInitiative(
  key: InitiativeKey,
  named: readonly string[],
  view: View,
  phrase: NounPhrase,
): boolean {
  if (key.name) return true;
  const last = classOf(view.words[phrase.head.to - 1]!);
  if ((key.head.gate === 'origin' || key.head.gate === 'made') && (last === 'finite' || last === 'converb'))
    return false;
  const many = isMany(key.head, view, phrase);
  if (many && (key.places.length === 0 || key.head.kind === 'wrapper')) return false;
  return (GATES[key.head.gate] ?? GATES['named']!)(key, view, phrase, named);
}

import type { Piece } from '../../grammar/match.ts';
import { type Made, applyRules } from '../../grammar/rule.ts';
import type { Row } from '../../grammar/lexicon.ts';
import { type FigureSentence } from './figures.ts';
import { type FigureWords } from './figure-words.ts';
import type { NumberValue } from './number.ts';
import { withPairs } from './pairs.ts';
import { type Amount, QUANTITY_RULES, endedAmount } from './quantity-rules.ts';

/** An amount and the rule that found it. */
export interface FoundAmount extends Amount {
  readonly rule: string;
  /** What another amount is compared with or starts from: "up from 9". */
  readonly base?: boolean;
}

const meets = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

const STOPS = /^(counted:|time-unit:|time:at$|number$)/;

const MEASURES = new Set(['mass', 'length', 'area', 'volume', 'energy', 'power', 'data-rate']);

/** "77 MW of the company": a unit right after its number is what is counted, not a noun behind it. */
function measuredBy(s: FigureSentence, a: Amount, at: number, noun: number): Amount | null {
  const piece = s.pieces.find((p) => p.kind === 'unit' && p.from === at && p.to <= noun);
  const row = piece?.value as Row | undefined;
  if (!piece || !row || a.kind !== 'cardinal' || !MEASURES.has(row['kind'] ?? '')) return null;
  const value = Number((a.value * Number(row['factor'] || 1)).toPrecision(12));
  return { ...a, value, unit: row['unit'] ?? '', kind: row['kind'] as Amount['kind'], to: piece.to };
}

/**
 * What a counted or ordinal number stands before: the nearest thing of its kind. "First day of the summit"
 * counts days, "second of two countries" nothing.
 */
function nearestNoun(s: FigureSentence, made: Made<Amount>): Amount | null {
  const number = made.match.parts.get('number') ?? made.match.parts.get('roman');
  const noun = made.match.parts.get('noun');
  if (!number || !noun) return made.value;
  const measured = measuredBy(s, made.value, number.to, noun.from);
  if (measured) return measured;
  const stop = s.pieces
    .filter((p) => STOPS.test(p.kind) && p.from >= number.to && p.to <= noun.from)
    .sort((x, y) => x.from - y.from)[0];
  if (!stop) return made.value;
  const ordinal = made.value.kind === 'ordinal';
  if (stop.kind !== 'counted:event' && (ordinal || stop.kind !== 'counted:thing')) return null;
  const unit = made.value.unit.replace(/\(.*\)/, `(${(stop.value as Row)['noun']})`);
  return { ...made.value, unit, to: ordinal ? made.value.to : stop.to };
}

const shape = (p: Piece): string => (p.value as Row)['shape'] ?? '';

const VISIT_REACH = 8;

/** The visit or meeting whose times are counted: its noun or verb after the number, or a verb near it. */
function occasionOf(s: FigureSentence, a: FoundAmount): string | null {
  const acts = s.pieces.filter(
    (p) => p.kind === 'counted:visit' || (p.kind === 'counted:event' && nounOf(p) === 'visit'),
  );
  const after = acts.find((p) => p.from >= a.to);
  const near = acts.find((p) => p.kind === 'counted:visit' && Math.abs(p.from - a.from) < VISIT_REACH);
  const act = after ?? near;
  return act ? nounOf(act) : null;
}

const nounOf = (p: Piece): string => (p.value as Row)['noun'] ?? '';

/** "Seven times" of a visit is seven visits, of growth a ratio; of anything else it is left alone. */
function occasions(s: FigureSentence, a: FoundAmount): FoundAmount | null {
  const noun = growsBeside(s, a) ? null : occasionOf(s, a);
  if (noun !== null) return { ...a, unit: `count(${noun})`, kind: 'cardinal', occasions: false };
  const near = (p: Piece): boolean => Math.abs(p.from - a.from) < VISIT_REACH;
  const grows = s.pieces.some((p) => p.kind === 'modality' && /grow|raise|reach/.test(shape(p)) && near(p));
  return grows ? { ...a, unit: 'times', kind: 'ratio', occasions: false } : null;
}

const growsBeside = (s: FigureSentence, a: FoundAmount): boolean =>
  s.pieces.some(
    (p) =>
      p.kind === 'modality' &&
      /grow|raise/.test((p.value as Row)['shape'] ?? '') &&
      p.from >= a.from - 3 &&
      p.from <= a.to + 1,
  );

function ended(s: FigureSentence, language: FigureWords): readonly FoundAmount[] {
  return s.pieces
    .filter((p) => p.kind === 'number')
    .flatMap((p) => {
      const amount = endedAmount(p as Piece<NumberValue>, language.endings);
      return amount ? [{ ...amount, rule: 'quantity/ending' }] : [];
    });
}

/** "20 years have passed since", "turned 20 years old". */
const hasAged = (s: FigureSentence, a: FoundAmount): boolean =>
  s.pieces.some(
    (p) =>
      p.kind === 'modality' &&
      (p.value as Row)['shape'] === 'age' &&
      p.to >= a.from - 3 &&
      p.from <= a.to + 1,
  );

/** What no list of things knows may still be a party, or a label: "flight number 247". */
function unlisted(s: FigureSentence, a: FoundAmount): FoundAmount | null {
  if (a.rule !== 'quantity/count-unlisted') return a;
  const known = s.pieces.find((p) => p.kind.startsWith('counted:') && p.to === a.to);
  if (known?.kind === 'counted:label') return null;
  return known ? { ...a, unit: `count(${nounOf(known)})` } : a;
}

/** "Up from 9", "against 9": a word of comparing right before an amount. */
const isBase = (s: FigureSentence, a: FoundAmount): boolean =>
  s.pieces.some(
    (p) =>
      p.kind === 'modality' && shape(p) === 'base' && p.to <= a.from && a.from - p.to <= (a.approx ? 2 : 0),
  );

/** The amounts of a sentence in order; what belongs to a date or a clock time is none. */
export function amountsIn(s: FigureSentence, language: FigureWords): readonly FoundAmount[] {
  const ruled = applyRules(QUANTITY_RULES, s.words, s.pieces).flatMap((m) => {
    const amount = nearestNoun(s, m);
    return amount ? [{ ...amount, rule: m.rule }] : [];
  });
  const rest = ended(s, language).filter((a) => !ruled.some((r) => meets(r, a)));
  const found = [...ruled.flatMap((a) => unlisted(s, a) ?? []), ...rest];
  return withPairs(s, language.cases, found)
    .map((a) => (a.base || !isBase(s, a) ? a : { ...a, base: true }))
    .filter((a) => !s.times.some((t) => meets(t, a)))
    .map((a) => (a.unit === 'year' && !a.isAge && hasAged(s, a) ? { ...a, isAge: true } : a))
    .flatMap((a) => (a.occasions ? (occasions(s, a) ?? []) : [a]))
    .sort((a, b) => a.from - b.from);
}

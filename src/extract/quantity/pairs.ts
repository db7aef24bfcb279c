import type { Row } from '../../grammar/lexicon.ts';
import type { Piece } from '../../grammar/match.ts';
import type { Word } from '../../morph/analysis.ts';
import type { FoundAmount } from './amounts.ts';
import type { FigureSentence } from './figures.ts';
import type { NumberValue } from './number.ts';

type NumberPiece = Piece<NumberValue>;

/** How many words may stand between the two numbers: "from 97 flights a week to 120". */
const APART = 5;

/** What case endings of digits say; languages without them have none. */
type Cases = ReadonlyMap<string, string>;

const hasShape = (s: FigureSentence, shape: string, to: number): boolean =>
  s.pieces.some((p) => p.kind === 'modality' && (p.value as Row)['shape'] === shape && p.to === to);

const hasCase = (word: Word | undefined, name: string): boolean => word?.analyses[0]?.feats['Case'] === name;

/** The ending of a number, or the case of the word right after it: "97'den", "48 saatten". */
function isIn(s: FigureSentence, cases: Cases, n: NumberPiece, side: 'from' | 'to'): boolean {
  if (hasShape(s, side, n.from)) return true;
  if (n.value.ending !== '') return cases.get(n.value.ending) === side;
  const name = side === 'from' ? 'Abl' : 'Dat';
  return cases.size > 0 && (hasCase(s.words[n.to], name) || hasCase(s.words[n.to - 1], name));
}

const isPlain = (n: NumberPiece): boolean =>
  !n.value.both && !n.value.yearLike && (!n.value.ordinal || n.value.ending !== '');

/** Two numbers of one thing: from one to the other. */
interface Pair {
  readonly first: NumberPiece;
  readonly second: NumberPiece;
}

function pairsIn(s: FigureSentence, cases: Cases): readonly Pair[] {
  const numbers = s.pieces.filter((p) => p.kind === 'number') as readonly NumberPiece[];
  return numbers.flatMap((first, i) => {
    const second = numbers[i + 1];
    if (!second || second.from - first.to > APART || !isPlain(first) || !isPlain(second)) return [];
    return isIn(s, cases, first, 'from') && isIn(s, cases, second, 'to') ? [{ first, second }] : [];
  });
}

const SCALES = [1e12, 1e9, 1e6, 1e3];

/** "From 3 to 5 billion": the first is in billions too. */
function scaleOf(first: NumberValue, second: NumberValue): number {
  if (first.scaled || !second.scaled || first.value >= 1000) return 1;
  return SCALES.find((x) => second.value >= x) ?? 1;
}

const bare = (n: NumberPiece): FoundAmount => ({
  value: n.value.value,
  unit: 'count',
  kind: 'cardinal',
  approx: null,
  occasions: false,
  isAge: false,
  from: n.from,
  to: n.to,
  rule: 'quantity/pair',
});

const holding = (amounts: readonly FoundAmount[], n: NumberPiece): FoundAmount | undefined =>
  amounts.find((a) => a.from <= n.from && n.to <= a.to);

/** The other number of a pair, in the unit of the one that names it. */
function likened(n: NumberPiece, other: NumberPiece, amount: FoundAmount, scale: number): FoundAmount {
  const factor = other.value.value === 0 ? 1 : amount.value / other.value.value;
  const value = Number((n.value.value * factor * scale).toPrecision(12));
  return { ...amount, value, approx: null, from: n.from, to: n.to, rule: 'quantity/pair' };
}

function amountsOf(pair: Pair, amounts: readonly FoundAmount[]): readonly FoundAmount[] {
  const { first, second } = pair;
  const [one, two] = [holding(amounts, first), holding(amounts, second)];
  if (one && two && one.unit !== 'count') return [{ ...one, base: true }, two];
  if (one && one.unit !== 'count') return [{ ...one, base: true }, likened(second, first, one, 1)];
  if (two) return [{ ...likened(first, second, two, scaleOf(first.value, second.value)), base: true }, two];
  if (!Number.isInteger(first.value.value + second.value.value)) return [];
  return [{ ...bare(first), base: true }, bare(second)];
}

/** Amounts with both numbers of every pair: "from 97 to 120 a week" is two counts, the first the one before. */
export function withPairs(
  s: FigureSentence,
  cases: Cases,
  amounts: readonly FoundAmount[],
): readonly FoundAmount[] {
  const free = pairsIn(s, cases).filter(
    (p) => !s.times.some((t) => t.from < p.second.to && p.first.from < t.to),
  );
  if (free.length === 0) return amounts;
  const made = free.flatMap((p) => amountsOf(p, amounts));
  const meets = (a: FoundAmount): boolean => made.some((m) => m.from < a.to && a.from < m.to);
  return [...amounts.filter((a) => !meets(a)), ...made];
}

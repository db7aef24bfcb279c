import type { Span } from '../text/span.ts';
import type { Quantity, Reading } from './reading.ts';

/** A finding whose evidence does not hold. */
export interface Violation {
  /** Which finding: `quantity 3`. */
  readonly where: string;
  readonly reason: string;
}

/** Why a span proves nothing in `text`; null when it stands. */
export function spanProblem(text: string, { start, end }: Span): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end))
    return `offsets are no whole numbers: ${start}-${end}`;
  if (start < 0 || end > text.length) return `outside the text of ${text.length} units: ${start}-${end}`;
  if (start >= end) return `empty: ${start}-${end}`;
  if (text.slice(start, end).trim() === '') return `blank: ${start}-${end}`;
  return null;
}

/** The digits that tell one number from another; every script's zero to nine. */
const tellingDigits = (text: string): string => text.normalize('NFKC').replace(/[^1-9]/g, '');

const isSubsequence = (inner: string, outer: string): boolean => {
  let at = 0;
  for (const digit of outer) if (digit === inner[at]) at++;
  return at === inner.length;
};

/** Digits of the value without exponent: `4.5e6` is `4500000`. */
const digitsOfValue = (value: number): string =>
  tellingDigits(Math.abs(value).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 9 }));

/**
 * Why the words of a quantity can't have its value; null when they can. Digits of the value must stand in
 * the words, in order; words may add to them ("2 and a half", "3 dozen"), so it is enough when the digits
 * of the words stand in the value. Where there are none the number is in words, which must have letters.
 */
export function valueProblem(
  text: string,
  { start, end, value }: Pick<Quantity, 'start' | 'end' | 'value'>,
): string | null {
  if (!Number.isFinite(value)) return `no number: ${value}`;
  const words = text.slice(start, end);
  if (!/\p{Nd}/u.test(words))
    return /\p{L}/u.test(words) ? null : `neither digit nor word for ${value}: ${words}`;
  const [said, meant] = [tellingDigits(words), digitsOfValue(value)];
  if (isSubsequence(meant, said) || isSubsequence(said, meant)) return null;
  return `digits of ${value} are not in: ${words}`;
}

/** Every finding of a reading that its words do not prove. None is the rule: no span, no finding. */
export function violationsOf(reading: Reading): readonly Violation[] {
  const { text, published, sources } = reading.document;
  const violations: Violation[] = [];
  const check = (where: string, reason: string | null): void => {
    if (reason !== null) violations.push({ where, reason });
  };
  const spans: readonly (readonly [string, readonly Span[]])[] = [
    ['mention', reading.mentions],
    ['quote', reading.quotes],
    ['quote cue', reading.quotes.flatMap((q) => (q.cue === null ? [] : [q.cue]))],
    ['quantity', reading.quantities],
    ['time', reading.times],
    ['act', reading.acts],
    ['act cue', reading.acts.map((a) => a.cue)],
    ['initiative', reading.initiatives],
    ['event', reading.events],
  ];
  for (const [kind, list] of spans)
    for (const [i, s] of list.entries()) check(`${kind} ${i}`, spanProblem(text, s));
  for (const [i, q] of reading.quantities.entries()) check(`quantity ${i}`, valueProblem(text, q));
  for (const [i, s] of [...sources, ...(published ? [published] : [])].entries())
    if (s.start !== null && s.end !== null)
      check(`source ${i}`, spanProblem(text, { start: s.start, end: s.end }));
  return violations;
}

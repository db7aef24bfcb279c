import type { Approx } from '../extract/reading.ts';

/** The values a figure leaves open, as it was said. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A round number is read as rounded by no more than this share of itself. */
const ROUNDED = 0.05;
/** "About" leaves a tenth open either way. */
const ABOUT = 0.1;
/** Below this, counts are counts: seven visits are seven. */
const COUNTED = 1000;

const DIGITS = /^(\d*?)(0*)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** Half a unit of the last digit said: 4.5 million leaves 4.45 to 4.55 open. */
function halfUnit(value: number): number {
  const size = Math.abs(value);
  const m = DIGITS.exec(String(size));
  if (!m) return 0;
  if (m[3] !== undefined) return 0.5 * 10 ** -m[3].length;
  return size < COUNTED ? 0 : Math.min(0.5 * 10 ** m[2]!.length, ROUNDED * size);
}

/** What "4.5 million", "more than ten", "nearly 1.5 million" leave open. */
export function rangeOf(value: number, approx: Approx): Range {
  const slack = halfUnit(value);
  const share = Math.abs(value) * ABOUT;
  switch (approx) {
    case 'exact':
      return { from: value - slack, to: value + slack };
    case 'about':
      return { from: value - share, to: value + share };
    case 'nearly':
      return { from: value - share, to: value + slack };
    case 'more-than':
      return { from: value - slack, to: Infinity };
    case 'less-than':
    case 'up-to':
      return { from: -Infinity, to: value + slack };
    default:
      throw new Error(`unknown approximation: ${String(approx)}`);
  }
}

/** True when one value can be meant by both. Rounding, bounds and "about" are no disagreement. */
export const compatible = (a: Range, b: Range): boolean => {
  const tiny = 1e-9 * Math.max(1, Math.abs(a.from), Math.abs(b.from));
  const finite = Number.isFinite(tiny) ? tiny : 1e-9;
  return a.from <= b.to + finite && b.from <= a.to + finite;
};

import { describe, expect, test } from 'vitest';
import type { Approx } from '../extract/reading.ts';
import { compatible, rangeOf } from './value-range.ts';

const agree = (a: readonly [number, Approx], b: readonly [number, Approx]): boolean =>
  compatible(rangeOf(...a), rangeOf(...b));

describe('one value can be meant', () => {
  test.each([
    [4_119_000, 'exact', 4_100_000, 'exact'],
    [1_392_000, 'exact', 1_400_000, 'exact'],
    [170, 'about', 178, 'exact'],
    [10, 'more-than', 13, 'exact'],
    [1_500_000, 'nearly', 1_420_000, 'exact'],
    [1_000_000_000, 'up-to', 470_000_000, 'exact'],
    [0.5, 'exact', 0.5, 'exact'],
  ] as const)('%d %s, %d %s', (a, x, b, y) => {
    expect(agree([a, x], [b, y])).toBe(true);
    expect(agree([b, y], [a, x])).toBe(true);
  });
});

describe('two values are meant', () => {
  test.each([
    [4_500_000, 'exact', 3_300_000, 'exact'],
    [3_500_000, 'more-than', 3_300_000, 'exact'],
    [1_840_000, 'exact', 1_084_000, 'exact'],
    [7, 'exact', 6, 'exact'],
    [20, 'exact', 24, 'exact'],
    [10, 'more-than', 8, 'exact'],
    [62, 'exact', 65, 'exact'],
  ] as const)('%d %s, %d %s', (a, x, b, y) => {
    expect(agree([a, x], [b, y])).toBe(false);
  });
});

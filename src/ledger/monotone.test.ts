import { expect, test } from 'vitest';
import { alignInOrder } from './monotone.ts';

const none = (): number => 0;
const shape = (beads: ReturnType<typeof alignInOrder>): string =>
  beads.map(({ a, b }) => `${a[1] - a[0]}-${b[1] - b[0]}`).join(' ');

test('pieces of like length pair one to one', () => {
  expect(shape(alignInOrder({ a: [20, 80, 40], b: [22, 75, 44], shared: none }))).toBe('1-1 1-1 1-1');
});

test('two sentences told in one pair with it', () => {
  expect(shape(alignInOrder({ a: [90, 60, 50], b: [95, 115], shared: none }))).toBe('1-1 2-1');
});

test('a piece that only one side has stays alone', () => {
  const sides = { a: [60], b: [200, 60], ratio: 1 };
  expect(shape(alignInOrder({ ...sides, shared: (_, [j]) => (j === 1 ? 4 : 0) }))).toBe('0-1 1-1');
});

test('an empty side pairs nothing', () => {
  expect(shape(alignInOrder({ a: [], b: [10, 20], shared: none }))).toBe('0-1 0-1');
  expect(alignInOrder({ a: [], b: [], shared: none })).toEqual([]);
});

test('long sequences take time in proportion to their length', () => {
  const long = Array.from({ length: 3000 }, (_, i) => 20 + ((i * 37) % 90));
  expect(shape(alignInOrder({ a: long, b: long, shared: none })).split(' ')).toHaveLength(3000);
});

import { describe, expect, test } from 'vitest';
import { around, startingIn } from './nearby.ts';

const items = [
  { start: 20, end: 25 },
  { start: 0, end: 5 },
  { start: 10, end: 30 },
];

describe('items near a place', () => {
  test('are those that start in the stretch, in order', () => {
    expect(startingIn(items, 0, 20).map((x) => x.start)).toEqual([0, 10]);
    expect(startingIn(items, 21, 99)).toEqual([]);
  });

  test('the last one that reaches over a place is around it', () => {
    expect(around(items, 12)).toEqual({ start: 10, end: 30 });
    expect(around(items, 5)).toBeNull();
  });
});

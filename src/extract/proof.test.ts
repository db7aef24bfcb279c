import { describe, expect, test } from 'vitest';
import { madeReading, mention, quantity } from '../../test/made-reading.ts';
import { spanProblem, valueProblem, violationsOf } from './proof.ts';

const holds = (words: string, value: number): boolean =>
  valueProblem(words, { start: 0, end: words.length, value }) === null;

describe('the words of a quantity', () => {
  test.each([
    ['4,5 million', 4_500_000],
    ['1 million 50 thousand', 1_050_000],
    ['30-35 percent', 35],
    ['2.084 Mt', 2_084_000],
    ['2 and a half', 2.5],
    ['seven', 7],
    ['533 million', 533e6],
    ['0.000001', 0.000001],
  ])('%s can be %d', (words, value) => expect(holds(words, value)).toBe(true));

  test.each([
    ['4,5 million', 5_400_000],
    ['1.84', 1.085],
    ['2024', 2023],
    ['%', 5],
    ['12', Number.NaN],
  ])('%s can not be %d', (words, value) => expect(holds(words, value)).toBe(false));
});

test('a span must hold words of its text', () => {
  expect(spanProblem('a b', { start: 0, end: 3 })).toBeNull();
  for (const span of [
    { start: 1, end: 2 },
    { start: 2, end: 2 },
    { start: -1, end: 2 },
    { start: 0, end: 4 },
    { start: 0.5, end: 2 },
  ])
    expect(spanProblem('a b', span)).not.toBeNull();
});

test('a reading is checked finding by finding', () => {
  const good = madeReading('a', 'Ann Lee signed 12 papers.', {}, [
    mention('PERSON', 'ann-lee', 'Ann Lee'),
    quantity('12 papers', 12, 'count(paper)'),
  ]);
  expect(violationsOf(good)).toEqual([]);
  const bad = { ...good, quantities: good.quantities.map((q) => ({ ...q, value: 13, start: 0 })) };
  expect(violationsOf(bad).map((v) => v.where)).toEqual(['quantity 0']);
});

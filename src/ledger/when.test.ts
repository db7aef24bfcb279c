import { expect, test } from 'vitest';
import { dateOfDay, meet, samePeriodKey, stretchOf, whenKey } from './when.ts';

const days = (value: string): readonly (string | number)[] => {
  const s = stretchOf(value);
  return s === null ? [] : [s.from, s.to].map((n) => (Number.isFinite(n) ? dateOfDay(n) : n));
};

test('a year, a month and an interval are the days they hold', () => {
  expect(days('2024')).toEqual(['2024-01-01', '2024-12-31']);
  expect(days('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
  expect(days('2024-05-07/2024-06')).toEqual(['2024-05-07', '2024-06-30']);
  expect(days('../2024-05-07')).toEqual([-Infinity, '2024-05-07']);
  expect(days('2024-05-07/..')).toEqual(['2024-05-07', Infinity]);
});

test('what is no date is none', () => {
  for (const value of ['FUTURE_REF', '', 'soon', '2024/2025/2026', '24']) expect(stretchOf(value)).toBeNull();
});

test('stretches meet when they share a day, or nearly with slack', () => {
  const [a, b] = [stretchOf('2024-05-07')!, stretchOf('2024-05-08')!];
  expect([meet(a, b), meet(a, b, 1), meet(a, stretchOf('2024')!)]).toEqual([false, true, true]);
});

test('a year sorts after its days, the open past first, the unknown last', () => {
  const sorted = ['2024', null, '2024-05-07', 'PAST_REF', '2023'].sort((a, b) => {
    const [x, y] = [whenKey(a), whenKey(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  });
  expect(sorted).toEqual(['PAST_REF', '2023', '2024-05-07', '2024', null]);
});

test('the ends of an interval are compared by month', () => {
  expect(samePeriodKey('2022-10-21/2025-10-21')).toBe(samePeriodKey('2022-10/2025-10'));
  expect(samePeriodKey('2024-05-07')).not.toBe(samePeriodKey('2024-05'));
});

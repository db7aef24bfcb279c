import { describe, expect, test } from 'vitest';
import { timeValue } from './time-expression.ts';

const day = '2031-04-16';

const since = (year: number) => timeValue({ kind: 'since', from: { kind: 'year', year } }, day);

describe('the value of a time', () => {
  test('what is counted from an unknown day has none', () => {
    expect(timeValue({ kind: 'shift', unit: 'year', by: -1 }, null)).toBeNull();
    expect(timeValue({ kind: 'window', unit: 'year', by: -3 }, null)).toBeNull();
    expect(timeValue({ kind: 'day', year: null, month: 4, day: 9 }, null)).toBeNull();
  });

  test('a vague reference needs no day', () => {
    expect(timeValue({ kind: 'ref', ref: 'FUTURE_REF' }, null)).toBe('FUTURE_REF');
  });

  test('units around the day', () => {
    expect(timeValue({ kind: 'shift', unit: 'year', by: -1 }, day)).toBe('2030');
    expect(timeValue({ kind: 'shift', unit: 'month', by: 1 }, day)).toBe('2031-05');
    expect(timeValue({ kind: 'shift', unit: 'week', by: 0 }, day)).toBe('2031-04-14/2031-04-20');
    expect(timeValue({ kind: 'shift', unit: 'quarter', by: -1 }, day)).toBe('2031-01/2031-03');
  });

  test('a window ends or starts on the day', () => {
    expect(timeValue({ kind: 'window', unit: 'year', by: -3 }, day)).toBe('2028-04-16/2031-04-16');
    expect(timeValue({ kind: 'window', unit: 'month', by: 6 }, day)).toBe('2031-04-16/2031-10-16');
  });

  test('of a far month without a year the tense decides, of a near one the distance', () => {
    const october = { kind: 'month', year: null, month: 10 } as const;
    expect(timeValue(october, day, 'ahead')).toBe('2031-10');
    expect(timeValue(october, day, 'back')).toBe('2030-10');
    expect(timeValue({ kind: 'month', year: null, month: 3 }, day, 'ahead')).toBe('2031-03');
  });

  test('months without a year are those that are over', () => {
    expect(timeValue({ kind: 'months', year: null, from: 1, to: 3 }, day)).toBe('2031-01/2031-03');
    expect(timeValue({ kind: 'months', year: null, from: 1, to: 9 }, day)).toBe('2030-01/2030-09');
  });

  test('since runs to the day, or is open when it lies ahead', () => {
    expect(since(2028)).toBe('2028/2031-04-16');
    expect(since(2033)).toBe('2033/..');
  });
});

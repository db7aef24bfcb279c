import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, weekdayOf } from './calendar.ts';

describe('calendar', () => {
  test('a 31st of February is no day, a 29th only in a leap year', () => {
    expect(isDay(2031, 2, 31)).toBe(false);
    expect(isDay(2031, 2, 29)).toBe(false);
    expect(isDay(2032, 2, 29)).toBe(true);
    expect(isDay(1900, 2, 29)).toBe(false);
  });

  test('days cross months and years', () => {
    expect(addDays('2031-12-31', 1)).toBe('2032-01-01');
    expect(daysBetween('2031-12-31', '2032-03-01')).toBe(61);
  });

  test('months keep the day where it exists', () => {
    expect(addMonths('2031-01-31', 1)).toBe('2031-02-28');
    expect(addMonths('2031-01', -13)).toBe('2029-12');
  });

  test('Monday is the first day of the week', () => {
    expect(weekdayOf('2026-04-13')).toBe(1);
    expect(weekdayOf('2026-04-19')).toBe(7);
  });
});

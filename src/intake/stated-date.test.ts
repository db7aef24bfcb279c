import { expect, test } from 'vitest';
import { statedDate } from './stated-date.ts';

test.each([
  ['2025-10-21T23:50:00-08:00', '2025-10-21'],
  ['2025-3-1', '2025-03-01'],
  ['20251021', '2025-10-21'],
  ['21.10.2025 14:05', '2025-10-21'],
  ['Tue, 21 Oct 2025 09:00:00 +0500', '2025-10-21'],
  ['2024-02-29', '2024-02-29'],
])('%s is %s', (value, date) => {
  expect(statedDate(value)).toEqual({ date, notes: [] });
});

test.each([
  ['2025-02-29', 'impossible-date'],
  ['2025-13-01', 'impossible-date'],
  ['31.11.2025', 'impossible-date'],
  ['yesterday', 'unknown-date'],
  [1_761_004_800, 'unknown-date'],
  [{ day: 3 }, 'unknown-date'],
])('%s is no date, with a note', (value, code) => {
  const stated = statedDate(value);
  expect(stated.date).toBeNull();
  expect(stated.notes.map((n) => n.code)).toEqual([code]);
});

test.each([null, undefined, ''])('%s says nothing', (value) => {
  expect(statedDate(value)).toEqual({ date: null, notes: [] });
});

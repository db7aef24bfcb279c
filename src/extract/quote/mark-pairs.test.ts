import { expect, test } from 'vitest';
import { quotedIn } from './mark-pairs.ts';

const words = (text: string): readonly string[] =>
  quotedIn(text, { start: 0, end: text.length }).map((q) => text.slice(q.start, q.end));

test('marks pair with their own kind', () => {
  expect(words('«бір» “two” "three" „vier“')).toEqual(['бір', 'two', 'three', 'vier']);
});

test('marks within marks belong to the outer', () => {
  expect(words('“A “B” c” d')).toEqual(['A “B” c']);
  expect(words('"A, "b c" d", e')).toEqual(['A, "b c" d']);
});

test('an opening mark without a partner runs to the end', () => {
  const text = 'deyib: “Biz açdıq. “Kür” bizimdir';
  const [quoted] = quotedIn(text, { start: 0, end: text.length });
  expect(quoted).toMatchObject({ close: -1, end: text.length });
  expect(quoted!.inner).toHaveLength(1);
});

test('an apostrophe is no quotation mark', () => {
  expect(words("Tokayev’in ve Aliyev'in")).toEqual([]);
  expect(words('‘We don’t stop,’ she said')).toEqual(['We don’t stop,']);
});

test('closing marks alone open nothing', () => {
  expect(words('a» b” c')).toEqual([]);
});

test('a mark with an ending glued to it closes', () => {
  expect(words('"Report"un məlumatı')).toEqual(['Report']);
});

const timeOf = (marks: number): number => {
  const text = '«“„"‘ a '.repeat(marks);
  const from = performance.now();
  quotedIn(text, { start: 0, end: text.length });
  return performance.now() - from;
};

test('thousands of marks of every kind take linear time', () => {
  timeOf(2000);
  expect(timeOf(40_000)).toBeLessThan(Math.max(80, timeOf(10_000) * 12));
});

import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { aroundSpan } from './cite.ts';

test('what stands around words is cut at blanks', () => {
  const text = `${'abcdefg '.repeat(30)}HERE ${'hijklmn '.repeat(30)}`;
  const start = text.indexOf('HERE');
  const { before, words, after } = aroundSpan(text, start, start + 4);
  expect(words).toBe('HERE');
  expect(before).toMatch(/^abcdefg (?:abcdefg )+$/);
  expect(after).toMatch(/^ (?:hijklmn )*hijklmn$/);
  expect(before.length).toBeLessThanOrEqual(100);
});

const graphemes = string({ unit: 'grapheme', maxLength: 150 });

test('whatever the text, the three parts are the text and no character is halved', () => {
  assert(
    property(graphemes, graphemes, graphemes, (left, middle, right) => {
      const text = left + middle + right;
      const start = left.length;
      const end = start + middle.length;
      const { before, words, after } = aroundSpan(text, start, end);
      expect(text.slice(start - before.length, end + after.length)).toBe(before + words + after);
      expect(words).toBe(middle);
      expect(/\p{Surrogate}/u.test(before + words + after)).toBe(false);
    }),
  );
});

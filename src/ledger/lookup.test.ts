import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../text/span.ts';
import { lookup } from './lookup.ts';

const span = tuple(integer({ min: 0, max: 60 }), integer({ min: 1, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

test('finds what overlaps a span, all of it and nothing else', () => {
  assert(
    property(array(span), span, (findings, asked) => {
      const found = lookup(findings)(asked);
      expect(found).toHaveLength(findings.filter((f) => overlaps(f, asked)).length);
      expect(found.every((f) => overlaps(f, asked))).toBe(true);
    }),
  );
});

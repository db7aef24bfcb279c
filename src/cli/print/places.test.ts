import { assert, constantFrom, nat, pre, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../text/place.ts';
import { placesIn } from './places.ts';

test('a place is that of the plain count, and leads back to its offset', () => {
  assert(
    property(string({ unit: constantFrom('a', '\n', '😀') }), nat(20), (text, offset) => {
      pre(offset < text.length);
      const places = placesIn(text);
      expect(places.of(offset)).toEqual(placeOf(text, offset));
      expect(places.offset(places.of(offset))).toBe(offset);
    }),
  );
});

test('a column beyond its line is no place', () => {
  expect(placesIn('ab\nc').offset({ line: 1, column: 4 })).toBeNull();
  expect(placesIn('ab\nc').offset({ line: 3, column: 1 })).toBeNull();
});

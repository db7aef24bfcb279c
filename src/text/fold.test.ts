import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWord } from './fold.ts';

const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('fold', () => {
  test('never changes the length of a text', () => {
    fc.assert(fc.property(anything, (text) => fold(text).length === text.length));
    fc.assert(fc.property(anything, (text) => foldWord(text).length === text.length));
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(anything, (text) => fold(fold(text)) === fold(text)));
  });

  test('keeps the length of letters whose lower case is two units', () => {
    expect(fold('İstanbul')).toBe('istanbul');
    expect(fold('SIĞINAK')).toBe(fold('sığınak'));
  });

  test('makes one of the blanks, apostrophes and hyphens', () => {
    expect(fold('a\u00a0b’c\u2011d')).toBe("a b'c-d");
  });

  test('repairs a Cyrillic word typed with Latin look-alikes', () => {
    expect(foldWord('Kазақстан')).toBe('қазақстан'.replace('қ', 'к'));
    expect(foldWord('G7')).toBe('g7');
  });
});

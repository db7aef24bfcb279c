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

  test('puts a word of look-alike letters into one script, part by part', () => {
    expect(foldWord('Oтaн')).toBe('отан'); // Latin O and a
    expect(foldWord('Вrussels')).toBe('вrussels'); // Cyrillic В is no Latin letter's double here
    expect(foldWord('Саspian')).toBe('caspian'); // Cyrillic С and а
    expect(foldWord('IT-сала')).toBe('it-сала');
    expect(foldWord('G7-нің')).toBe('g7-нің');
  });
});

import { describe, expect, it } from 'vitest';
import { nameKey, slugOf, wordKey } from './name-key.ts';

const keys = (...names: readonly string[]): readonly string[] => [...new Set(names.map((n) => nameKey(n)))];

describe('nameKey', () => {
  it('is one for every spelling of a surname', () => {
    expect(keys('Тоқаев', 'Токаев', 'Tokayev', 'Tokaýew')).toEqual(['tkv']);
    expect(keys('Әлиев', 'Алиев', 'Əliyev', 'Aliyev')).toEqual(['alv']);
    expect(keys('Мирзиёев', 'Mirziyoyev')).toEqual(['mrzv']);
    expect(keys('Жапаров', 'Japarov', 'Zhaparov')).toEqual(['jprv']);
    expect(keys('Гейдар', 'Heydar', 'Һейдар')).toEqual(['kdr']);
  });

  it('tells different names apart', () => {
    expect(keys('Токаев', 'Токарев', 'Тукаев Ахмет')).toHaveLength(3);
  });

  it('gives a letter the sound it has in one language', () => {
    expect(nameKey('Ceyhun', new Map([['c', 'j']]))).toBe(nameKey('Джейхун'));
    expect(nameKey('Carlos')).toBe(nameKey('Карлос'));
  });

  it('divides hyphenated names and keeps a vowel only in front', () => {
    expect(nameKey('Қасым-Жомарт Тоқаев')).toBe('ksm jmrt tkv');
    expect(wordKey('Асанов')).toBe('asnv');
    expect(wordKey('И.')).toBe('a');
    expect(wordKey('…')).toBe('');
  });

  it('makes ids', () => {
    expect(slugOf('Санжар Жаркешов')).toBe(slugOf('Sanzhar Zharkeshov'));
  });
});

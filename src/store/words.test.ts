import { describe, expect, test } from 'vitest';
import { loadPacks } from '../intake/packs.ts';
import { keysIn, keysInAll, matchesIn, tsquery, tsvector, wantedOf, wordSpans } from './words.ts';

const packs = await loadPacks();
const plain = (form: string): readonly string[] => [form];

/** Whether a text in a language is found by a query, as the database would tell from the keys. */
function finds(lang: string, text: string, query: string): boolean {
  const keys = keysIn(packs, lang);
  const has = new Set([...wordSpans(text)].flatMap((word) => keys(word.form)));
  return wantedOf(query, keysInAll(packs)).words.every((forms) => forms.some((form) => has.has(form)));
}

describe('words for search', () => {
  test('keep their place, and hyphens part them', () => {
    const text = 'Ön-söz: Бакудағы кездесу, 3,5 млн';
    expect([...wordSpans(text)].map((w) => text.slice(w.start, w.end))).toEqual([
      'Ön',
      'söz',
      'Бакудағы',
      'кездесу',
      '3',
      '5',
      'млн',
    ]);
  });

  test.each([
    ['kk', 'Екі елдің порттарында жүк көбейді.', 'порт'],
    ['kk', 'Порт салынды.', 'порттардың'],
    ['az', 'Limanlarımızda işlər başlandı.', 'liman'],
    ['ru', 'О строительстве мостов говорили министры.', 'мост строительство'],
    ['ru', 'Мост открыт.', 'мостами'],
    ['tr', 'Köprülerin açılışı yapıldı.', 'köprü'],
    ['en', 'Two ferries were ordered.', 'ferry order'],
    ['en', 'FERRY', 'ferry'],
  ])('in %s, "%s" is found by "%s"', (lang, text, query) => {
    expect(finds(lang, text, query)).toBe(true);
  });

  test('another word is not found', () => {
    expect(finds('ru', 'Мост открыт.', 'порт')).toBe(false);
    expect(finds('en', 'Two ferries were ordered.', 'ferry bridge')).toBe(false);
  });
});

describe('what the database is given', () => {
  test('quotes what has a meaning of its own', () => {
    expect(tsvector([{ text: "l'or a\\b", keys: plain, weight: 'B' }])).toBe("'l''or':1B 'a':2B 'b':3B");
    expect(tsquery(wantedOf("d'or", plain))).toBe("('d''or' | 'd''or':*)");
  });

  test('leaves out what stands in noise', () => {
    const text = 'one two three';
    const without = [{ start: 4, end: 7 }];
    expect(tsvector([{ text, keys: plain, weight: 'A', without }])).toBe("'one':1A 'three':2A");
  });

  test('stays within what a tsvector holds', () => {
    const text = Array.from({ length: 200_000 }, (_, i) => `w${i}`).join(' ');
    expect(Buffer.byteLength(tsvector([{ text, keys: plain, weight: 'D' }]))).toBeLessThan(1_048_576);
    expect(tsvector([{ text: 'x '.repeat(100_000), keys: plain, weight: 'D' }]).length).toBeLessThan(500);
    expect(tsvector([{ text: 'x'.repeat(3000), keys: plain, weight: 'D' }])).toBe('');
  });

  test('a query without words asks nothing, a long one its first words', () => {
    expect(tsquery(wantedOf(' ,!', plain))).toBeNull();
    expect(wantedOf('a '.repeat(100), plain).words).toHaveLength(12);
    expect(wantedOf('fibre op', plain).last).toBeNull();
    expect(wantedOf('fibre opt', plain).last).toBe('opt');
    expect(wantedOf('fibre opt ', plain).last).toBeNull();
  });

  test('matches are exact spans of the text', () => {
    const text = '😀 Two ferries, one Ferry.';
    const spans = matchesIn(text, keysIn(packs, 'en'), wantedOf('ferry ', keysInAll(packs)), 5);
    expect(spans.map((s) => text.slice(s.start, s.end))).toEqual(['ferries', 'Ferry']);
    const both = matchesIn(`${'ferry '.repeat(9)} bridge`, plain, wantedOf('bridge ferry ', plain), 2);
    expect(both.map((s) => s.start)).toEqual([0, 55]);
  });
});

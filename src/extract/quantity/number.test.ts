import { describe, expect, test } from 'vitest';
import { lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import { digitsValue, numberAt, numberWords } from './number.ts';

const row = (phrase: string, value: number, role: string) => ({ phrase, value: String(value), role });
const rows = [
  row('one', 1, 'one'),
  row('two', 2, 'one'),
  row('twenty', 20, 'one'),
  row('half', 0.5, 'half'),
  row('hundred', 100, 'hundred'),
  row('thousand', 1e3, 'multiplier'),
  row('million', 1e6, 'multiplier'),
  row('second', 2, 'ordinal'),
  row('and', 0, 'joiner'),
  row('a', 1, 'article'),
  row('.', 0, 'decimal'),
  row(',', 0, 'group'),
  row('nd', 0, 'ending'),
];
const language = numberWords(rows, lexicon(rows));

const wordsOf = (text: string): readonly Word[] =>
  text.split(' ').map((t, i) => ({
    start: i * 10,
    end: i * 10 + t.length,
    kind: /^\d/.test(t) ? 'number' : 'word',
    text: t,
    fold: t,
    lang: 'xx',
    spaced: true,
    analyses: [],
    keys: [t],
  }));

const valueOf = (text: string) => numberAt(wordsOf(text), 0, language)?.value.value;

describe('numbers', () => {
  test.each([
    ['two hundred and twenty two thousand', 222_000],
    ['one and a half million', 1_500_000],
    ['a million', 1_000_000],
    ['half a million', 500_000],
    ['4.5 million', 4_500_000],
    ['twenty second', 22],
    ['1,250,000', 1_250_000],
  ])('%s', (text, value) => expect(valueOf(text)).toBe(value));

  test('a smaller number after digits with a multiplier is another number', () => {
    expect(valueOf('1.7 million two')).toBe(1_700_000);
  });

  test('ordinals are told from cardinals', () => {
    expect(numberAt(wordsOf('twenty second'), 0, language)?.value.ordinal).toBe(true);
    expect(numberAt(wordsOf('22-nd'), 0, language)?.value.ordinal).toBe(true);
    expect(numberAt(wordsOf('22'), 0, language)?.value.ordinal).toBe(false);
  });

  test('marks are read as the language writes them', () => {
    expect(digitsValue('1,392', language)).toBe(1392);
    expect(digitsValue('4,5', language)).toBe(4.5);
    expect(digitsValue('1.392', { ...language, decimal: ',', group: '.' })).toBe(1392);
    expect(digitsValue('1 392,5', { ...language, decimal: ',', group: '' })).toBe(1392.5);
    expect(digitsValue('24.11.2023', language)).toBeNaN();
  });
});

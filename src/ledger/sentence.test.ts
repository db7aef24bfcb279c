import { expect, test } from 'vitest';
import { bare, clausesIn, sentencesIn } from './sentence.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const words = (text: string, spans: readonly { start: number; end: number }[]): readonly string[] =>
  spans.map((s) => text.slice(s.start, s.end));

test('sentences end at their marks, not at initials or decimals', () => {
  const text = 'We grew by 4.5 percent! Our friend A. Yusuf knows.\nШын мәнінде солай. – Иә.';
  expect(words(text, sentencesIn(text, whole(text)))).toEqual([
    'We grew by 4.5 percent!',
    'Our friend A. Yusuf knows.',
    'Шын мәнінде солай.',
    '– Иә.',
  ]);
});

test('clauses end at commas and dashes between blanks', () => {
  const text = 'first, second – third; 4,5 fourth';
  expect(words(text, clausesIn(text, whole(text)))).toEqual(['first,', 'second –', 'third;', '4,5 fourth']);
  expect(words(text, [bare(text, { start: 0, end: 6 })])).toEqual(['first']);
});

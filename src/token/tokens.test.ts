import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokens } from './tokens.ts';

const cut = (text: string): readonly string[] =>
  tokens(text, { start: 0, end: text.length }, 'und').map((t) => t.text);
const kinds = (text: string): readonly string[] =>
  tokens(text, { start: 0, end: text.length }, 'und').map((t) => t.kind);

const messy = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'Abc',
        'abc',
        '1',
        '23',
        '456',
        ' ',
        '\u00a0',
        '.',
        ',',
        '-',
        '–',
        "'",
        '’',
        '@',
        '/',
        'kz',
        '%',
        '😀',
        '\n',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('tokens', () => {
  test('cover every non-blank unit, in order, without overlap', () => {
    fc.assert(
      fc.property(messy, (text) => {
        let at = 0;
        for (const t of tokens(text, { start: 0, end: text.length }, 'und')) {
          expect(t.start).toBeGreaterThanOrEqual(at);
          expect(t.end).toBeGreaterThan(t.start);
          expect(text.slice(at, t.start)).toMatch(/^\s*$/u);
          expect(text.slice(t.start, t.end)).toBe(t.text);
          at = t.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
    );
  });

  test.each([
    ['Жан-Поль мен талшықты-оптикалық желі', ['Жан-Поль', 'мен', 'талшықты-оптикалық', 'желі']],
    ["Ankara'da Norway's don't", ["Ankara'da", "Norway's", "don't"]],
    ['40-a yaxın, 2031-ci il', ['40-a', 'yaxın', ',', '2031-ci', 'il']],
    ['7,25 және 12 480 адам', ['7,25', 'және', '12 480', 'адам']],
    ['1.250.000,50', ['1.250.000,50']],
    ['2031 100 рет', ['2031', '100', 'рет']],
    ['09.03.2031 2031-03-09', ['09.03.2031', '2031-03-09']],
    ['10-15 км, 18:05', ['10', '-', '15', 'км', ',', '18', ':', '05']],
    ['25%-ға $5 №7', ['25', '%', '-', 'ға', '$', '5', '№', '7']],
    ['U.S. т.б. А.Б. Сергеев', ['U.S.', 'т.б.', 'А.Б.', 'Сергеев']],
    ['Habar.kz, t.me/habar_x!', ['Habar.kz', ',', 't.me/habar_x', '!']],
    ['press@gov.az https://gov.az/en?a=1.', ['press@gov.az', 'https://gov.az/en?a=1', '.']],
    ['açıldı.Sonra', ['açıldı', '.', 'Sonra']],
    ['Сөйлейді... Иә', ['Сөйлейді', '...', 'Иә']],
  ])('%s', (text, expected) => expect(cut(text)).toEqual(expected));

  test('a title-case ending of a host needs a title-case host', () => {
    expect(cut('Trend.Az yazır')).toEqual(['Trend.Az', 'yazır']);
    expect(cut('getdi.Az sonra')).toEqual(['getdi', '.', 'Az', 'sonra']);
  });

  test('say what kind they are', () => {
    expect(kinds('Үкімет 5-ші % –')).toEqual(['word', 'number', 'symbol', 'punct']);
  });

  test('take time linear in the text, whatever is in it', () => {
    for (const part of ['a', 'a.', 'a-', 'a--', '1 111', 'a@a.', '.', '!', 'https://', "'", '1,1.']) {
      const text = part.repeat(200_000 / part.length);
      const start = performance.now();
      tokens(text, { start: 0, end: text.length }, 'und');
      expect(performance.now() - start, part).toBeLessThan(2000);
    }
  });
});

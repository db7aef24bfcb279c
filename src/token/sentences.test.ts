import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceRuns, spanOfRun } from './sentences.ts';
import type { TokenRules } from './token-rules.ts';
import { tokens } from './tokens.ts';

const RULES: TokenRules = {
  abbreviations: new Set(['млн', 'prof', 'т.е', 'т.д', 'etc']),
  closing: new Set(['т.д', 'etc']),
  ordinalPoint: false,
  frequent: new Set(),
  letters: {},
};

function split(text: string, rules: Partial<TokenRules> = {}): readonly string[] {
  const found = tokens(text, { start: 0, end: text.length }, 'und');
  return sentenceRuns(found, { ...RULES, ...rules }).map((run) => {
    const { start, end } = spanOfRun(found, run);
    return text.slice(start, end);
  });
}

describe('sentences', () => {
  test('hold every token once, in order', () => {
    const part = fc.constantFrom(
      'Сөз',
      'сөз',
      '. ',
      '.',
      '!',
      '? ',
      '…',
      '«',
      '» ',
      '"',
      '(',
      ')',
      ', ',
      ' – ',
      '5',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const found = tokens(text, { start: 0, end: text.length }, 'und');
        let at = 0;
        for (const run of sentenceRuns(found, RULES)) {
          expect(run.from).toBe(at);
          expect(run.to).toBeGreaterThan(run.from);
          at = run.to;
        }
        expect(at).toBe(found.length);
      }),
    );
  });

  test.each([
    ['a stop and a capital', 'Отырыс өтті. Құжат дайын.', 2],
    ['an abbreviation', 'Көлемі 5 млн. Теңге емес.', 1],
    ['an abbreviation that closes a list', 'Мұнай, газ т.д. Бәрі бар.', 2],
    ['the same before a small letter', 'нефть, газ и т.д. по списку.', 1],
    ['an initial', 'Кеше Қ. Сәрсенов келді.', 1],
    ['two initials', 'Кеше А.Б. Сәрсенов келді.', 1],
    ['a decimal point', 'It rose by 2.5 per cent.', 1],
    ['a host name', 'Habar.kz сайты жазды.', 1],
    ['glued sentences', 'Görüş keçirildi.Nazir çıxış etdi.', 2],
    ['a closing quote', '«Біз келдік. Сіз ше?» Ол күлді.', 3],
    ['a quote with its saying', '«Біз келдік!» – деді ол.', 1],
    ['an ellipsis that goes on', 'Біз… келдік.', 1],
    ['an ellipsis that ends', 'Біз келдік… Олар кетті.', 2],
    ['a question and an exclamation', 'Солай ма?! Иә!', 2],
    ['a place line of an agency', 'АСТАНА. ХАБАР – Үкімет отырысы өтті.', 1],
    ['a number in a list', '1. Жол салу.', 1],
  ])('%s', (_name, text, count) => expect(split(text)).toHaveLength(count));

  test('an ordinal point ends no sentence where ordinals have points', () => {
    expect(split('Komisyonun 4. Toplantısı yapıldı.', { ordinalPoint: true })).toHaveLength(1);
    expect(split('Саны 4. Келесі отырыс ертең.')).toHaveLength(2);
    expect(split('Yıl 2031. Herkes geldi.', { ordinalPoint: true })).toHaveLength(2);
  });

  test('take time linear in the text', () => {
    for (const part of ['!', '. ', '« ', '."', 'А. ', '! ,']) {
      const text = part.repeat(200_000 / part.length);
      const found = tokens(text, { start: 0, end: text.length }, 'und');
      const start = performance.now();
      sentenceRuns(found, RULES);
      expect(performance.now() - start, part).toBeLessThan(1500);
    }
  });
});

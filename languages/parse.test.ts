import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseForm } from '../src/morph/base-form.ts';
import { parse } from '../src/morph/parse.ts';
import { document } from '../src/text/document.ts';
import { foldWord } from '../src/text/fold.ts';
import { loadLanguages } from './load.ts';

const packs = await loadLanguages();
const parsed = (text: string) => parse(document(text), packs);
const morphology = (code: string) => packs.get(code)!.morphology;

const PARTS = [
  'Қазақстан',
  'үкіметінің',
  'Bakıda',
  'görüşdü',
  'министры',
  'подписали',
  'agreed',
  "Ankara'da",
  '2031',
  '4,5',
  '%',
  '. ',
  ' – ',
  '«',
  '»',
  '\n',
  '\n\n',
  ' ',
  ', ',
  'date 2031-01-02 ',
  'Ә.',
  'www.gov.kz',
  '😀',
  'مەملەكەت',
];

describe('parse', () => {
  test('is total, exact and nested: tokens in sentences in blocks', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 120 }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const p = parsed(source);
        let token = 0;
        let sentence = 0;
        p.blocks.forEach((block, b) => {
          expect(block.firstSentence).toBe(sentence);
          for (; sentence < block.lastSentence; sentence++) {
            const s = p.sentences[sentence]!;
            expect(s.block).toBe(b);
            expect(s.firstToken).toBe(token);
            expect(s.start).toBeGreaterThanOrEqual(block.start);
            expect(s.end).toBeLessThanOrEqual(block.end);
            for (; token < s.lastToken; token++) {
              const t = p.tokens[token]!;
              expect(source.slice(t.start, t.end)).toBe(t.text);
              expect(t.start).toBeGreaterThanOrEqual(s.start);
              expect(t.end).toBeLessThanOrEqual(s.end);
              expect(t.keys).toContain(t.fold);
            }
          }
        });
        expect([token, sentence]).toEqual([p.tokens.length, p.sentences.length]);
      }),
      { numRuns: 150 },
    );
  });

  test('notes a language nobody knows, and says nothing of an empty text', () => {
    const gibberish = parsed('Qwrtp zxcvb lkjhg mnbvc. Plkjm zzxxq wwrtp kkjjh gghhf ddssq wwqqz bbvvc.');
    expect(gibberish.lang).toBe('und');
    expect(gibberish.notes.map((n) => n.code)).toEqual(['unknown-language']);
    expect(parsed('').notes).toEqual([]);
    expect(parsed(' \n ').blocks).toEqual([]);
  });

  test('reads each block of a mixed page in its own language', () => {
    const p = parsed(
      'Министр энергетики рассказал журналистам о строительстве новой линии электропередачи между странами.\n\n' +
        'Энергетика министрі журналистерге екі ел арасында салынатын жаңа электр желісі туралы айтып берді.',
    );
    expect(p.blocks.map((b) => b.lang)).toEqual(['ru', 'kk']);
  });

  test('reads a long text in linear time', () => {
    const sentence = 'Үкімет жаңа жолдың құрылысын жалғастырып жатыр, деп хабарлады министрлік. ';
    const short = parsed(sentence.repeat(20)); // warms the cache of word forms
    expect(short.lang).toBe('kk');
    const start = performance.now();
    expect(parsed(sentence.repeat(20_000)).sentences).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('morphology', () => {
  test('is total, keeps the form among its keys, and gives at most three analyses', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc
        .array(fc.constantFrom(..."абгдеёийклмнопрстуыьәғқңөұүіһabcçdeəgğiknostuüyz'-".split('')), {
          minLength: 1,
          maxLength: 70,
        })
        .map((l) => l.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...packs.keys()), word, (code, source) => {
        const form = foldWord(source);
        const analyses = morphology(code).analyse(form);
        expect(analyses.length).toBeGreaterThan(0);
        expect(analyses.length).toBeLessThanOrEqual(3);
        expect(analyses.every((a) => a.suffix <= form.length && a.score >= 0 && a.score <= 1)).toBe(true);
        expect(morphology(code).keys(form)[0]).toBe(form);
      }),
    );
  });

  test.each([
    ['kk', 'құрылыстары', 'құрылыс'],
    ['kk', 'талқыланды', 'талқыла'],
    ['kk', 'халқымыздың', 'халық'],
    ['kk', 'дамуына', 'дамы'],
    ['kk', 'талқылауда', 'талқыла'],
    ['kk', 'серіктестігіне', 'серіктестік'],
    ['kk', 'Özbekstandağy', 'өзбекстан'],
    ['kk', 'مەملەكەتتەردىڭ', 'мемлекет'],
    ['az', 'layihələrimizin', 'layihə'],
    ['az', 'torpağına', 'torpaq'],
    ['az', 'keçirilməsinə', 'keç'],
    ['az', 'edəcəyik', 'et'],
    ['az', 'Шәһәриндә', 'şəhər'],
    ['ru', 'поставками', 'поставка'],
    ['ru', 'увеличен', 'увеличить'],
    ['ru', 'обсуждаются', 'обсуждать'],
    ['ru', 'достигнутых', 'достигнуть'],
    ['ru', 'рынка', 'рынок'],
    ['ru', 'запущены', 'запустить'],
    ['tr', 'anlaşmalarının', 'anlaşma'],
    ['tr', 'gidiyor', 'git'],
    ['tr', 'yapılacağını', 'yap'],
    ['tr', "Sarayı'nda", 'saray'],
    ['en', 'planned', 'plan'],
    ['en', 'increases', 'increase'],
    ['en', 'held', 'hold'],
  ])('%s: %s has the base %s', (code, form, base) => {
    expect(morphology(code).keys(foldWord(form))).toContain(base);
  });
});

const base = (code: string, phrase: string, person = false): string => {
  const { morphology: m, order } = packs.get(code)!;
  const words = parse(document(phrase), new Map([[code, packs.get(code)!]])).tokens.map((t) => ({
    ...t,
    analyses: m.analyse(t.fold),
    keys: m.keys(t.fold),
  }));
  return baseForm(words, order, person);
};

describe('base form', () => {
  test.each([
    ['ru', 'Сергеем Ивановым', 'Сергей Иванов'],
    ['ru', 'Анны Смирновой', 'Анна Смирнова'],
    ['ru', 'Ахмета Байтурсынова', 'Ахмет Байтурсынов'],
    ['ru', 'Александром Лукашенко', 'Александр Лукашенко'],
    ['ru', 'Марией Захаровой', 'Мария Захарова'],
    ['ru', 'Гульнар Ахметова', 'Гульнар Ахметова'],
    ['ru', 'Урсулой фон дер Ляйен', 'Урсула фон дер Ляйен'],
    ['kk', 'Серік Ахметовтің', 'Серік Ахметов'],
    ['az', 'Rəşad Quliyevlə', 'Rəşad Quliyev'],
    ['tr', "Mehmet Yılmaz'ın", 'Mehmet Yılmaz'],
  ])('%s: the person %s is %s', (code, phrase, expected) => expect(base(code, phrase, true)).toBe(expected));

  test.each([
    ['ru', 'Министерством иностранных дел', 'Министерство иностранных дел'],
    ['ru', 'Верховного суда', 'Верховный суд'],
    ['ru', 'межправительственной комиссии двух стран', 'межправительственная комиссия двух стран'],
    ['ru', 'Каспийским морем', 'Каспийское море'],
    ['ru', 'Объединенных Арабских Эмиратов', 'Объединенные Арабские Эмираты'],
    ['ru', 'Днями культуры', 'Дни культуры'],
    ['kk', 'Өзбекстан Республикасының', 'Өзбекстан Республикасы'],
    ['kk', 'НАТО-ның', 'НАТО'],
    ['az', 'Türk Dövlətləri Təşkilatına', 'Türk Dövlətləri Təşkilatı'],
    ['tr', 'Dışişleri Bakanlığının', 'Dışişleri Bakanlığı'],
    ['en', 'the Supreme Court', 'the Supreme Court'],
  ])('%s: %s is %s', (code, phrase, expected) => expect(base(code, phrase)).toBe(expected));
});

test('the packs load fast', async () => {
  const start = performance.now();
  await loadLanguages();
  expect(performance.now() - start).toBeLessThan(1500);
});

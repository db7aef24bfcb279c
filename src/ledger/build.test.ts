import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { act, event, initiative, madeReading, mention, quantity, quote } from '../../test/made-reading.ts';
import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import { buildLedger } from './build.ts';
import { ledgerViolations } from './proof.ts';

const packs: Packs = {
  languages: new Map(),
  domains: [
    {
      name: 'made',
      words: {},
      lists: {
        countries: [
          { phrase: 'Uzbekistan', id: 'uz' },
          { phrase: 'Türkiye', id: 'tr' },
        ],
        places: [
          { phrase: 'Tashkent', id: 'tashkent', country: 'uz' },
          { phrase: 'Ankara', id: 'ankara', country: 'tr' },
        ],
        actors: [{ phrase: 'Rustam Karimov', id: 'rustam-karimov', country: 'uz', wikidata: 'Q1' }],
        concepts: [{ phrase: 'declaration', kind: 'head', type: 'DOCUMENT' }],
      },
    },
  ],
};

const ledgerOf = (...readings: readonly Reading[]) => buildLedger(readings, packs);

const sides = ['rustam-karimov', 'selim-acar'];

/** One meeting in two languages, the second page without a date. */
const english = madeReading(
  'english',
  'Rustam Karimov received Selim Acar in Tashkent. "The delegation of Uzbekistan came with 12 projects. Our companies are ready." The parties discussed the Bukhara solar plant.',
  { date: '2024-05-14', sources: [['agency', 'origin']] },
  [
    mention('PERSON', 'rustam-karimov', 'Rustam Karimov'),
    mention('PERSON', 'selim-acar', 'Selim Acar'),
    mention('GPE', 'tashkent', 'Tashkent'),
    mention('GPE', 'uz', 'Uzbekistan'),
    event('talks', 'received Selim Acar', { date: '2024-05-14', place: 'tashkent', participants: sides }),
    quote('selim-acar', 'The delegation of Uzbekistan came with 12 projects. Our companies are ready.'),
    quantity('12 projects', 12, 'count(project)', { kind: 'cardinal', modality: 'count' }),
    initiative('plant.solar.bukhara', 'the Bukhara solar plant', { sector: 'energy' }),
    act('discussed', 'discussed the Bukhara solar plant', {
      initiatives: ['plant.solar.bukhara'],
      event: 'talks-1',
    }),
  ],
);
const russian = madeReading(
  'russian',
  'Рустам Каримов провел переговоры с Селимом Аджаром в Ташкенте. Делегация Узбекистана приехала с 12 проектами. Наши компании готовы. Обсуждена солнечная станция в Бухаре.',
  { lang: 'ru' },
  [
    mention('PERSON', 'rustam-karimov', 'Рустам Каримов'),
    mention('PERSON', 'selim-acar', 'Селимом Аджаром', 'Селим Аджар'),
    mention('GPE', 'tashkent', 'Ташкенте', 'Ташкент'),
    mention('GPE', 'uz', 'Узбекистана', 'Узбекистан'),
    event('meeting', 'провел переговоры', { place: 'tashkent', participants: sides }),
    quote('selim-acar', 'Делегация Узбекистана приехала с 12 проектами. Наши компании готовы.'),
    quantity('12 проектами', 12, 'count(project)', { kind: 'cardinal', modality: 'count' }),
    initiative('plant.solar.bukhara', 'солнечная станция в Бухаре', { sector: 'energy' }),
    act('discussed', 'Обсуждена солнечная станция', { initiatives: ['plant.solar.bukhara'] }),
  ],
);
/** A year later, another reporter, another place. */
const later = madeReading(
  'later',
  'In Ankara Selim Acar told Rustam Karimov that building of the solar plant near Bukhara had begun.',
  { date: '2025-06-02', sources: [['gazette', 'publisher']] },
  [
    mention('PERSON', 'selim-acar', 'Selim Acar'),
    mention('PERSON', 'rustam-karimov', 'Rustam Karimov'),
    mention('GPE', 'ankara', 'Ankara'),
    event('talks', 'told Rustam Karimov', { date: '2025-06-02', place: 'ankara', participants: sides }),
    initiative('plant.solar.bukhara', 'the solar plant near Bukhara'),
    act('in-progress', 'building of the solar plant near Bukhara had begun', {
      initiatives: ['plant.solar.bukhara'],
    }),
  ],
);

const words = (e: { doc: string; start: number; end: number }) =>
  (e.doc === 'english' ? english : russian).document.text.slice(e.start, e.end);

const council = (name: string, other: string, date: string) =>
  madeReading(name, `The interstate council of Uzbekistan and ${other} met. ${name}`, { date }, [
    initiative(`council.interstate`, 'interstate council', {
      parties: ['uz', other.slice(0, 2).toLowerCase()],
    }),
  ]);

const talks = (name: string, guest: string) =>
  madeReading(name, `Talks with ${guest}. ${name}`, { date: '2024-03-03' }, [
    event('talks', 'Talks', {
      date: '2024-03-03',
      place: 'tashkent',
      participants: ['rustam-karimov', guest],
    }),
  ]);

const signed = (name: string, date: string) =>
  madeReading(name, `A joint declaration was signed. ${name}`, { date }, [
    initiative('declaration', 'joint declaration', { qualifiers: [], parties: ['tr', 'uz'] }),
  ]);

const page = (name: string, date: string, source: string, words: string) =>
  madeReading(name, `${words} ${name}`, { date, sources: [[source, 'origin']] }, [
    event('visit', 'visit', { date: '2024-03-03', place: 'ankara', participants: ['rustam-karimov'] }),
  ]);

const figure = (name: string, words: string, value: number, more = {}) =>
  madeReading(name, `Freight was ${words}. ${name}`, { date: '2025-02-01' }, [
    quantity(words, value, 't', { indicator: 'freight', period: '2024', ...more }),
  ]);

const plan = (name: string, date: string, deadline: string) =>
  madeReading(name, `The cable will be laid. ${name}`, { date }, [
    initiative('cable.power', 'cable'),
    act('planned', 'will be laid', { initiatives: ['cable.power'], deadline }),
  ]);

const days = (name: string, date: string, status: 'announced' | 'held') =>
  madeReading(name, `Days of theatre, ${status}. ${name}`, { date }, [
    mention('GPE', 'uz', 'theatre'),
    initiative('days.theatre', 'Days of theatre', { parties: ['tr', 'uz'] }),
    event('festival', 'Days of theatre', {
      status,
      date: status === 'held' ? 'PAST_REF' : null,
      participants: ['tr', 'uz'],
    }),
  ]);

describe('one occasion in two languages', () => {
  const ledger = ledgerOf(english, russian, later);

  test('is one event, dated by the page that has a date', () => {
    expect(ledger.events.map((e) => [e.date, e.place, e.documents.length])).toEqual([
      ['2024-05-14', 'tashkent', 2],
      ['2025-06-02', 'ankara', 1],
    ]);
  });

  test('is one origin, and another day another one', () => {
    expect(ledger.origins.map((o) => o.documents)).toEqual([['english', 'russian'], ['later']]);
    expect(ledger.origins[0]?.reasons.join()).toContain('1 utterance of selim-acar in both');
  });

  test('has its utterance side by side, whole and sentence by sentence', () => {
    expect(ledger.alignments.map((a) => [words(a.a), words(a.b)])).toEqual([
      [
        'The delegation of Uzbekistan came with 12 projects.',
        'Делегация Узбекистана приехала с 12 проектами.',
      ],
      [
        'The delegation of Uzbekistan came with 12 projects. Our companies are ready.',
        'Делегация Узбекистана приехала с 12 проектами. Наши компании готовы.',
      ],
      ['Our companies are ready.', 'Наши компании готовы.'],
    ]);
  });

  test('gives the undated page its day in the timeline', () => {
    const plant = ledger.initiatives.find((i) => i.id === 'plant.solar.bukhara');
    expect(plant?.timeline.map((s) => [s.date, s.status, s.doc])).toEqual([
      ['2024-05-14', 'discussed', 'english'],
      ['2024-05-14', 'discussed', 'russian'],
      ['2025-06-02', 'in-progress', 'later'],
    ]);
    expect([plant?.status, plant?.stale, plant?.sector]).toEqual(['in-progress', false, 'energy']);
  });

  test('counts once among witnesses', () => {
    const claims = new Map(ledger.corroborations.map((c) => [c.id, c.independent]));
    expect(claims.get('initiative.plant.solar.bukhara')).toBe(2);
    expect(claims.get('initiative.plant.solar.bukhara.discussed')).toBe(1);
  });

  test('names its people in both languages, with what the register knows', () => {
    const karimov = ledger.actors.find((a) => a.id === 'rustam-karimov');
    expect(karimov?.names).toEqual([
      { text: 'Rustam Karimov', lang: 'en' },
      { text: 'Рустам Каримов', lang: 'ru' },
    ]);
    expect(karimov?.wikidata).toBe('Q1');
  });

  test('every entry is proved by the words of its documents', () => {
    expect(ledgerViolations(ledger, [english, russian, later])).toEqual([]);
  });
});

describe('the same set of documents', () => {
  const readings = [english, russian, later];

  test('gives the same bytes in any order', () => {
    const bytes = JSON.stringify(ledgerOf(...readings));
    assert(
      property(shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
        expect(JSON.stringify(ledgerOf(...shuffled))).toBe(bytes);
      }),
    );
  });

  test('given twice is given once', () => {
    expect(JSON.stringify(ledgerOf(...readings, ...readings))).toBe(JSON.stringify(ledgerOf(...readings)));
  });

  test('of no documents is an empty ledger', () => {
    expect(ledgerOf()).toMatchObject({ documents: [], events: [], origins: [] });
  });
});

describe('documents with one base name', () => {
  test('are named by their ids', () => {
    const a = { ...english, document: { ...english.document, path: 'monday/page.txt' } };
    const b = { ...later, document: { ...later.document, path: 'friday/page.txt' } };
    expect(ledgerOf(a, b).documents.map((d) => d.doc)).toEqual([a.document.id, b.document.id].sort());
  });
});

describe('look-alikes', () => {
  test('a council of each pair of states is its own', () => {
    const ledger = ledgerOf(
      council('a', 'Türkiye', '2024-01-01'),
      council('b', 'Kgland', '2024-02-01'),
      council('c', 'Türkiye', '2025-01-01'),
    );
    expect(ledger.initiatives.map((i) => i.evidence.map((e) => e.doc))).toEqual(
      [['b'], ['a', 'c']].reverse(),
    );
  });

  test('two people with one surname are two', () => {
    const a = madeReading('a', 'Rustam Karimov spoke.', {}, [
      mention('PERSON', 'rustam-karimov', 'Rustam Karimov'),
    ]);
    const b = madeReading('b', 'Botir Karimov spoke.', {}, [
      mention('PERSON', 'botir-karimov', 'Botir Karimov'),
    ]);
    expect(ledgerOf(a, b).actors).toHaveLength(2);
  });

  test('one person in two spellings is one, under the registered id', () => {
    const a = madeReading('a', 'Rustam Karimov spoke.', {}, [
      mention('PERSON', 'rustam-karimov', 'Rustam Karimov'),
    ]);
    const b = madeReading('b', 'Rustam Kerimov spoke.', {}, [
      mention('PERSON', 'rustam-kerimov', 'Rustam Kerimov'),
    ]);
    expect(ledgerOf(a, b).actors.map((x) => x.id)).toEqual(['rustam-karimov']);
  });

  test('talks with two guests on one day are two', () => {
    expect(ledgerOf(talks('a', 'selim-acar'), talks('b', 'ann-lee')).events).toHaveLength(2);
  });

  test('a declaration that nothing tells from others is one within its day only', () => {
    const ledger = ledgerOf(signed('a', '2024-01-05'), signed('b', '2024-01-05'), signed('c', '2025-01-05'));
    expect(ledger.initiatives.map((i) => i.evidence.map((e) => e.doc))).toEqual([['a', 'b'], ['c']]);
  });
});

describe('releases', () => {
  test('two pages of one day from one source about one event are one origin', () => {
    const ledger = ledgerOf(
      page('a', '2024-03-03', 'press-service', 'The visit began.'),
      page('b', '2024-03-03', 'press-service', 'On his visit he spoke.'),
    );
    expect(ledger.origins).toHaveLength(1);
  });

  test('from two sources they are two', () => {
    const ledger = ledgerOf(
      page('a', '2024-03-03', 'press-service', 'The visit began.'),
      page('b', '2024-03-03', 'gazette', 'On his visit he spoke.'),
    );
    expect(ledger.origins).toHaveLength(2);
    expect(ledger.corroborations.find((c) => c.id.startsWith('event.'))?.independent).toBe(2);
  });

  test('a page printed again by others is one origin, whatever they cite', () => {
    const words =
      'The two ministries agreed that freight trains will run three times a week from the autumn, and that tariffs stay as they are for two years.';
    const ledger = ledgerOf(
      page('a', '2024-03-03', 'press-service', `visit ${words}`),
      page('b', '2024-03-05', 'gazette', `A visit. ${words}`),
    );
    expect(ledger.origins.map((o) => o.reasons.join())[0]).toContain('% of the words');
  });
});

describe('disagreement', () => {
  test('values that exclude each other are shown with their documents', () => {
    const ledger = ledgerOf(
      figure('a', '4.5 million tonnes', 4_500_000),
      figure('b', '3.3 million tonnes', 3_300_000),
    );
    expect(ledger.conflicts.map((c) => [c.kind, c.claim])).toEqual([
      ['value', 'freight, 2024: 3300000 t (b); 4500000 t (a)'],
    ]);
  });

  test('rounding, bounds and other periods are none', () => {
    const ledger = ledgerOf(
      figure('a', '4.5 million tonnes', 4_500_000),
      figure('b', '4.52 million tonnes', 4_520_000),
      figure('c', 'more than 4 million tonnes', 4_000_000, { approx: 'more-than' }),
      figure('d', '2.8 million tonnes', 2_800_000, { period: '2023' }),
      figure('e', '10 million tonnes', 10_000_000, { modality: 'target' }),
    );
    expect(ledger.conflicts).toEqual([]);
    expect(ledger.corroborations.map((c) => c.evidence.map((e) => e.doc))).toEqual([['a', 'b', 'c']]);
  });

  test('parts of a whole differ by scope', () => {
    const ledger = ledgerOf(
      figure('a', '4.5 million tonnes', 4_500_000),
      figure('b', '3.3 million tonnes', 3_300_000, { scope: 'ports' }),
    );
    expect(ledger.conflicts.map((c) => [c.kind, c.reason])).toEqual([
      ['scope', 'different parts are counted: all, ports'],
    ]);
  });

  test('a deadline that moves is shown with the days it was given', () => {
    const ledger = ledgerOf(plan('a', '2023-04-01', '2025'), plan('b', '2025-04-01', '2026'));
    expect(ledger.conflicts.map((c) => [c.kind, c.claim])).toEqual([
      ['deadline-drift', 'cable: by 2025 (said 2023-04-01, a); by 2026 (said 2025-04-01, b)'],
    ]);
  });
});

describe('announced and held', () => {
  test('later evidence that it was held beats the announcement and bounds its date', () => {
    const ledger = ledgerOf(days('b', '2024-01-10', 'announced'), days('a', '2024-09-01', 'held'));
    expect(ledger.events.map((e) => [e.status, e.date])).toEqual([['held', '2024-01-10/2024-09-01']]);
  });

  test('an announcement alone stays one', () => {
    expect(ledgerOf(days('b', '2024-01-10', 'announced')).events[0]?.status).toBe('announced');
  });
});

const speech = (name: string, place: string, words: string) =>
  madeReading(name, `${words} ${name}`, { lang: 'en' }, [
    quote('selim-acar', words),
    event('talks', words.slice(0, 3), { place, participants: sides }),
  ]);

const visit = (name: string, date: string) =>
  madeReading(name, `A visit. ${name}`, {}, [
    event('visit', 'visit', { date, participants: ['rustam-karimov'], place: 'ankara' }),
  ]);

const visits = (words: string, value: number, indicator: string, more = {}) =>
  quantity(words, value, 'count(visit)', { indicator, period: '2022/2025', modality: 'count', ...more });

describe('what is no corroboration and no link', () => {
  test('two speeches of one speaker in one language are two origins', () => {
    const ledger = ledgerOf(
      speech(
        'a',
        'ankara',
        'Our brotherly peoples share history, and the strategic partnership grows with each visit.',
      ),
      speech(
        'b',
        'tashkent',
        'The strategic partnership of our countries serves business, transport and education alike.',
      ),
    );
    expect(ledger.origins).toHaveLength(2);
    expect(ledger.alignments).toEqual([]);
  });

  test('years of visits are not one visit', () => {
    expect(ledgerOf(visit('a', '2022-10/2025-10'), visit('b', '2025-06-02')).events).toHaveLength(2);
  });

  test('visits both ways bear out those of each way', () => {
    const ledger = ledgerOf(
      madeReading('a', 'over ten visits to each other', {}, [
        visits('over ten visits', 10, 'visits.mutual.tr-uz', { approx: 'more-than' }),
      ]),
      madeReading('b', 'seven there, six back', {}, [
        visits('seven', 7, 'visits.tr-uz'),
        visits('six', 6, 'visits.uz-tr'),
      ]),
    );
    expect(ledger.corroborations.map((c) => [c.claim, c.independent])).toEqual([
      ['visits.mutual.tr-uz: 10 count(visit), borne out by 7 + 6', 2],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { findActs } from '../src/extract/act/act.ts';
import type { Page } from '../src/extract/page.ts';
import { findQuotes } from '../src/extract/quote/quote.ts';
import { loadPacks } from '../src/intake/packs.ts';
import { parse } from '../src/morph/parse.ts';
import { document } from '../src/text/document.ts';

const packs = await loadPacks();

/** A page about which nothing but its words is known. */
const pageOf = (text: string): Page => ({
  parse: parse(document(text), packs.languages),
  packs,
  published: null,
  sources: [],
  country: null,
  times: [],
  mentions: [],
  initiatives: [],
  events: [],
  quotes: [],
});

const HOSTILE = {
  dashes: '– деді Ерлан, – айтты ол. ',
  'unclosed marks': '«Біз барамыз “a "b ‘c ',
  'closing marks': 'сіз» келіңіз” деді" ол, ',
  cues: 'қол қойды талқылады уағдаласты оны тараптар айтты ',
  clauses: 'the sides agreed, signed, said that they would discuss it and ',
  captions: 'Ерлан айтты:\n',
  'dash lines': '– Біз барамыз, деді ол\n',
  'empty marks': '«» "" “” – ',
};

const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

describe.each(Object.entries(HOSTILE))('a text of nothing but %s', (_name, unit) => {
  const page = pageOf(repeated(unit, 20_000));
  const quotes = findQuotes(page);
  const acts = findActs({ ...page, quotes });

  test('gives quotes within the text that do not overlap', () => {
    let free = 0;
    for (const q of quotes) {
      expect(q.start).toBeGreaterThanOrEqual(free);
      expect(q.end).toBeGreaterThan(q.start);
      free = q.end;
    }
    expect(free).toBeLessThanOrEqual(page.parse.document.text.length);
  });

  test('gives acts whose cues lie within their clauses', () => {
    for (const a of acts) {
      expect(a.cue.start).toBeGreaterThanOrEqual(a.start);
      expect(a.cue.end).toBeLessThanOrEqual(a.end);
    }
  });
});

const timeOf = (page: Page): number => {
  const from = performance.now();
  const quotes = findQuotes(page);
  findActs({ ...page, quotes });
  return performance.now() - from;
};

test.each(['dashes', 'unclosed marks', 'cues', 'clauses'] as const)(
  '%s on one long line take linear time',
  (name) => {
    const short = pageOf(repeated(HOSTILE[name], 25_000));
    const long = pageOf(repeated(HOSTILE[name], 100_000));
    timeOf(short);
    expect(timeOf(long)).toBeLessThan(Math.max(500, timeOf(short) * 12));
  },
);

test('a quotation cut off by the end of the text is a quote', () => {
  const text = 'Министр подвел итоги.\n\n«Мы построили порт и готовим новую линию, которая';
  const [quote] = findQuotes(pageOf(text));
  expect(quote && text.slice(quote.start, quote.end)).toBe(
    'Мы построили порт и готовим новую линию, которая',
  );
}, 60_000);

test('furniture after a quotation without a closing mark is no part of it', () => {
  const text = 'Nazir demişdir: “Biz yeni liman tikirik və yol açırıq.\nTam oxu\nXəbəri oxu';
  const [quote] = findQuotes(pageOf(text));
  expect(quote && text.slice(quote.start, quote.end)).toBe('Biz yeni liman tikirik və yol açırıq.');
});

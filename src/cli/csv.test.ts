import { expect, test } from 'vitest';
import type { Ledger } from '../ledger/ledger.ts';
import { csvText, tablesOf } from './csv.ts';

const TEXT = '=SUM(A1), "дәйек"\nекінші жол';
const evidence = { doc: 'a', start: 0, end: TEXT.length };
const ledger = {
  schema: 'dalel-ledger/1',
  documents: [{ id: 'sha256:1', doc: 'a', sources: [{ id: 's', name: 'S', role: 'publisher' }] }],
  facts: [{ id: 'f1', value: -5, unit: 'USD', speaker: null, ...evidence }],
  alignments: [{ speaker: 'p', a: evidence, b: evidence }],
  initiatives: [{ id: 'i', parties: ['kz', 'az'], timeline: [{ date: '2025', ...evidence }] }],
  conflicts: [],
} as unknown as Ledger;
const tables = new Map(tablesOf(ledger, (e) => TEXT.slice(e.start, e.end)).map((t) => [t.name, t]));

test('every kind of entry and every list in entries is a table', () => {
  expect([...tables.keys()]).toEqual([
    'documents',
    'documents_sources',
    'facts',
    'alignments',
    'initiatives',
    'initiatives_timeline',
    'conflicts',
  ]);
  expect(tables.get('initiatives_timeline')?.rows).toEqual([
    { initiatives_id: 'i', date: '2025', doc: 'a', start: '0', end: String(TEXT.length), words: TEXT },
  ]);
  expect(tables.get('initiatives')?.rows).toEqual([{ id: 'i', parties: 'kz | az' }]);
  expect(tables.get('alignments')?.columns).toContain('b_words');
});

test('cells are quoted where they must be, numbers stay numbers, formulas become text', () => {
  expect(csvText(tables.get('facts')!)).toBe(
    `id,value,unit,speaker,doc,start,end,words\r\nf1,-5,USD,,a,0,${TEXT.length},"'=SUM(A1), ""дәйек""\nекінші жол"\r\n`,
  );
});

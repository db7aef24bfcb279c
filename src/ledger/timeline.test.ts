import { expect, test } from 'vitest';
import { act, event, initiative, madeReading, quantity } from '../../test/made-reading.ts';
import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import { buildLedger } from './build.ts';

const packs: Packs = {
  languages: new Map(),
  domains: [
    {
      name: 'made',
      words: {},
      lists: { concepts: [{ phrase: 'council', kind: 'head', type: 'ORG' }] },
    },
  ],
};

const initiativesOf = (...readings: readonly Reading[]) => buildLedger(readings, packs).initiatives;

const steps = (...readings: readonly Reading[]) =>
  initiativesOf(...readings).flatMap((i) => i.timeline.map((s) => [s.date, s.status]));

test('an age dates the signing, and shows that the treaty holds', () => {
  const treaty = { initiatives: ['treaty.friendship'] };
  const reading = madeReading(
    'a',
    'Thirty years ago the treaty of friendship was signed.',
    { date: '2025-03-01' },
    [
      initiative('treaty.friendship', 'treaty of friendship'),
      act('signed', 'was signed', treaty),
      quantity('Thirty years', 30, 'year', {
        kind: 'duration',
        period: '1995/2025',
        initiative: 'treaty.friendship',
      }),
    ],
  );
  expect(steps(reading)).toEqual([
    ['1995', 'signed'],
    ['2025-03-01', 'operating'],
  ]);
});

test('a measured result is a step of its period, a target one of the future, a capacity none', () => {
  const route = { initiative: 'route.northern' };
  const reading = madeReading(
    'a',
    'The northern route carried 3 million tonnes; 9 million are planned, 12 million can pass.',
    { date: '2025-03-01' },
    [
      initiative('route.northern', 'northern route'),
      quantity('3 million tonnes', 3e6, 't', { ...route, period: '2024' }),
      quantity('9 million', 9e6, 't', { ...route, modality: 'target' }),
      quantity('12 million', 12e6, 't', { ...route, modality: 'capacity' }),
    ],
  );
  expect(steps(reading)).toEqual([
    ['2024', 'operating'],
    ['FUTURE_REF', 'planned'],
  ]);
  expect(initiativesOf(reading)[0]?.status).toBe('operating');
});

test('an event is a step of what its words name, not later than the day it is told', () => {
  const reading = madeReading('a', 'The days of cinema became known.', { date: '2025-03-01' }, [
    initiative('days.cinema', 'days of cinema'),
    event('festival', 'days of cinema', { date: null }),
  ]);
  expect(steps(reading)).toEqual([['../2025-03-01', 'completed']]);
});

test('an act of the event speaks for it', () => {
  const reading = madeReading('a', 'The days of cinema were held in May.', { date: '2025-06-01' }, [
    initiative('days.cinema', 'days of cinema'),
    event('festival', 'days of cinema', { date: null }),
    act('completed', 'were held', { initiatives: ['days.cinema'], event: 'festival-1', date: '2025-05' }),
  ]);
  expect(steps(reading)).toEqual([['2025-05', 'completed']]);
});

test('what runs since a year is dated by it', () => {
  const reading = madeReading('a', 'The school has run since 2019.', { date: '2025-06-01' }, [
    initiative('school.joint', 'school'),
    act('in-progress', 'has run', {
      initiatives: ['school.joint'],
      date: '2019/2025-06-01',
      rule: 'act/operating/run',
    }),
  ]);
  expect(steps(reading)).toEqual([['2019', 'operating']]);
});

test('a body goes on once it has met; rhetoric and support are no steps', () => {
  const council = { initiatives: ['council.business'] };
  const reading = madeReading(
    'a',
    'The business council met. Both praised it and welcomed it.',
    { date: '2025-06-01' },
    [
      initiative('council.business', 'business council'),
      act('completed', 'met', council),
      act('agreed', 'praised', { ...council, core: false }),
      act('supported', 'welcomed', council),
    ],
  );
  expect(steps(reading)).toEqual([['2025-06-01', 'completed']]);
  expect(initiativesOf(reading)[0]?.status).toBe('operating');
});

const page = (name: string, date: string, type: 'planned' | 'in-progress') =>
  madeReading(name, `The cable, ${type}.`, { date }, [
    initiative('cable.power', 'cable'),
    act(type, type, { initiatives: ['cable.power'] }),
  ]);

test('documents order nothing: a plan of 2023 stands before work of 2025 whichever comes first', () => {
  const [a, b] = [page('z', '2023-01-01', 'planned'), page('a', '2025-01-01', 'in-progress')];
  expect(steps(b, a)).toEqual([
    ['2023-01-01', 'planned'],
    ['2025-01-01', 'in-progress'],
  ]);
});

test('silence makes stale what was never finished', () => {
  const old = madeReading('old', 'A bridge was proposed.', { date: '2020-01-01' }, [
    initiative('bridge.northern', 'bridge'),
    act('proposed', 'was proposed', { initiatives: ['bridge.northern'] }),
  ]);
  const newer = madeReading('newer', 'Nothing of it here.', { date: '2023-01-01' }, []);
  expect(initiativesOf(old).map((i) => i.stale)).toEqual([false]);
  expect(initiativesOf(old, newer).map((i) => i.stale)).toEqual([true]);
});

import { expect, test } from 'vitest';
import { cognatesIn, soundOf } from './cognate.ts';

test('a borrowed word begins to sound the same in every script', () => {
  const strategic = ['стратегиялық', 'стратегических', 'strateji', 'stratejik', 'strategic'];
  expect(new Set(strategic.flatMap(cognatesIn)).size).toBe(1);
  expect(cognatesIn('делегация')).toEqual(cognatesIn('delegation'));
  expect(cognatesIn('компанииями')).toEqual(cognatesIn('companies'));
});

test('short words tell nothing', () => expect(cognatesIn('the road to a port')).toEqual([]));

test('digraphs and letters of one sound are one', () => {
  expect(soundOf('Джизак')).toBe(soundOf('Jizak'));
  expect(soundOf('шахта')).toBe(soundOf('şaxta'));
});

import { describe, expect, it } from 'vitest';
import { sameName } from './same-name.ts';

describe('sameName', () => {
  it('finds one person across scripts', () => {
    expect(sameName('Рауф Керимли', 'Rauf Kərimli')).toEqual({
      score: 1,
      reasons: ['surname agrees', 'given name agrees'],
    });
  });

  it('believes an initial less than a name, a lone surname less than an initial', () => {
    expect(sameName('Р. Керимли', 'Rauf Kərimli').score).toBe(0.8);
    expect(sameName('Керимли', 'Rauf Kərimli')).toEqual({
      score: 0.5,
      reasons: ['surname agrees', 'surname only'],
    });
  });

  it('keeps namesakes apart and says why', () => {
    expect(sameName('Садыр Жапаров', 'Акылбек Жапаров')).toEqual({
      score: 0,
      reasons: ['surname agrees', 'given names differ'],
    });
    expect(sameName('Ерлан Сәбитов', 'Ерлан Оспанов').score).toBe(0);
    expect(sameName('', 'Ерлан Оспанов').score).toBe(0);
  });
});

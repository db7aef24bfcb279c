import { describe, expect, test } from 'vitest';
import type { Word } from '../morph/analysis.ts';
import { MAX_WORDS } from './match.ts';
import { either, form, found, many, maybe, named, sequence } from './pattern.ts';
import { type Rule, applyRules, rule } from './rule.ts';

const wordsOf = (text: string): readonly Word[] =>
  text.split(' ').map((t, i) => ({
    start: i * 10,
    end: i * 10 + t.length,
    kind: 'word',
    text: t,
    fold: t,
    lang: 'xx',
    spaced: true,
    analyses: [],
    keys: [t],
  }));

const named1 = (name: string, pattern: Rule['pattern'], kind = 'x'): Rule<string> =>
  rule({ name, example: '', kind, pattern, make: (m) => `${m.from}-${m.to}` });

const found1 = (rules: readonly Rule<string>[], text: string) =>
  applyRules(rules, wordsOf(text)).map((m) => `${m.rule} ${m.value}`);

describe('rules', () => {
  const short = named1('short', form('a'));
  const long = named1('long', sequence(form('a'), form('b')));

  test('the longest match wins, then the earlier rule', () => {
    expect(found1([short, long], 'a b a')).toEqual(['long 0-2', 'short 2-3']);
    expect(found1([short, named1('late', form('a'))], 'a')).toEqual(['short 0-1']);
  });

  test('a rule that may start with nothing starts with what follows', () => {
    const r = named1('r', sequence(maybe(form('x')), either(form('a'), form('b'))));
    expect(found1([r], 'x a b')).toEqual(['r 0-2', 'r 2-3']);
  });

  test('a rule builds on what was found before', () => {
    const words = wordsOf('a b c');
    const first = applyRules([long], words);
    const next = named1('next', sequence(named('inner', found('x')), form('c')), 'y');
    expect(applyRules([next], words, first).map((m) => m.value)).toEqual(['0-3']);
  });

  test('a rule that declines leaves its words to the next', () => {
    const declines: Rule<string> = { ...long, name: 'declines', make: () => null };
    expect(found1([declines, short], 'a b')).toEqual(['short 0-1']);
  });

  test('no match is longer than the limit', () => {
    const r = named1('r', many(form('a'), 1, 1000));
    expect(found1([r], Array(100).fill('a').join(' '))[0]).toBe(`r 0-${MAX_WORDS}`);
  });
});

import { describe, expect, test } from 'vitest';
import { figureSentences } from '../src/extract/quantity/figures.ts';
import { figurePieces, figureWords } from '../src/extract/quantity/figure-words.ts';
import { QUANTITY_RULES } from '../src/extract/quantity/quantity-rules.ts';
import { SINCE_RULES, TIME_RULES } from '../src/extract/time/time-rules.ts';
import { applyRules, type Rule } from '../src/grammar/rule.ts';
import { loadPacks } from '../src/intake/packs.ts';
import type { Word } from '../src/morph/analysis.ts';
import { parse } from '../src/morph/parse.ts';
import { document } from '../src/text/document.ts';
import { tokens } from '../src/token/tokens.ts';

const packs = await loadPacks();
const own = [...packs.languages.values()].flatMap((l) => l.rules).filter((r) => r.kind === 'time');

const wordsIn = (text: string, lang: string): readonly Word[] => {
  const { morphology } = packs.languages.get(lang)!;
  return tokens(text, { start: 0, end: text.length }, lang).map((t) => ({
    ...t,
    analyses: morphology.analyse(t.fold),
    keys: morphology.keys(t.fold),
  }));
};

/** Whether a rule, alone, finds all of its example in one of the languages. */
function findsExample(rule: Rule): boolean {
  return [...packs.languages.keys()].some((lang) => {
    const words = wordsIn(rule.example, lang);
    const pieces = figurePieces(words, figureWords(packs, lang));
    const plain = rule.name.includes('since') ? applyRules(TIME_RULES, words, pieces) : [];
    const made = applyRules([rule], words, [...pieces, ...plain]);
    return made.some((m) => m.to === words.length);
  });
}

describe('rules of times and figures', () => {
  const rules = [...TIME_RULES, ...SINCE_RULES, ...QUANTITY_RULES, ...own] as Rule[];

  test.each(rules.map((r) => [r.name, r] as const))('%s finds its example', (_name, rule) => {
    expect(findsExample(rule)).toBe(true);
  });

  test('names are unique', () => {
    expect(new Set(rules.map((r) => r.name)).size).toBe(rules.length);
  });
});

/** Milliseconds, the better of two runs, to find times in a text of so many units. */
function cost(unit: string, size: number): number {
  const runs = [1, 2].map(() => {
    const parsed = parse(document(unit.repeat(Math.ceil(size / unit.length))), packs.languages);
    const start = performance.now();
    figureSentences(parsed, packs);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe('matching is linear', () => {
  test.each(['бес жүз ', '21 октября 2025 года, ', 'last last ten years ', '1-2-3 ', 'выросла на 5%, '])(
    'four times the text of "%s" costs about four times the time',
    (unit) => {
      cost(unit, 4_000);
      const small = cost(unit, 15_000);
      expect(cost(unit, 60_000)).toBeLessThan(small * 12 + 200);
    },
  );
});

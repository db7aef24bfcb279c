import { type TimeRule, form, found, maybe, named, rule, sequence, word } from '../../../src/author.ts';

const ablative = word(
  'il + ablative',
  (w) => w.keys.includes('il') && w.analyses.some((a) => a.feats['Case'] === 'Abl'),
);
const since = maybe(form('bəri', 'etibarən', 'başlayaraq'));

/** The ablative of a year says since when, unless "after" follows: `2031-ci ildən`, not `2031-ci ildən sonra`. */
const sinceYear: TimeRule = rule({
  name: 'az/time/since-year',
  example: '2031-ci ildən',
  kind: 'time',
  pattern: sequence(named('year', found('year')), ablative, since),
  make: (match, words) => {
    const year = match.parts.get('year')?.piece?.value as number;
    if (words[match.to]?.fold === 'sonra' || words[match.to]?.fold === 'əvvəl') return null;
    return { kind: 'since', from: { kind: 'year', year } };
  },
});

export default [sinceYear];

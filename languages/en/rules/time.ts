import { type TimeRule, form, found, maybe, named, rule, sequence, word } from '../../../src/author.ts';

const plural = word('glued s', (w) => w.fold === 's' && !w.spaced);

/** `the 2030s`: ten years, of which the number is the first. */
const decade: TimeRule = rule({
  name: 'en/time/decade',
  example: 'the 2030s',
  kind: 'time',
  pattern: sequence(maybe(found('time:at')), maybe(form('the')), named('year', found('year')), plural),
  make: (match) => {
    const from = match.parts.get('year')?.piece?.value as number;
    return from % 10 === 0 ? { kind: 'years', from, to: from + 9 } : null;
  },
});

export default [decade];

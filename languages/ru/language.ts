import { type PackSource, irregularOf, lemmasOf, paradigms } from '../../src/author.ts';
import { ADJECTIVES } from './morph/adjectives.ts';
import { NOUNS } from './morph/nouns.ts';
import { variants } from './morph/variants.ts';
import { VERBS } from './morph/verbs.ts';

const pack: PackSource = {
  code: 'ru',
  name: 'русский язык',
  scripts: ['Cyrl'],
  token: { letters: { Cyrl: 'ыэщъ' }, ordinalPoint: false },
  morphology: (words) =>
    paradigms({
      substitutions: [...NOUNS, ...ADJECTIVES, ...VERBS],
      variants,
      lexicon: lemmasOf(words),
      irregular: irregularOf(words['irregular'] ?? []),
      vowels: 'аеиоуыэюя',
      minStem: 2,
    }),
  order: 'head-initial',
};

export default pack;

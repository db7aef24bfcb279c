import { type PackSource, type Substitution, irregularOf, lemmasOf, paradigms } from '../../src/author.ts';

const by = (
  ending: string,
  base: string,
  upos: Substitution['upos'],
  feats: Substitution['feats'],
  weight: number,
  stem?: RegExp,
): Substitution => ({ ending, base, upos, feats: Object.freeze(feats), weight, ...(stem ? { stem } : {}) });

const PAST = { VerbForm: 'Part', Tense: 'Past' };
const ING = { VerbForm: 'Ger', Tense: 'Pres' };
const THIRD = { VerbForm: 'Fin', Tense: 'Pres', Person: '3', Number: 'Sing' };

/** English endings: few, so the table is the morphology. */
const SUBSTITUTIONS: readonly Substitution[] = [
  by('', '', 'NOUN', { Number: 'Sing' }, 0.03),
  by('', '', 'VERB', { VerbForm: 'Inf' }, -0.05),
  by("'s", '', 'PROPN', { Case: 'Gen' }, 0.3),
  by("s'", '', 'NOUN', { Case: 'Gen', Number: 'Plur' }, 0.2),
  by('s', '', 'NOUN', { Number: 'Plur' }, 0.06, /[^su]$/),
  by('s', '', 'VERB', THIRD, -0.02, /[^su]$/),
  by('es', '', 'NOUN', { Number: 'Plur' }, 0.05, /(?:[sxzo]|ch|sh)$/),
  by('es', '', 'VERB', THIRD, 0, /(?:[sxzo]|ch|sh)$/),
  by('ies', 'y', 'NOUN', { Number: 'Plur' }, 0.1),
  by('ies', 'y', 'VERB', THIRD, 0.04),
  by('ves', 'f', 'NOUN', { Number: 'Plur' }, -0.1),
  by('men', 'man', 'NOUN', { Number: 'Plur' }, 0.1),
  ...(['ed', 'ing'] as const).flatMap((ending) => {
    const feats = ending === 'ed' ? PAST : ING;
    return [
      by(ending, '', 'VERB', feats, 0.05, /[^e]$/),
      by(ending, 'e', 'VERB', feats, 0.045, /[^aeiouwxy]$|[iu]$|ag$/),
    ];
  }),
  by('d', '', 'VERB', PAST, 0.06, /(?:ee|ye|oe|ue)$/),
  by('ied', 'y', 'VERB', PAST, 0.12),
  ...['b', 'd', 'g', 'l', 'm', 'n', 'p', 'r', 't'].flatMap((c) => [
    by(`${c}${c}ed`, c, 'VERB', PAST, 0.05),
    by(`${c}${c}ing`, c, 'VERB', ING, 0.05),
  ]),
  by('er', '', 'ADJ', { Degree: 'Cmp' }, -0.2),
  by('est', '', 'ADJ', { Degree: 'Sup' }, -0.15),
];

const pack: PackSource = {
  code: 'en',
  name: 'English',
  scripts: ['Latn'],
  token: { letters: { Latn: 'w' }, ordinalPoint: false },
  morphology: (words) =>
    paradigms({
      substitutions: SUBSTITUTIONS,
      variants: () => [],
      lexicon: lemmasOf(words),
      irregular: irregularOf(words['irregular'] ?? []),
      vowels: 'aeiouy',
      minStem: 2,
    }),
  order: 'head-initial',
};

export default pack;

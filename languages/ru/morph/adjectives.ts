import type { Substitution } from '../../../src/author.ts';

const NUMBERED: readonly (readonly [string, string, string])[] = [
  ['Nom', 'Sing', 'Masc'],
  ['Gen', 'Sing', 'Masc'],
  ['Dat', 'Sing', 'Masc'],
  ['Ins', 'Sing', 'Masc'],
  ['Loc', 'Sing', 'Masc'],
  ['Nom', 'Sing', 'Fem'],
  ['Gen', 'Sing', 'Fem'],
  ['Acc', 'Sing', 'Fem'],
  ['Nom', 'Sing', 'Neut'],
  ['Nom', 'Plur', ''],
  ['Gen', 'Plur', ''],
  ['Dat', 'Plur', ''],
  ['Ins', 'Plur', ''],
];

/** Base endings, what the stem ends in, and the endings in the order of {@link NUMBERED}. */
const PATTERNS: readonly (readonly [string, RegExp, string])[] = [
  ['ый', /[бвдзлмнпрстфц]$/, 'ый ого ому ым ом ая ой ую ое ые ых ым ыми'],
  ['ой', /[бвдзлмнпрстфгкхшж]$/, 'ой ого ому ым/им ом ая ой ую ое ые/ие ых/их ым/им ыми/ими'],
  ['ий', /[гкх]$/, 'ий ого ому им ом ая ой ую ое ие их им ими'],
  ['ий', /[шжчщ]$/, 'ий его ему им ем ая ей ую ее ие их им ими'],
  ['ий', /н$/, 'ий его ему им ем яя ей юю ее ие их им ими'],
];

const feats = (i: number): Substitution['feats'] => {
  const [Case, Number, Gender] = NUMBERED[i]!;
  return Object.freeze(Gender === '' ? { Case, Number } : { Case, Number, Gender });
};

/** The endings of the nominative by gender, as they stand in a row of {@link NUMBERED}. */
function nominativesOf(endings: string): Readonly<Record<string, string>> {
  const all = endings.split(' ').map((variants) => variants.split('/')[0]!);
  return Object.freeze({ Masc: all[0]!, Fem: all[5]!, Neut: all[8]!, Plur: all[9]! });
}

/** Declined like an adjective: adjectives, ordinals, participles after their own suffix. */
export const adjectival = (
  base: string,
  endings: string,
  stem: RegExp,
  extra: Partial<Substitution> = {},
): readonly Substitution[] => {
  const nominative = nominativesOf(endings);
  return endings.split(' ').flatMap((variants, i) =>
    variants.split('/').map(
      (ending): Substitution => ({
        ending,
        base,
        upos: 'ADJ',
        stem,
        weight: base === 'ой' ? -0.08 : 0.03,
        nominative,
        ...extra,
        feats: { ...feats(i), ...extra.feats },
      }),
    ),
  );
};

const SHORT: readonly Substitution[] = ['ен', 'на', 'но', 'ны'].map((ending) => ({
  ending,
  base: 'ный',
  upos: 'ADJ' as const,
  feats: Object.freeze({ Variant: 'Short' }),
  weight: -0.1,
}));

export const ADJECTIVES: readonly Substitution[] = [
  ...PATTERNS.flatMap(([base, stem, endings]) => adjectival(base, endings, stem)),
  ...SHORT,
];

/** Endings of a participle's stem in -н-, -т-, -вш-, -ющ-. */
export const HARD_ENDINGS = 'ый ого ому ым ом ая ой ую ое ые ых ым ыми';
export const HUSH_ENDINGS = 'ий его ему им ем ая ей ую ее ие их им ими';

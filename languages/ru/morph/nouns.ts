import type { Features, Substitution, Upos } from '../../../src/author.ts';

/** Endings of one declension in the order Nom Gen Dat Acc Ins Loc, singular then plural; `/` divides variants, `-` is no ending, `.` none such. */
interface Declension {
  readonly base: string;
  readonly gender: string;
  readonly stem: RegExp;
  readonly sing: string;
  readonly plur: string;
  readonly weight: number;
}

const ANY = /[бвгдзйклмнпрстфхцчшщж]$/;
const HARD = /[бвдзлмнпрстф]$/;
const VELAR = /[гкх]$/;
const HUSH = /[жшчщ]$/;
const TS = /ц$/;

const CASES = ['Nom', 'Gen', 'Dat', 'Acc', 'Ins', 'Loc'];

const DECLENSIONS: readonly Declension[] = [
  {
    base: '',
    gender: 'Masc',
    stem: HARD,
    sing: '- а у -/а ом е/у',
    plur: 'ы/а ов/- ам ы/а/ов/- ами ах',
    weight: 0,
  },
  {
    base: '',
    gender: 'Masc',
    stem: VELAR,
    sing: '- а у -/а ом е/у',
    plur: 'и/а ов/- ам и/а/ов ами ах',
    weight: 0,
  },
  {
    base: '',
    gender: 'Masc',
    stem: HUSH,
    sing: '- а у -/а ем/ом е',
    plur: 'и/а ей ам и/ей ами ах',
    weight: 0,
  },
  {
    base: '',
    gender: 'Masc',
    stem: TS,
    sing: '- а у -/а ем/ом е',
    plur: 'ы ев/ов ам ы/ев/ов ами ах',
    weight: 0,
  },
  {
    base: 'ь',
    gender: 'Masc',
    stem: /[бвдзлмнпрстф]$/,
    sing: 'ь я ю ь/я ем/ём е',
    plur: 'и/я ей ям и/ей ями ях',
    weight: -0.06,
  },
  {
    base: 'й',
    gender: 'Masc',
    stem: /[аеиоуыэюя]$/,
    sing: 'й я ю й/я ем е/и',
    plur: 'и ев ям и/ев ями ях',
    weight: -0.04,
  },
  { base: 'а', gender: 'Fem', stem: HARD, sing: 'а ы е у ой/ою е', plur: 'ы - ам ы/- ами ах', weight: -0.01 },
  { base: 'а', gender: 'Fem', stem: VELAR, sing: 'а и е у ой е', plur: 'и - ам и/- ами ах', weight: -0.01 },
  {
    base: 'а',
    gender: 'Fem',
    stem: HUSH,
    sing: 'а и е у ей/ой е',
    plur: 'и -/ей ам и/- ами ах',
    weight: -0.01,
  },
  { base: 'а', gender: 'Fem', stem: TS, sing: 'а ы е у ей е', plur: 'ы - ам ы/- ами ах', weight: -0.01 },
  {
    base: 'я',
    gender: 'Fem',
    stem: /[бвдзлмнпрстфаеоуь]$/,
    sing: 'я и е ю ей е',
    plur: 'и ь/й/ей ям и ями ях',
    weight: -0.05,
  },
  {
    base: 'ия',
    gender: 'Fem',
    stem: ANY,
    sing: 'ия ии ии ию ией ии',
    plur: 'ии ий иям ии иями иях',
    weight: 0.02,
  },
  {
    base: 'ь',
    gender: 'Fem',
    stem: /[бвдзлмнпрстфшжчщ]$/,
    sing: 'ь и и ь ью и',
    plur: 'и ей ям/ам и ями/ами ях/ах',
    weight: -0.04,
  },
  { base: 'о', gender: 'Neut', stem: ANY, sing: 'о а у о ом е', plur: 'а - ам а ами ах', weight: -0.04 },
  {
    base: 'е',
    gender: 'Neut',
    stem: /[лрцщжь]$/,
    sing: 'е я/а ю/у е ем е',
    plur: 'я/а ей/- ям/ам я/а ями/ами ях/ах',
    weight: -0.06,
  },
  {
    base: 'ие',
    gender: 'Neut',
    stem: ANY,
    sing: 'ие ия ию ие ием ии',
    plur: 'ия ий иям ия иями иях',
    weight: 0.03,
  },
  {
    base: 'мя',
    gender: 'Neut',
    stem: /[аеи]$/,
    sing: 'мя мени мени мя менем мени',
    plur: 'мена мен менам мена менами менах',
    weight: -0.05,
  },
];

/** Surnames: -ов, -ев, -ин decline by a mixed pattern, their feminine forms and -ский as adjectives do. */
const SURNAMES: readonly Declension[] = [
  {
    base: '',
    gender: 'Masc',
    stem: /[оеё]в$|[иы]н$/,
    sing: '- а у а ым е',
    plur: 'ы ых ым ых ыми ых',
    weight: 0.06,
  },
  {
    base: 'а',
    gender: 'Fem',
    stem: /[оеё]в$|[иы]н$/,
    sing: 'а ой ой у ой ой',
    plur: '. . . . . .',
    weight: 0.05,
  },
  {
    base: 'ий',
    gender: 'Masc',
    stem: /[сц]к$/,
    sing: 'ий ого ому ого им ом',
    plur: 'ие их им их ими их',
    weight: 0.05,
  },
  { base: 'ая', gender: 'Fem', stem: /[сц]к$/, sing: 'ая ой ой ую ой ой', plur: '. . . . . .', weight: 0 },
];

/** Names that never change: Баку, Тбилиси, Матвиенко. */
const UNCHANGED: Substitution = {
  ending: '',
  base: '',
  upos: 'PROPN',
  feats: Object.freeze({}),
  stem: /[аеёиоуыэюя]$/,
  weight: -0.03,
};

function substitutions(d: Declension, upos: Upos): readonly Substitution[] {
  const plural = d.plur.split(' ')[0]!.split('/')[0]!;
  const nominative = plural === '.' ? null : Object.freeze({ Plur: plural });
  const of = (row: string, number: string): readonly Substitution[] =>
    row.split(' ').flatMap((variants, i) =>
      variants.split('/').flatMap((ending): readonly Substitution[] => {
        if (ending === '.') return [];
        const feats: Features = Object.freeze({ Case: CASES[i]!, Number: number, Gender: d.gender });
        const bare = ending === '-' && number === 'Plur' ? -0.1 : 0;
        return [
          {
            ending: ending === '-' ? '' : ending,
            base: d.base,
            upos,
            feats,
            stem: d.stem,
            weight: d.weight + bare,
            ...(nominative ? { nominative } : {}),
          },
        ];
      }),
    );
  return [...of(d.sing, 'Sing'), ...of(d.plur, 'Plur')];
}

export const NOUNS: readonly Substitution[] = [
  ...DECLENSIONS.flatMap((d) => substitutions(d, 'NOUN')),
  ...SURNAMES.flatMap((d) => substitutions(d, 'PROPN')),
  UNCHANGED,
];

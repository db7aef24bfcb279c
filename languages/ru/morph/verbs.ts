import type { Features, Substitution } from '../../../src/author.ts';
import { HARD_ENDINGS, HUSH_ENDINGS, adjectival } from './adjectives.ts';

const verb = (ending: string, base: string, feats: Features, weight = 0, stem?: RegExp): Substitution => ({
  ending,
  base,
  upos: 'VERB',
  feats: Object.freeze(feats),
  weight,
  ...(stem ? { stem } : {}),
});

const PAST: readonly (readonly [string, Features])[] = [
  ['л', { Tense: 'Past', Gender: 'Masc', Number: 'Sing' }],
  ['ла', { Tense: 'Past', Gender: 'Fem', Number: 'Sing' }],
  ['ло', { Tense: 'Past', Gender: 'Neut', Number: 'Sing' }],
  ['ли', { Tense: 'Past', Number: 'Plur' }],
  ['в', { VerbForm: 'Conv', Tense: 'Past' }],
  ['вши', { VerbForm: 'Conv', Tense: 'Past' }],
];

/** Stem vowel before -ть; the past keeps it. */
const INFINITIVES = ['а', 'я', 'и', 'е', 'у', 'ы', 'о'];

const past: readonly Substitution[] = INFINITIVES.flatMap((v) =>
  PAST.map(([ending, feats]) =>
    verb(v + ending, `${v}ть`, { Mood: 'Ind', VerbForm: 'Fin', ...feats }, ending === 'в' ? -0.05 : 0.05),
  ),
);

const PERSONS: readonly (readonly [string, string, Features])[] = [
  ['ю', 'у', { Person: '1', Number: 'Sing' }],
  ['ешь', 'ишь', { Person: '2', Number: 'Sing' }],
  ['ет', 'ит', { Person: '3', Number: 'Sing' }],
  ['ем', 'им', { Person: '1', Number: 'Plur' }],
  ['ете', 'ите', { Person: '2', Number: 'Plur' }],
  ['ют', 'ят', { Person: '3', Number: 'Plur' }],
];

const present = (prefix: string, base: string, weight: number): readonly Substitution[] =>
  PERSONS.map(([ending, , feats]) =>
    verb(prefix + ending, base, { Tense: 'Pres', VerbForm: 'Fin', ...feats }, weight),
  );

/** -ить verbs (строит), -ать with -ят or -ат (держат), -еть (смотрит). */
const HUSH = /[жчшщ]$/;
const NOT_HUSH = /[^жчшщ]$/;

/** The vowel of an ending goes by the consonant before it: строю, держу; строят, держат. */
function secondEndings(ending: string): readonly (readonly [string, RegExp])[] {
  if (ending === 'у')
    return [
      ['ю', NOT_HUSH],
      ['у', HUSH],
    ];
  if (ending === 'ят')
    return [
      ['ят', NOT_HUSH],
      ['ат', HUSH],
    ];
  return [[ending, /./]];
}

const second: readonly Substitution[] = ['ить', 'ать', 'еть', 'ять'].flatMap((base) =>
  PERSONS.flatMap(([, ending, feats]) =>
    secondEndings(ending).map(([e, stem]) =>
      verb(e, base, { Tense: 'Pres', VerbForm: 'Fin', ...feats }, base === 'ить' ? 0.02 : -0.1, stem),
    ),
  ),
);

/** -нуть (достигнет) and consonant stems (везет, растут). */
const first: readonly Substitution[] = PERSONS.flatMap(([ending, , feats]) => {
  const hard = ending === 'ю' ? 'у' : ending === 'ют' ? 'ут' : ending;
  const f = { Tense: 'Pres', VerbForm: 'Fin', ...feats };
  return [
    verb(`н${hard}`, 'нуть', f, -0.04),
    verb(`д${hard}`, 'сти', f, -0.05),
    verb(`т${hard}`, 'сти', f, -0.1),
    verb(`з${hard}`, 'зти', f, -0.1),
    verb(hard, 'ти', f, -0.2),
    verb(hard, 'ть', f, -0.22),
    verb(hard, 'ать', f, -0.16),
    verb(`м${hard}`, 'нять', f, -0.12),
    verb(`йм${hard}`, 'йти', f, -0.2),
    verb(`йд${hard}`, 'йти', f, 0),
  ];
});

const imperative: readonly Substitution[] = [
  verb('йте', 'ть', { Mood: 'Imp', Number: 'Plur' }, -0.04),
  verb('ите', 'ить', { Mood: 'Imp', Number: 'Plur' }, -0.06),
  verb('й', 'ть', { Mood: 'Imp', Number: 'Sing' }, -0.2),
  verb('я', 'ть', { VerbForm: 'Conv', Tense: 'Pres' }, -0.05, /[аея]$/),
  verb('я', 'ить', { VerbForm: 'Conv', Tense: 'Pres' }, -0.16),
  verb('уя', 'овать', { VerbForm: 'Conv', Tense: 'Pres' }, 0.02),
];

const irregularPast: readonly Substitution[] = PAST.slice(0, 4).flatMap(([ending, feats]) => {
  const f = { Mood: 'Ind', VerbForm: 'Fin', ...feats };
  return [
    verb(`е${ending}`, 'ести', f, -0.03, /[вбмр]$/),
    verb(`ше${ending}`, 'йти', f, 0),
    verb(`ш${ending}`, 'йти', f, 0, /[оеиы]$/),
    verb(`ез${ending}`, 'езти', f, -0.1),
    verb(`ес${ending}`, 'ести', f, -0.05),
    verb(`ос${ending}`, 'асти', f, -0.02),
    verb(ending.replace('л', 'г') === 'г' ? 'г' : `г${ending}`, 'чь', f, -0.1),
    verb(ending.replace('л', 'к') === 'к' ? 'к' : `к${ending}`, 'чь', f, -0.2),
    verb(ending, 'нуть', f, -0.12, /[гхкбтзс]$/),
  ];
});

const infinitives: readonly Substitution[] = ['ть', 'ти', 'чь'].map((end) =>
  verb(end, end, { VerbForm: 'Inf' }, 0.08),
);

const participle = (
  suffix: string,
  base: string,
  feats: Features,
  hush: boolean,
  weight: number,
): readonly Substitution[] => {
  const endings = (hush ? HUSH_ENDINGS : HARD_ENDINGS)
    .split(' ')
    .map((e) => suffix + e)
    .join(' ');
  return adjectival(base, endings, /./, { upos: 'VERB', feats: { VerbForm: 'Part', ...feats }, weight });
};

const PASSIVE: Features = { Voice: 'Pass', Tense: 'Past' };
const shortPassive = (suffix: string, base: string, weight: number): readonly Substitution[] =>
  ['', 'а', 'о', 'ы'].map((e) =>
    verb(suffix + e, base, { VerbForm: 'Part', Variant: 'Short', ...PASSIVE }, weight),
  );

const participles: readonly Substitution[] = [
  ...['а', 'я', 'е'].flatMap((v) => [
    ...participle(`${v}нн`, `${v}ть`, PASSIVE, false, 0.02),
    ...shortPassive(`${v}н`, `${v}ть`, -0.02),
  ]),
  ...participle('енн', 'ить', PASSIVE, false, 0.03),
  ...shortPassive('ен', 'ить', 0),
  ...participle('енн', 'ти', PASSIVE, false, -0.06),
  ...shortPassive('ен', 'ти', -0.08),
  ...participle('денн', 'сти', PASSIVE, false, -0.02),
  ...shortPassive('ден', 'сти', -0.02),
  ...participle('йденн', 'йти', PASSIVE, false, 0),
  ...shortPassive('йден', 'йти', 0),
  ...['у', 'я', 'ы', 'и', 'е', 'о'].flatMap((v) => [
    ...participle(`${v}т`, `${v}ть`, PASSIVE, false, -0.04),
    ...shortPassive(`${v}т`, `${v}ть`, -0.06),
  ]),
  ...INFINITIVES.flatMap((v) => participle(`${v}вш`, `${v}ть`, { Voice: 'Act', Tense: 'Past' }, true, 0.04)),
  ...participle('едш', 'йти', { Voice: 'Act', Tense: 'Past' }, true, -0.02),
  ...participle('шедш', 'йти', { Voice: 'Act', Tense: 'Past' }, true, 0.02),
  ...participle('ведш', 'вести', { Voice: 'Act', Tense: 'Past' }, true, 0),
  ...['ющ', 'ем'].flatMap((suffix) => {
    const feats = { Voice: suffix === 'ем' ? 'Pass' : 'Act', Tense: 'Pres' };
    return [
      ...participle(suffix, 'ть', feats, suffix === 'ющ', suffix === 'ем' ? -0.06 : 0.03),
      ...participle(`у${suffix}`, 'овать', feats, suffix === 'ющ', 0.04),
      ...participle(
        suffix === 'ющ' ? 'ящ' : 'им',
        'ить',
        feats,
        suffix === 'ющ',
        suffix === 'ем' ? -0.05 : 0.02,
      ),
      ...participle(suffix === 'ющ' ? 'ущ' : 'ом', 'ти', feats, suffix === 'ющ', -0.12),
      ...participle(suffix === 'ющ' ? 'ащ' : 'ом', 'ать', feats, suffix === 'ющ', -0.1),
    ];
  }),
];

const active: readonly Substitution[] = [
  ...past,
  ...irregularPast,
  ...present('', 'ть', 0.02).map((s) => ({ ...s, stem: /[аяеи]$/ })),
  ...present('у', 'овать', 0.06),
  ...present('ю', 'евать', -0.02),
  ...present('а', 'авать', -0.16),
  ...second,
  ...first,
  ...imperative,
  ...infinitives,
  ...participles,
];

/** -ся and -сь after any form: the base with and without it, since the press uses both for one act. */
const reflexive: readonly Substitution[] = active.flatMap((s) => {
  const ending = s.ending + (/[аеиоуыэюя]$/.test(s.ending) && s.feats['VerbForm'] !== 'Part' ? 'сь' : 'ся');
  const feats = { ...s.feats, Voice: s.feats['VerbForm'] === 'Part' ? (s.feats['Voice'] ?? 'Mid') : 'Mid' };
  return [
    { ...s, ending, base: `${s.base}ся`, feats, weight: s.weight + 0.02 },
    { ...s, ending, feats, weight: s.weight - 0.06 },
  ];
});

export const VERBS: readonly Substitution[] = [...active, ...reflexive];

import type { SuffixTable } from '../../../src/author.ts';

/**
 * Azerbaijani suffixes by slot, in folded letters (ı is i): I is i/u/ü, A is a/ə. Nominal: plural,
 * possessive, case, copula. Verbal: voice, negation, then tense with person, participle, converb or a
 * verbal noun, which is declined.
 */
const NOMINAL = ['N', 'N.vn', 'N.part'];

const declined = (from: string): string => `
    ${from} > N.pl | lAr | Number=Plur
    ${from} N.pl > N.poss | m Im | Number[psor]=Sing,Person[psor]=1 | -0.06
    ${from} N.pl > N.poss | mIz ImIz | Number[psor]=Plur,Person[psor]=1
    ${from} N.pl > N.poss | n In | Number[psor]=Sing,Person[psor]=2 | -0.14
    ${from} N.pl > N.poss | nIz InIz | Number[psor]=Plur,Person[psor]=2 | -0.03
    ${from} N.pl > N.poss3 | sI I | Person[psor]=3
    ${from} N.pl N.poss N.ki > N.gen | In | Case=Gen | 0.05
    ${from} N.ki > N.gen | nIn | Case=Gen | 0.02
    N.poss3 > N.gen | nIn | Case=Gen | 0.04
    ${from} N.pl N.poss N.ki > N.dat | yA A | Case=Dat
    N.poss3 > N.dat | nA | Case=Dat | 0.03
    ${from} N.pl N.poss N.ki > N.acc | I | Case=Acc | 0.02
    ${from} N.ki > N.acc | nI | Case=Acc
    N.poss3 > N.acc | nI | Case=Acc | 0.03
    ${from} N.pl N.poss N.ki > N.loc | dA | Case=Loc | 0.02
    N.poss3 > N.loc | ndA | Case=Loc | 0.04
    ${from} N.pl N.poss N.ki > N.abl | dAn | Case=Abl | 0.02
    N.poss3 > N.abl | ndAn | Case=Abl | 0.03
    ${from} N.pl N.poss N.poss3 > N.ins | lA ylA | Case=Ins
    N.loc > N.ki | kI | Case=Loc | 0.03
    ${from} N.pl N.poss N.poss3 N.loc N.abl > N.pred | dIr dIrlAr | Mood=Ind,Person=3 | 0.03
    ${from} N.pl N.poss N.poss3 N.loc > N.pred | yAm Am | Person=1,Number=Sing | -0.1
    ${from} N.pl N.poss N.poss3 N.loc > N.pred | yIK IK yIq Iq | Person=1,Number=Plur | -0.05
    ${from} N.pl N.poss N.poss3 N.loc > N.pred | sInIz sAn sInIzlAr | Person=2 | -0.08
    ${from} N.pl N.poss N.poss3 N.loc > N.pred | ydI idi ymIş imiş ysA | Tense=Past | -0.04
    ${from} N.pl N.poss N.poss3 > N.eq | cA ncA | Case=Equ | -0.05
    ${from} N.pl N.poss N.poss3 > N.eq | dAk yAdAk AdAk nAdAk yAcAn AcAn nAcAn | Case=Ter | -0.02
`;

const V = 'V V.voice+ V.voice2+ V.neg+';
const VP = 'V V.voice+ V.voice2+';
const PERSONS = `
    V.tense > V.fin | m Am | Person=1,Number=Sing | -0.02
    V.tense > V.fin | K q IK Iq | Person=1,Number=Plur
    V.tense > V.fin | n sAn | Person=2,Number=Sing | -0.1
    V.tense > V.fin | nIz sInIz sIz | Person=2,Number=Plur | -0.05
    V.tense > V.fin | lAr | Person=3,Number=Plur | 0.01
    V.tense > V.fin | dIr dIrlAr | Person=3 | 0.02
    V.tense > V.tense2 | dI mIş sA | Tense=Past | -0.02
    V.tense2 > V.fin | m n q K nIz lAr Am sAn | Tense=Past | -0.03
    V.tense V.tense2 V.fin N N.pred > V.ask | mI | PronType=Int | -0.08
`;

export const SUFFIXES: SuffixTable = {
  letters: { A: 'aə', I: 'iuü', K: 'kq', Q: 'qkğy' },
  roots: { N: 'NOUN', V: 'VERB' },
  lines: `
    ${NOMINAL.map(declined).join('')}
    V > V.voice+ | Il l | Voice=Pass | 0.01
    V > V.voice+ | In n | Voice=Pass | -0.01
    V > V.voice+ | Iş ş | Voice=Rcp | -0.05
    V > V.voice+ | dIr t It Ar Ir | Voice=Cau | -0.04
    V.voice+ > V.voice2+ | Il l In n | Voice=Pass
    V.voice+ > V.voice2+ | t dIr | Voice=Cau | -0.04
    ${VP} > V.neg+ | mA | Polarity=Neg
    ${V} > V.tense | dI | Tense=Past,VerbForm=Fin | 0.04
    ${V} > V.tense | Ib yIb b | Tense=Past,VerbForm=Fin,Evident=Nfh | 0.05
    ${V} > V.tense | mIş | Tense=Past,Aspect=Perf | 0.05
    ${V} > V.tense | Ir yIr r | Tense=Pres,VerbForm=Fin | 0.03
    ${V} > V.tense | AcAQ yAcAQ | Tense=Fut,VerbForm=Fin | 0.05
    ${VP} > V.tense | Ar yAr r | Tense=Fut,Aspect=Hab | -0.04
    ${VP} > V.tense | mAz mAr | Tense=Fut,Aspect=Hab,Polarity=Neg | -0.02
    ${V} > V.tense | mAlI | Mood=Nec | 0.02
    ${V} > V.tense | sA | Mood=Cnd | -0.02
    ${V} > V.tense | mAQdA | Tense=Pres,Aspect=Prog | 0.02
    ${PERSONS}
    ${V} > V.imp | sIn sInlAr | Mood=Imp,Person=3 | -0.03
    ${V} > V.imp | In yIn | Mood=Imp,Person=2 | -0.1
    ${V} > V.imp | Aq yAq Ak yAk | Mood=Opt,Person=1,Number=Plur | -0.04
    ${V} > V.imp | Im yIm | Mood=Opt,Person=1,Number=Sing | -0.1
    ${V} > N.part | An yAn | VerbForm=Part,Tense=Pres | 0.02
    ${V} > N.part | mIş | VerbForm=Part,Tense=Past | 0.04
    ${V} > N.part | AcAQ yAcAQ | VerbForm=Part,Tense=Fut | 0.04
    ${V} > N.part | dIQ | VerbForm=Part,Tense=Past | 0.03
    ${V} > N.part | mAlI AsI yAsI | VerbForm=Part,Mood=Nec
    ${V} > N.vn | mAQ | VerbForm=Vnoun | 0.05
    ${V} > N.vn | mA | VerbForm=Vnoun | 0.01
    ${V} > V.conv | ArAq yArAq ArAk yArAk | VerbForm=Conv | 0.05
    ${V} > V.conv | Ib yIb IbAn | VerbForm=Conv
    ${V} > V.conv | AndA yAndA dIQdA dIqcA dIkcA IncA yIncA AlI yAlI ArkAn kAn | VerbForm=Conv | 0.03
    ${VP} > V.conv | mAdAn | VerbForm=Conv,Polarity=Neg | 0.03
  `,
};

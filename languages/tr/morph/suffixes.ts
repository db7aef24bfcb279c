import type { SuffixTable } from '../../../src/author.ts';

/**
 * Turkish suffixes by slot, in folded letters (ı is i): I is i/u/ü, A is a/e, D is d/t. Nominal: plural,
 * possessive, case, copula. Verbal: voice, ability, negation, then tense with person, participle,
 * converb or a verbal noun, which is declined.
 */
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
    ${from} N.pl N.poss > N.dat | yA A | Case=Dat
    N.poss3 N.ki > N.dat | nA | Case=Dat | 0.03
    ${from} N.pl N.poss > N.acc | yI I | Case=Acc
    N.poss3 N.ki > N.acc | nI | Case=Acc | 0.03
    ${from} N.pl N.poss > N.loc | DA | Case=Loc | 0.02
    N.poss3 N.ki > N.loc | ndA | Case=Loc | 0.04
    ${from} N.pl N.poss > N.abl | DAn | Case=Abl | 0.02
    N.poss3 N.ki > N.abl | ndAn | Case=Abl | 0.03
    ${from} N.pl N.poss N.poss3 > N.ins | ylA lA | Case=Ins
    N.loc > N.ki | ki~ | Case=Loc | 0.03
    ${from} N.pl N.poss N.poss3 N.loc N.abl > N.pred | DIr DIrlAr | Mood=Ind,Person=3 | 0.02
    ${from} N.pl N.poss N.poss3 N.loc > N.pred | yIm Im yIz Iz sIn sInIz | VerbForm=Fin | -0.1
    ${from} N.pl N.poss N.poss3 N.loc > N.pred | ydI DI ymIş mIş ysA sA | VerbForm=Fin | -0.05
    ${from} N.pl N.poss N.poss3 > N.eq | cA CA ncA | Case=Equ | -0.06
`;

const V = 'V V.voice+ V.voice2+ V.neg+ V.abil+';
const VP = 'V V.voice+ V.voice2+ V.abil+';

export const SUFFIXES: SuffixTable = {
  letters: { A: 'ae', I: 'iuü', D: 'dt', C: 'cç', K: 'kğ' },
  roots: { N: 'NOUN', V: 'VERB' },
  lines: `
    ${['N', 'N.vn', 'N.part'].map(declined).join('')}
    V > V.voice+ | Il l | Voice=Pass | 0.01
    V > V.voice+ | In n | Voice=Pass | -0.01
    V > V.voice+ | Iş ş | Voice=Rcp | -0.05
    V > V.voice+ | DIr t It Ir Ar | Voice=Cau | -0.04
    V.voice+ > V.voice2+ | Il l In n | Voice=Pass
    V.voice+ > V.voice2+ | t DIr | Voice=Cau | -0.04
    V V.voice+ V.voice2+ > V.abil+ | AbIl yAbIl | Mood=Pot
    V V.voice+ V.voice2+ > V.neg+ | AmA yAmA | Mood=Pot,Polarity=Neg
    V V.voice+ V.voice2+ > V.neg+ | mA | Polarity=Neg
    ${V} > V.tense | DI | Tense=Past,VerbForm=Fin | 0.04
    ${V} > V.tense | mIş | Tense=Past,Evident=Nfh | 0.04
    ${V} > V.tense | Iyor~ yor~ | Tense=Pres,Aspect=Prog,VerbForm=Fin | 0.06
    V V.voice+ V.voice2+ > V.tense | mIyor muyor müyor | Tense=Pres,Aspect=Prog,Polarity=Neg | 0.04
    ${V} > V.tense | AcAK yAcAK | Tense=Fut,VerbForm=Fin | 0.05
    ${VP} > V.tense | Ar Ir r | Tense=Pres,Aspect=Hab | -0.03
    ${VP} > V.tense | mAz | Tense=Pres,Aspect=Hab,Polarity=Neg | -0.02
    ${V} > V.tense | mAlI | Mood=Nec | 0.02
    ${V} > V.tense | mAktA | Tense=Pres,Aspect=Prog | 0.03
    ${V} > V.tense | sA | Mood=Cnd | -0.02
    V.tense > V.fin | m Im yIm | Person=1,Number=Sing | -0.03
    V.tense > V.fin | k Iz yIz | Person=1,Number=Plur
    V.tense > V.fin | n sIn | Person=2,Number=Sing | -0.1
    V.tense > V.fin | nIz sInIz | Person=2,Number=Plur | -0.06
    V.tense > V.fin | lAr | Person=3,Number=Plur | 0.01
    V.tense > V.fin | DIr DIrlAr DI ydI mIş sA ysA | VerbForm=Fin
    ${V} > V.imp | sIn sInlAr | Mood=Imp,Person=3 | -0.04
    ${V} > V.imp | In yIn InIz yInIz | Mood=Imp,Person=2 | -0.1
    ${V} > V.imp | AlIm yAlIm | Mood=Opt,Person=1,Number=Plur
    ${V} > V.imp | AyIm yAyIm | Mood=Opt,Person=1,Number=Sing | -0.04
    ${V} > N.part | An yAn | VerbForm=Part,Tense=Pres | 0.02
    ${V} > N.part | DIK | VerbForm=Part,Tense=Past | 0.04
    ${V} > N.part | AcAK yAcAK | VerbForm=Part,Tense=Fut | 0.04
    ${V} > N.part | mIş | VerbForm=Part,Tense=Past | 0.02
    ${V} > N.vn | mAk | VerbForm=Vnoun | 0.05
    ${V} > N.vn | mA | VerbForm=Vnoun | 0.01
    ${V} > N.vn | Iş yIş | VerbForm=Vnoun | -0.03
    ${V} > V.conv | ArAk yArAk | VerbForm=Conv | 0.05
    ${V} > V.conv | Ip yIp | VerbForm=Conv | 0.04
    ${V} > V.conv | IncA yIncA AlI yAlI ken~ DIkçA DIktAn AndA | VerbForm=Conv | 0.02
    ${VP} > V.conv | mAdAn mAksIzIn | VerbForm=Conv,Polarity=Neg | 0.03
  `,
};

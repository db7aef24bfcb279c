import type { SuffixTable } from '../../../src/author.ts';

/**
 * Kazakh suffixes by slot. Nominal: stem, plural, possessive, case, predicate. Verbal: stem, voice,
 * negation, then a finite ending, a participle (declined like a noun), a converb or a verbal noun.
 */
export const SUFFIXES: SuffixTable = {
  letters: {
    A: 'ае',
    I: 'ыі',
    D: 'дт',
    L: 'лдт',
    N: 'ндт',
    M: 'мбп',
    G: 'ғгқк',
    K: 'қк',
  },
  roots: { N: 'NOUN', V: 'VERB' },
  lines: `
    N > N.pl | LAр | Number=Plur
    N N.pl > N.poss | (I)м | Number[psor]=Sing,Person[psor]=1 | -0.06
    N N.pl > N.poss | (I)мIз | Number[psor]=Plur,Person[psor]=1
    N N.pl > N.poss | (I)ң | Number[psor]=Sing,Person[psor]=2 | -0.14
    N N.pl > N.poss | (I)ңIз | Number[psor]=Sing,Person[psor]=2,Polite=Form | -0.03
    N N.pl > N.poss3 | сI I | Person[psor]=3

    N N.pl N.poss N.poss3 N.loc N.ki > N.gen | NIң | Case=Gen | 0.03
    N N.pl N.ki > N.dat | GA | Case=Dat | 0.02
    N.poss > N.dat | A | Case=Dat
    N.poss3 > N.dat | нA | Case=Dat | 0.03
    N N.pl N.poss N.ki > N.acc | NI | Case=Acc | 0.02
    N.poss3 > N.acc | н | Case=Acc | 0.03
    N N.pl N.poss N.ki > N.loc | DA | Case=Loc | 0.02
    N.poss3 > N.loc | ндA | Case=Loc | 0.04
    N N.pl N.poss N.ki > N.abl | DAн нAн | Case=Abl | 0.02
    N.poss3 > N.abl | нAн | Case=Abl | 0.03
    N N.pl N.poss N.poss3 N.ki > N.ins | Mен~ | Case=Ins | 0.03
    N.loc > N.ki | GI | Case=Loc | 0.03
    N N.pl N.poss N.poss3 > N.gen | нікі~ дікі~ тікі~ | Case=Gen | -0.05
    N N.pl N.poss N.poss3 N.loc N.ki > N.pred | MIз | Number=Plur,Person=1 | -0.06
    N N.pl N.poss N.poss3 N.loc > N.pred | MIн | Number=Sing,Person=1 | -0.12
    N N.poss N.poss3 N.loc > N.pred | сIз сIң | Number=Sing,Person=2 | -0.14
    N N.pl N.poss N.poss3 N.loc > N.pred | сIздAр сIңдAр | Number=Plur,Person=2 | -0.1
    N N.pl N.poss N.poss3 N.loc > N.eq | DAй | Case=Equ | -0.06
    N.pl N.poss N.poss3 > N.eq | шA ншA | Case=Equ | -0.06

    V > V.voice+ | Iл л | Voice=Pass | 0.01
    V > V.voice+ | Iн н | Voice=Pass | -0.02
    V > V.voice+ | Iс с | Voice=Rcp | -0.05
    V > V.voice+ | DIр GIз т Iр | Voice=Cau | -0.04
    V.voice+ > V.voice2+ | Iл л Iн н | Voice=Pass
    V.voice+ > V.voice2+ | т DIр | Voice=Cau | -0.04
    V V.voice+ V.voice2+ > V.neg+ | MA | Polarity=Neg

    V V.voice+ V.voice2+ V.neg+ > V.past | DI | Tense=Past,VerbForm=Fin,Mood=Ind | 0.05
    V.past > V.fin | м | Person=1,Number=Sing | -0.04
    V.past > V.fin | K | Person=1,Number=Plur
    V.past > V.fin | ңIз ң | Person=2 | -0.08
    V.past > V.fin | ңыздар ңіздер ңдар ңдер | Person=2,Number=Plur | -0.05

    V V.voice+ V.voice2+ V.neg+ > N.part | GAн | Tense=Past,VerbForm=Part | 0.05
    V V.voice+ V.voice2+ V.neg+ > N.part | AтIн йтIн | Tense=Pres,VerbForm=Part,Aspect=Hab | 0.06
    V V.voice+ V.voice2+ > N.part | Aр р | Tense=Fut,VerbForm=Part | -0.06
    V V.voice+ V.voice2+ > N.part | MAс | Tense=Fut,VerbForm=Part,Polarity=Neg | -0.04
    V V.voice+ V.voice2+ > N.part | MAK MAKшI | Tense=Fut,VerbForm=Part,Mood=Int | -0.03
    V.neg+ > N.part | тIн | Tense=Pres,VerbForm=Part,Aspect=Hab
    N.part > N.lik | дIK тIK | VerbForm=Vnoun | 0.02
    V V.voice+ V.voice2+ V.neg+ > N.vn | у | VerbForm=Vnoun | 0.02

    N.part N.vn N.lik > N.pl | LAр | Number=Plur
    N.part N.vn N.lik > N.poss | (I)м | Number[psor]=Sing,Person[psor]=1 | -0.06
    N.part N.vn N.lik > N.poss | (I)мIз | Number[psor]=Plur,Person[psor]=1
    N.part N.vn N.lik > N.poss | (I)ң | Number[psor]=Sing,Person[psor]=2 | -0.14
    N.part N.vn N.lik > N.poss | (I)ңIз | Number[psor]=Sing,Person[psor]=2,Polite=Form | -0.03
    N.part N.vn N.lik > N.poss3 | I сI | Person[psor]=3
    N.part N.vn N.lik > N.gen | NIң | Case=Gen
    N.part N.vn N.lik > N.dat | GA | Case=Dat
    N.part N.vn N.lik > N.acc | NI | Case=Acc
    N.part N.vn N.lik > N.loc | DA | Case=Loc
    N.part N.vn N.lik > N.abl | DAн нAн | Case=Abl
    N.part N.vn N.lik > N.ins | Mен~ | Case=Ins
    N.part N.vn > N.pred | MIз | Number=Plur,Person=1
    N.part N.vn > N.pred | MIн | Number=Sing,Person=1 | -0.04
    N.part N.vn > N.pred | сIз сIң | Number=Sing,Person=2 | -0.08
    N.part N.vn > N.pred | сIздAр сIңдAр | Number=Plur,Person=2 | -0.06
    N.part > N.pred | дIм дIK дIңIз дIңIздAр дIңдAр | Tense=Past | -0.06
    N.part > N.eq | DAй шA | Case=Equ

    V V.voice+ V.voice2+ V.neg+ > V.conv | A й | VerbForm=Conv,Tense=Pres | -0.05
    V.conv > V.fin | дI | Tense=Pres,VerbForm=Fin,Person=3 | 0.06
    V.conv > V.fin | мIз | Tense=Pres,VerbForm=Fin,Person=1,Number=Plur | 0.02
    V.conv > V.fin | мIн | Tense=Pres,VerbForm=Fin,Person=1,Number=Sing | 0.02
    V.conv > V.fin | сIз сIң | Tense=Pres,VerbForm=Fin,Person=2 | -0.04
    V V.voice+ V.voice2+ V.neg+ > V.convp | Iп п | VerbForm=Conv,Tense=Past | 0.04
    V.conv > V.fin | сIздAр сIңдAр | Tense=Pres,VerbForm=Fin,Person=2,Number=Plur | -0.04
    V.convp > V.fin | тI | Tense=Past,VerbForm=Fin,Person=3,Evident=Nfh | -0.02
    V.convp > V.fin | пIз | Tense=Past,VerbForm=Fin,Person=1,Number=Plur | -0.02
    V.convp > V.fin | пIн сIз | Tense=Past,VerbForm=Fin | -0.08
    V V.voice+ V.voice2+ > V.conv2 | GAлI | VerbForm=Conv,Aspect=Prosp
    V V.voice+ V.voice2+ > V.conv2 | GAншA | VerbForm=Conv
    V.neg+ > V.conv2 | йIншA стAн | VerbForm=Conv
    V V.voice+ V.voice2+ V.neg+ > V.cond | сA | Mood=Cnd,VerbForm=Fin | -0.01
    V.cond > V.fin | м K ңIз ң | Mood=Cnd | -0.05
    V V.voice+ V.voice2+ V.neg+ > V.imp | сIн | Mood=Imp,Person=3 | -0.03
    V V.voice+ V.voice2+ V.neg+ > V.imp | IңIз ңIз IңIздAр ңIздAр IңдAр ңдAр | Mood=Imp,Person=2 | -0.08
    V V.voice+ V.voice2+ V.neg+ > V.imp | AйIK йIK | Mood=Imp,Person=1,Number=Plur | -0.01
    V V.voice+ V.voice2+ V.neg+ > V.imp | AйIн йIн | Mood=Imp,Person=1,Number=Sing | -0.03
    N.vn > V.prog | лI лы дA | Aspect=Prog | -0.05
  `,
};

import { type PackSource, agglutinative, irregularOf, lemmasOf, transliterated } from '../../src/author.ts';
import { SCRIPTS } from './morph/scripts.ts';
import { restore } from './morph/restore.ts';
import { SUFFIXES } from './morph/suffixes.ts';

const pack: PackSource = {
  code: 'kk',
  name: 'қазақ тілі',
  scripts: ['Cyrl', 'Latn', 'Arab'],
  token: { letters: { Cyrl: 'әғқңөұүһі', Latn: 'äñöğūüş', Arab: 'ٵۆۇٶ' }, ordinalPoint: false },
  morphology: (words) =>
    transliterated(
      agglutinative({
        table: SUFFIXES,
        vowels: 'аәеёиоөуұүыіэюя',
        back: 'аоұы',
        front: 'әеөүіэ',
        voiceless: 'пфктқсшщхцчһбгвд',
        eitherHarmony: /[аеио]в(?:а)?$|ин(?:а)?$|ий$|[йь]$/,
        onsets: { hard: 'тқкп', soft: 'дғгб' },
        probes: ['қарас', 'қаран', 'қараз', 'қара', 'керес', 'керен', 'керез', 'кере', 'қара|сы', 'кере|сі'],
        restore,
        stems: lemmasOf(words),
        irregular: irregularOf(words['irregular'] ?? []),
      }),
      SCRIPTS,
    ),
  order: 'head-final',
};

export default pack;

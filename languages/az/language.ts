import { type PackSource, agglutinative, irregularOf, lemmasOf, transliterated } from '../../src/author.ts';
import { SCRIPTS } from './morph/scripts.ts';
import { restore } from './morph/restore.ts';
import { SUFFIXES } from './morph/suffixes.ts';

const pack: PackSource = {
  code: 'az',
  name: 'Azərbaycan dili',
  scripts: ['Latn', 'Cyrl'],
  token: { letters: { Latn: 'əğöüçşx', Cyrl: 'әғһҹҝјөү' }, ordinalPoint: true },
  morphology: (words) =>
    transliterated(
      agglutinative({
        table: SUFFIXES,
        vowels: 'aeəioöuü',
        back: 'aou',
        front: 'eəöü',
        voiceless: 'pfktqsşçxh',
        eitherHarmony: /i[^aeəoöuü]*$|[aei]v$|in$/,
        onsets: { hard: '', soft: '' },
        probes: ['qaras', 'qara', 'gərəs', 'gərə', 'qara|si', 'gərə|si'],
        restore,
        stems: lemmasOf(words),
        irregular: irregularOf(words['irregular'] ?? []),
      }),
      SCRIPTS,
    ),
  order: 'head-final',
};

export default pack;

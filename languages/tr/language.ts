import { type PackSource, agglutinative, irregularOf, lemmasOf } from '../../src/author.ts';
import { restore } from './morph/restore.ts';
import { SUFFIXES } from './morph/suffixes.ts';

const pack: PackSource = {
  code: 'tr',
  name: 'Türkçe',
  scripts: ['Latn'],
  token: { letters: { Latn: 'ğöüçş' }, ordinalPoint: true },
  morphology: (words) =>
    agglutinative({
      table: SUFFIXES,
      vowels: 'aeioöuüâîû',
      back: 'aou',
      front: 'eöü',
      voiceless: 'pfktsşçh',
      eitherHarmony: /i[^aeəoöuü]*$|[aei]v$|in$/,
      onsets: { hard: 't', soft: 'd' },
      probes: ['karas', 'karat', 'kara', 'geres', 'geret', 'gere', 'gor', 'gör', 'kara|si', 'gere|si'],
      restore,
      stems: lemmasOf(words),
      irregular: irregularOf(words['irregular'] ?? []),
    }),
  order: 'head-final',
};

export default pack;

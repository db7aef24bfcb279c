import { BARE, type PackSource } from '../../src/author.ts';

const pack: PackSource = {
  code: 'tr',
  name: 'Türkçe',
  scripts: ['Latn'],
  token: { letters: { Latn: 'ğöüçş' }, ordinalPoint: true },
  morphology: () => BARE,
  order: 'head-final',
};

export default pack;

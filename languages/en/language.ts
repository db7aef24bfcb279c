import { BARE, type PackSource } from '../../src/author.ts';

const pack: PackSource = {
  code: 'en',
  name: 'English',
  scripts: ['Latn'],
  token: { letters: { Latn: 'w' }, ordinalPoint: false },
  morphology: () => BARE,
  order: 'head-initial',
};

export default pack;

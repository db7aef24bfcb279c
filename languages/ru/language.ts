import { BARE, type PackSource } from '../../src/author.ts';

const pack: PackSource = {
  code: 'ru',
  name: 'русский язык',
  scripts: ['Cyrl'],
  token: { letters: { Cyrl: 'ыэщъ' }, ordinalPoint: false },
  morphology: () => BARE,
  order: 'head-initial',
};

export default pack;

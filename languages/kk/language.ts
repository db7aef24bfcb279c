import { BARE, type PackSource } from '../../src/author.ts';

const pack: PackSource = {
  code: 'kk',
  name: 'қазақ тілі',
  scripts: ['Cyrl', 'Latn', 'Arab'],
  token: { letters: { Cyrl: 'әғқңөұүһі', Latn: 'äñöğūüş', Arab: 'ٵۆۇٶ' }, ordinalPoint: false },
  morphology: () => BARE,
  order: 'head-final',
};

export default pack;

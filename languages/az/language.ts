import { BARE, type PackSource } from '../../src/author.ts';

const pack: PackSource = {
  code: 'az',
  name: 'Azərbaycan dili',
  scripts: ['Latn', 'Cyrl'],
  token: { letters: { Latn: 'əğöüçşx', Cyrl: 'әғһҹҝјөү' }, ordinalPoint: true },
  morphology: () => BARE,
  order: 'head-final',
};

export default pack;

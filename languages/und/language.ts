import { BARE, type PackSource } from '../../src/author.ts';

/** What stands in for a language nobody has written a pack for: tokens and sentences, no morphology. */
const pack: PackSource = {
  code: 'und',
  name: 'unknown language',
  scripts: ['Zyyy'],
  token: { letters: {}, ordinalPoint: false },
  morphology: () => BARE,
  order: 'head-initial',
};

export default pack;

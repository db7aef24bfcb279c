// Prints the scorer's tables without timing anything: `npm run score -- [seeds|dev] [--verbose]`.
import { join } from 'node:path';
import { packageRoot } from '../languages/load.ts';
import { loadPacks } from '../src/intake/packs.ts';
import { type GoldSet, accuracy } from './accuracy.ts';

const [only, ...flags] = process.argv.slice(2);
const gold = join(packageRoot(), '..', 'shared');
const packs = await loadPacks();
for (const set of ['seeds', 'dev'] satisfies GoldSet[]) {
  if (only !== undefined && only !== set) continue;
  const result = accuracy(set, gold, packs, flags);
  console.log(
    result === null ? `${set}: no gold beside the project` : `\n${set} -> ${result.folder}\n${result.table}`,
  );
}

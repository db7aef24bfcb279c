// Reads the gold documents, builds the ledger and prints the scorer's table: `npx tsx bench/score.ts [seeds|dev] [--verbose]`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../languages/load.ts';
import { read } from '../src/extract/read.ts';
import { loadPacks } from '../src/intake/packs.ts';
import { buildLedger } from '../src/ledger/build.ts';
import { document } from '../src/text/document.ts';

const shared = join(packageRoot(), '..', 'shared');
const [set = 'all', ...flags] = process.argv.slice(2);
const packs = await loadPacks();

function score(folder: string, args: (readings: string, ledger: string) => string[]): void {
  const out = mkdtempSync(join(tmpdir(), 'score-'));
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort();
  const readings = files.map((f) =>
    read(document(readFileSync(join(folder, f), 'utf8'), { path: join(folder, f) }), packs),
  );
  const ledger = buildLedger(readings, packs);
  writeFileSync(join(out, 'readings.jsonl'), readings.map((r) => JSON.stringify(r)).join('\n'));
  writeFileSync(join(out, 'ledger.json'), JSON.stringify(ledger, null, 1));
  console.log(`\n${folder} -> ${out}`);
  try {
    console.log(
      execFileSync('node', args(join(out, 'readings.jsonl'), join(out, 'ledger.json')), { encoding: 'utf8' }),
    );
  } catch (error) {
    console.log((error as { stdout?: string }).stdout ?? error);
  }
}

if (!existsSync(shared)) throw new Error('no gold data beside the project');
if (set !== 'dev')
  score(join(shared, 'seeds'), (r, l) => [
    join(shared, 'eval', 'score.mjs'),
    '--readings',
    r,
    '--ledger',
    l,
    '--gold',
    join(shared, 'gold'),
    ...flags,
  ]);
if (set !== 'seeds')
  score(join(shared, 'dev', 'text'), (r, l) => [
    join(shared, 'eval', 'facts.mjs'),
    '--readings',
    r,
    '--ledger',
    l,
    '--list',
    join(shared, 'dev', 'list.jsonl'),
  ]);

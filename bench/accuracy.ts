import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Packs } from '../src/extract/pack.ts';
import { read } from '../src/extract/read.ts';
import { buildLedger } from '../src/ledger/build.ts';
import { document } from '../src/text/document.ts';

export type GoldSet = 'seeds' | 'dev';

export interface Accuracy {
  readonly set: GoldSet;
  /** The scorer's own table. */
  readonly table: string;
  /** Where the readings and the ledger that were scored lie. */
  readonly folder: string;
}

const commandOf = (
  set: GoldSet,
  gold: string,
  folder: string,
  flags: readonly string[],
): readonly string[] => {
  const inputs = ['--readings', join(folder, 'readings.jsonl'), '--ledger', join(folder, 'ledger.json')];
  return set === 'seeds'
    ? [join(gold, 'eval', 'score.mjs'), ...inputs, '--gold', join(gold, 'gold'), ...flags]
    : [join(gold, 'eval', 'facts.mjs'), ...inputs, '--list', join(gold, 'dev', 'list.jsonl')];
};

/** The scorer says what is wrong by its exit code, and prints its table all the same. */
function outputOf(command: readonly string[]): string {
  try {
    return execFileSync('node', command, { encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return stdout;
  }
}

/** Reads a gold set, builds its ledger and has both scored; null when the set is not beside the project. */
export function accuracy(
  set: GoldSet,
  gold: string,
  packs: Packs,
  flags: readonly string[] = [],
): Accuracy | null {
  const texts = join(gold, set === 'seeds' ? 'seeds' : join('dev', 'text'));
  if (!existsSync(texts)) return null;
  const files = readdirSync(texts)
    .filter((f) => f.endsWith('.txt'))
    .sort();
  const readings = files.map((f) =>
    read(document(readFileSync(join(texts, f), 'utf8'), { path: basename(f) }), packs),
  );
  const folder = mkdtempSync(join(tmpdir(), `dalel-${set}-`));
  writeFileSync(join(folder, 'readings.jsonl'), readings.map((r) => JSON.stringify(r)).join('\n'));
  writeFileSync(join(folder, 'ledger.json'), JSON.stringify(buildLedger(readings, packs), null, 1));
  return { set, folder, table: outputOf(commandOf(set, gold, folder, flags)) };
}

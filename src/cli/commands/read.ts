import { setImmediate as breathe } from 'node:timers/promises';
import { read } from '../../extract/read.ts';
import { lettersOf } from '../../intake/letters.ts';
import { loadPacks } from '../../intake/packs.ts';
import { EXIT, type Exit } from '../exit.ts';
import { readingText } from '../print/reading.ts';
import { take } from '../take.ts';
import type { Terminal } from '../terminal.ts';

export interface ReadOptions {
  readonly json?: boolean;
}

/** `dalel read`: what each document says, without a database. */
export async function readCommand(
  paths: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): Promise<Exit> {
  const packs = await loadPacks();
  const progress = terminal.progress('reading');
  let first = true;
  const taking = await take(
    paths,
    terminal,
    { letters: lettersOf(packs), onProgress: (p) => progress.at(p.files, p.of, p.path) },
    async (document, notes) => {
      const found = read(document, packs);
      const reading = { ...found, notes: [...notes, ...found.notes] };
      if (options.json) await terminal.out(`${JSON.stringify(reading)}\n`);
      else await terminal.out(`${first ? '' : '\n'}${readingText(reading, terminal.ink)}`);
      first = false;
      await breathe();
    },
  ).finally(() => progress.end());
  return taking.errors > 0 ? EXIT.partly : EXIT.ok;
}

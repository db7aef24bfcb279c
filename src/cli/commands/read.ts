import { setImmediate as breathe } from 'node:timers/promises';
import type { Packs } from '../../extract/pack.ts';
import { read } from '../../extract/read.ts';
import type { Reading } from '../../extract/reading.ts';
import { lettersOf } from '../../intake/letters.ts';
import { loadPacks } from '../../intake/packs.ts';
import type { Document } from '../../text/document.ts';
import { EXIT, type Exit, defectOn } from '../exit.ts';
import { readingText } from '../print/reading.ts';
import { NO_PROGRESS } from '../progress.ts';
import { take } from '../take.ts';
import type { Terminal } from '../terminal.ts';

export interface ReadOptions {
  readonly json?: boolean;
}

/** A reading; null, and a word about it, for a document the engine breaks on. */
function readOne(document: Document, packs: Packs, terminal: Terminal): Reading | null {
  try {
    return read(document, packs);
  } catch (error) {
    terminal.tell(defectOn(document.path ?? 'standard input', (error as Error).message));
    return null;
  }
}

/** `dalel read`: what each document says, without a database. */
export async function readCommand(
  paths: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): Promise<Exit> {
  const packs = await loadPacks();
  // Readings scroll by themselves; a bar among them would only be in the way.
  const progress = terminal.watched ? NO_PROGRESS : terminal.progress('reading');
  let first = true;
  let defects = 0;
  const taking = await take(
    paths,
    terminal,
    { letters: lettersOf(packs), onProgress: (p) => progress.at(p.files, p.of, p.path) },
    async (document, notes) => {
      const found = readOne(document, packs, terminal);
      if (found === null) {
        defects++;
        return;
      }
      const reading = { ...found, notes: [...notes, ...found.notes] };
      if (options.json) await terminal.out(`${JSON.stringify(reading)}\n`);
      else await terminal.out(`${first ? '' : '\n'}${readingText(reading, terminal.ink)}`);
      first = false;
      await breathe();
    },
  ).finally(() => progress.end());
  return taking.errors + defects > 0 ? EXIT.partly : EXIT.ok;
}

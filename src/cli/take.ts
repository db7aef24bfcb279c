import type { Document } from '../text/document.ts';
import type { Note } from '../text/note.ts';
import { type IntakeProgress, intake } from '../intake/intake.ts';
import { counted } from './print/line.ts';
import type { Terminal } from './terminal.ts';

/** How an intake went, for the exit code. */
export interface Taking {
  readonly documents: number;
  readonly errors: number;
  readonly skipped: number;
}

const SHOWN_SKIPS = 10;

export interface TakeOptions {
  readonly letters: ReadonlySet<string>;
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Says an intake's notes on stderr; false when the caller shows them itself. */
  readonly sayNotes?: boolean;
}

/** Takes in what the paths stand for, says on stderr what cannot be taken, and hands every document on. */
export async function take(
  paths: readonly string[],
  terminal: Terminal,
  options: TakeOptions,
  each: (document: Document, notes: readonly Note[]) => Promise<void>,
): Promise<Taking> {
  const { letters, onProgress, sayNotes } = options;
  let documents = 0;
  let errors = 0;
  let skipped = 0;
  const source = { letters, stdin: terminal.stdin, ...(onProgress ? { onProgress } : {}) };
  for await (const item of intake(paths, source)) {
    if (terminal.stop.aborted) break;
    if (item.kind === 'document') {
      documents++;
      const name = item.document.path ?? 'standard input';
      if (sayNotes) for (const n of item.notes) terminal.tell(`note on ${name}: ${n.message}`);
      await each(item.document, item.notes);
    } else if (item.kind === 'error') {
      errors++;
      terminal.tell(item.message);
    } else if (++skipped <= SHOWN_SKIPS) terminal.tell(item.message);
  }
  if (skipped > SHOWN_SKIPS) terminal.tell(`skipped ${counted(skipped - SHOWN_SKIPS, 'more file')}`);
  return { documents, errors, skipped };
}

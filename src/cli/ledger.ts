import { setImmediate as breathe } from 'node:timers/promises';
import type { Packs } from '../extract/pack.ts';
import { read } from '../extract/read.ts';
import { lettersOf } from '../intake/letters.ts';
import { openStore } from '../store/open.ts';
import type { Added, Rebuilt, Store } from '../store/store.ts';
import { StoreError, type StoreFault } from '../store/store-error.ts';
import type { Document } from '../text/document.ts';
import { CommandError, EXIT, type Exit, Stopped, defectOn } from './exit.ts';
import { type Taking, take } from './take.ts';
import type { Terminal } from './terminal.ts';

const FAULT_EXIT: Readonly<Record<StoreFault, Exit>> = {
  locked: EXIT.busy,
  unreachable: EXIT.busy,
  newer: EXIT.data,
  folder: EXIT.data,
  database: EXIT.data,
};

/** A fault of the ledger as the command's last sentence. */
export const asCommandError = (error: unknown): unknown =>
  error instanceof StoreError ? new CommandError(FAULT_EXIT[error.fault], error.message) : error;

/** Opens the ledger for as long as `use` takes, and closes it whatever happens. */
export async function withLedger<T>(
  target: string,
  holder: string,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  try {
    const store = await openStore(target, { holder: `dalel ${holder}` });
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw asCommandError(error);
  }
}

const BATCH = { documents: 64, characters: 4_000_000 } as const;

export interface Stored extends Taking {
  readonly outcomes: Readonly<Record<Added['outcome'], number>>;
}

/** Stores what the paths stand for, a batch a transaction: whatever was stored stays, come what may. */
export async function addPaths(
  store: Store,
  packs: Packs,
  paths: readonly string[],
  terminal: Terminal,
): Promise<Stored> {
  const outcomes = { new: 0, changed: 0, known: 0, refused: 0 };
  let batch: Document[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    for (const added of await store.addDocuments(batch)) {
      outcomes[added.outcome]++;
      if (added.outcome === 'refused')
        terminal.tell(`cannot store ${added.path ?? added.id}: ${added.reason ?? 'the database refuses it'}`);
    }
    batch = [];
    size = 0;
  };
  const progress = terminal.progress('adding');
  const options = {
    letters: lettersOf(packs),
    sayNotes: true,
    onProgress: (p: { readonly files: number; readonly of: number; readonly path: string }) =>
      progress.at(p.files, p.of, p.path),
  };
  try {
    const taking = await take(paths, terminal, options, async (document) => {
      batch.push(document);
      size += document.text.length;
      if (batch.length >= BATCH.documents || size > BATCH.characters) await flush();
    });
    await flush();
    return { ...taking, errors: taking.errors + outcomes.refused, outcomes };
  } finally {
    progress.end();
  }
}

/** Reads what has no reading yet and brings the ledger up to date. @throws {@link Stopped} on Ctrl-C */
export async function bringUpToDate(store: Store, packs: Packs, terminal: Terminal): Promise<Rebuilt> {
  if (terminal.stop.aborted) throw new Stopped();
  const progress = terminal.progress('reading');
  try {
    const rebuilt = await store.rebuild(packs, {
      signal: terminal.stop,
      read: async (document) => {
        if (terminal.stop.aborted) throw new Stopped();
        await breathe();
        return read(document, packs);
      },
      onRead: (done, all) => progress.at(done, all, 'documents'),
    });
    for (const f of rebuilt.failed)
      terminal.tell(`${defectOn(f.path ?? f.id, f.reason)}; it is stored, and tried again next time`);
    return rebuilt;
  } catch (error) {
    if (terminal.stop.aborted) throw new Stopped();
    throw error;
  } finally {
    progress.end();
  }
}

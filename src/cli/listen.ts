import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../languages/load.ts';
import type { Packs } from '../extract/pack.ts';
import { createApp } from '../http/app.ts';
import type { Store } from '../store/store.ts';
import { CommandError, EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

export interface ListenOptions {
  /** Null: the first free one from {@link FIRST_PORT} on. */
  readonly port: number | null;
  readonly host: string;
}

export const FIRST_PORT = 4173;
const TRIES = 20;

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

function cannotListen(error: unknown, { host, port }: { host: string; port: number }): CommandError {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: 'something else listens there; give another --port',
    EACCES: 'permission denied; give a --port above 1023',
    EADDRNOTAVAIL: 'this machine has no such address; give another --host',
    ENOTFOUND: 'this machine has no such address; give another --host',
  };
  return new CommandError(
    EXIT.data,
    `cannot listen on ${host}:${port}: ${why[codeOf(error)] ?? codeOf(error)}`,
  );
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

/** Serves the ledger until Ctrl-C, and prints its address once it answers. */
export async function listen(
  store: Store,
  packs: Packs,
  options: ListenOptions,
  terminal: Terminal,
): Promise<void> {
  const built = join(packageRoot(), 'dist', 'web');
  const webRoot = existsSync(join(built, 'index.html')) ? built : null;
  const app = await createApp({ store, packs, webRoot });
  try {
    const address = await bind(app, options);
    await terminal.out(`Dalel is at ${terminal.ink.bold(address)}\n`);
    terminal.tell(
      webRoot === null ? 'the API only: the web app is not built' : 'Ctrl-C stops it; the ledger is kept',
    );
    await aborted(terminal.stop);
  } finally {
    await app.close();
  }
}

async function bind(
  app: { listen(at: { host: string; port: number }): Promise<string> },
  { host, port }: ListenOptions,
): Promise<string> {
  for (let tried = 0; ; tried++) {
    const at = { host, port: port ?? FIRST_PORT + tried };
    try {
      return await app.listen(at);
    } catch (error) {
      if (port !== null || codeOf(error) !== 'EADDRINUSE' || tried === TRIES) throw cannotListen(error, at);
    }
  }
}

import { loadPacks } from '../../intake/packs.ts';
import { EXIT, type Exit } from '../exit.ts';
import { addPaths, bringUpToDate, withLedger } from '../ledger.ts';
import { type ListenOptions, listen } from '../listen.ts';
import type { Terminal } from '../terminal.ts';
import { storedText } from './add.ts';

/** `dalel open`: adds, reads and serves, in one go. What `npm start` does. */
export async function openCommand(
  paths: readonly string[],
  data: string,
  options: ListenOptions,
  terminal: Terminal,
): Promise<Exit> {
  const packs = await loadPacks();
  return withLedger(data, 'open', async (store) => {
    const stored = await addPaths(store, packs, paths, terminal);
    const { failed } = await bringUpToDate(store, packs, terminal);
    terminal.tell(`${storedText(stored)}; the ledger is at ${store.place}`);
    await listen(store, packs, options, terminal);
    return stored.errors + failed.length > 0 ? EXIT.partly : EXIT.ok;
  });
}

import { loadPacks } from '../../intake/packs.ts';
import { EXIT, type Exit } from '../exit.ts';
import { bringUpToDate, withLedger } from '../ledger.ts';
import { type ListenOptions, listen } from '../listen.ts';
import type { Terminal } from '../terminal.ts';

/** `dalel serve`: the web app and the API, until Ctrl-C. */
export async function serveCommand(data: string, options: ListenOptions, terminal: Terminal): Promise<Exit> {
  const packs = await loadPacks();
  return withLedger(data, 'serve', async (store) => {
    await bringUpToDate(store, packs, terminal);
    await listen(store, packs, options, terminal);
    return EXIT.ok;
  });
}

import { loadPacks } from '../../intake/packs.ts';
import { EXIT, type Exit } from '../exit.ts';
import { type Stored, addPaths, bringUpToDate, withLedger } from '../ledger.ts';
import { counted } from '../print/line.ts';
import type { Terminal } from '../terminal.ts';

/** What became of the documents, in one line. */
export function storedText({ outcomes }: Stored): string {
  const parts = [
    counted(outcomes.new, 'new document'),
    outcomes.changed > 0 ? `${outcomes.changed} changed` : '',
    outcomes.known > 0 ? `${outcomes.known} known already` : '',
  ];
  return parts.filter((p) => p !== '').join(', ');
}

/** `dalel add`: stores documents and brings the ledger up to date. */
export async function addCommand(paths: readonly string[], data: string, terminal: Terminal): Promise<Exit> {
  const packs = await loadPacks();
  return withLedger(data, 'add', async (store) => {
    const stored = await addPaths(store, packs, paths, terminal);
    const { documents, failed } = await bringUpToDate(store, packs, terminal);
    await terminal.out(
      `${storedText(stored)}; the ledger at ${store.place} holds ${counted(documents, 'document')}\n`,
    );
    return stored.errors + failed.length > 0 ? EXIT.partly : EXIT.ok;
  });
}

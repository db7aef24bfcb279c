import { EXIT, type Exit } from '../exit.ts';
import { withLedger } from '../ledger.ts';
import { columns } from '../print/line.ts';
import type { Terminal } from '../terminal.ts';

/** `dalel status`: what the ledger holds. */
export async function statusCommand(
  data: string,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<Exit> {
  return withLedger(data, 'status', async (store) => {
    const status = await store.status();
    if (options.json) {
      await terminal.out(`${JSON.stringify({ place: store.place, kind: store.kind, ...status }, null, 2)}\n`);
      return EXIT.ok;
    }
    const { ink } = terminal;
    const days =
      status.oldest === null ? '' : `published ${status.oldest} to ${status.newest ?? status.oldest}`;
    const rows = [
      ['documents', String(status.documents), days],
      ...(status.unread > 0 ? [['not read yet', String(status.unread), 'run dalel add to read them']] : []),
      ...Object.entries(status.counts).map(([kind, count]) => [kind, String(count)]),
    ];
    const languages = status.languages.map((l) => `${l.value} ${l.count}`).join(', ');
    await terminal.out(
      `${ink.bold(store.place)} (${store.kind})\n${columns(rows)}${languages === '' ? '' : columns([['languages', languages]])}`,
    );
    return EXIT.ok;
  });
}

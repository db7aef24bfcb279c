import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../intake/fault.ts';
import type { Evidence, Ledger } from '../../ledger/ledger.ts';
import type { Store } from '../../store/store.ts';
import { csvText, tablesOf } from '../csv.ts';
import { CommandError, EXIT, type Exit } from '../exit.ts';
import { withLedger } from '../ledger.ts';
import { counted } from '../print/line.ts';
import type { Terminal } from '../terminal.ts';

export interface ExportOptions {
  readonly json?: boolean;
  /** Folder for one CSV file per table. */
  readonly csv?: string;
}

/** The words of any evidence, from the texts of the documents. */
async function wordsIn(store: Store, ledger: Ledger): Promise<(evidence: Evidence) => string> {
  const texts = new Map<string, string>();
  for await (const { document } of store.readings()) texts.set(document.id, document.text);
  const byDoc = new Map(ledger.documents.map((d) => [d.doc, texts.get(d.id) ?? '']));
  return ({ doc, start, end }) => (byDoc.get(doc) ?? texts.get(doc) ?? '').slice(start, end);
}

async function writeTables(store: Store, folder: string, terminal: Terminal): Promise<void> {
  const ledger = await store.exportLedger();
  const tables = tablesOf(ledger, await wordsIn(store, ledger)).filter((t) => t.columns.length > 0);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    for (const table of tables) writeFileSync(join(folder, `${table.name}.csv`), csvText(table));
  } catch (error) {
    throw new CommandError(EXIT.data, `cannot write to ${folder}: ${reasonOf(error)}`);
  }
  for (const t of tables)
    await terminal.out(`${join(folder, `${t.name}.csv`)}: ${counted(t.rows.length, 'row')}\n`);
}

/** `dalel export`: the whole ledger as JSON on stdout, or as tables in a folder. */
export async function exportCommand(data: string, options: ExportOptions, terminal: Terminal): Promise<Exit> {
  if (options.json && options.csv !== undefined)
    throw new CommandError(EXIT.usage, 'give either --json or --csv DIR, not both');
  return withLedger(data, 'export', async (store) => {
    if (options.csv !== undefined) await writeTables(store, options.csv, terminal);
    else await terminal.out(`${JSON.stringify(await store.exportLedger(), null, 1)}\n`);
    return EXIT.ok;
  });
}

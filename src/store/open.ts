import { type OpenOptions, openDatabase } from './database.ts';
import type { Store } from './store.ts';
import { storeOver } from './store-over.ts';

export type { OpenOptions } from './database.ts';

/**
 * Opens a ledger: a folder (made when absent) with an embedded database, or a `postgres://` URL.
 *
 * ```ts
 * const store = await openStore('./ledger', { holder: 'dalel add' });
 * await store.addDocuments([document(text, { path: 'a.txt' })]);
 * await store.rebuild(packs);
 * await store.close();
 * ```
 * @throws {@link StoreError}, whose message is one sentence for a reader
 */
export async function openStore(target: string, options: OpenOptions = {}): Promise<Store> {
  const { db, home } = await openDatabase(target, options);
  return storeOver(db, home);
}

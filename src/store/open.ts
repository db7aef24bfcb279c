import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

export interface OpenOptions {
  /** What opens it, for the message another process gets: `dalel serve`. */
  readonly holder?: string;
}

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
export function openStore(target: string, _options: OpenOptions = {}): Promise<Store> {
  return Promise.reject(new StoreError('database', `not yet: ${target}`));
}

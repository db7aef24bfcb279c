import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Document } from '../text/document.ts';
import type { Queries } from './queries.ts';

/** What became of a document that was to be added. */
export interface Added {
  readonly id: string;
  readonly path: string | null;
  /**
   * `new`: first seen. `changed`: first seen, and its path or URL held another text before. `known`: this
   * text was there already. `refused`: a database cannot hold it; `reason` says why.
   */
  readonly outcome: 'new' | 'changed' | 'known' | 'refused';
  readonly reason: string | null;
}

export interface RebuildOptions {
  /** Reads one document; the plain pipeline when absent. May answer from a worker thread. */
  readonly read?: (document: Document) => Reading | Promise<Reading>;
  /** How many documents to read at a time; 1 when absent. */
  readonly concurrency?: number;
  /** Reads every document anew, also those whose reading is kept. */
  readonly fresh?: boolean;
  /** Stops between two documents, with its reason; what was read by then is kept. */
  readonly signal?: AbortSignal;
  /** Called after each document read. */
  readonly onRead?: (done: number, all: number) => void;
}

/** A document the engine broke on: a defect of the engine, shown instead of hidden. */
export interface Unreadable {
  readonly id: string;
  readonly path: string | null;
  readonly reason: string;
}

export interface Rebuilt {
  /** Documents in the ledger. */
  readonly documents: number;
  /** Documents read now; the others' readings were kept. */
  readonly read: number;
  readonly failed: readonly Unreadable[];
  /** False when the ledger was already that of these documents and this engine: nothing was written. */
  readonly changed: boolean;
}

/** An open ledger: the documents, their readings, and all that is derived from them. */
export interface Store extends Queries {
  readonly kind: 'embedded' | 'server';
  /** The folder, or the URL without its password. */
  readonly place: string;
  /** Answers when the database does. */
  ping(): Promise<void>;
  /** Stores documents for good, in one transaction per call; the answers come in the order asked. */
  addDocuments(documents: readonly Document[]): Promise<readonly Added[]>;
  /** Reads what has no reading yet, then replaces every entry in one transaction. */
  rebuild(packs: Packs, options?: RebuildOptions): Promise<Rebuilt>;
  /** The shape `dalel-ledger/1`; the same documents and engine give the same bytes. */
  exportLedger(): Promise<Ledger>;
  /** Readings in the order their documents were added, `dalel-reading/1`. */
  readings(): AsyncIterable<Reading>;
  /** Closes the database and frees the lock. */
  close(): Promise<void>;
}

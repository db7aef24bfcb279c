import type { Document } from '../text/document.ts';
import type { Note } from '../text/note.ts';

/** What became of one input: a document, something left out on purpose, or something that cannot be read. */
export type Item =
  | { readonly kind: 'document'; readonly document: Document; readonly notes: readonly Note[] }
  | { readonly kind: 'skipped'; readonly path: string; readonly message: string }
  | { readonly kind: 'error'; readonly path: string; readonly message: string };

export const taken = (document: Document, notes: readonly Note[] = []): Item => ({
  kind: 'document',
  document,
  notes,
});

/** Left out on purpose: `message` is one lower-case sentence that names the path. */
export const skipped = (path: string, why: string): Item => ({
  kind: 'skipped',
  path,
  message: `skipped ${path}: ${why}`,
});

/** Cannot be read: `message` is one lower-case sentence that names the path and says what to do. */
export const failed = (path: string, why: string): Item => ({
  kind: 'error',
  path,
  message: `cannot read ${path}: ${why}`,
});

export const NOTHING_IN_IT = 'it is empty';

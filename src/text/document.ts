import { createHash } from 'node:crypto';

/**
 * A text as it was published, never altered. `text` is the decoded source: not trimmed, not normalised,
 * not re-wrapped; every span of every finding counts in it.
 */
export interface Document {
  /** `sha256:` and the hex digest of `text` in UTF-8. */
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601 date from metadata outside the text; null when there is none. */
  readonly published: string | null;
  /** Name of the publisher from metadata outside the text; null when there is none. */
  readonly publisher: string | null;
}

export const documentId = (text: string): string =>
  `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

/** Makes a document of a text and what is known about it from outside. */
export const document = (text: string, known: Partial<Omit<Document, 'id' | 'text'>> = {}): Document => ({
  id: documentId(text),
  path: known.path ?? null,
  url: known.url ?? null,
  title: known.title ?? null,
  text,
  published: known.published ?? null,
  publisher: known.publisher ?? null,
});

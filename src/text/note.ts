import type { Span } from './span.ts';

/** A remark on a document or a span of it: a doubt about a text is a note, not an exception. */
export interface Note {
  /** Stable, kebab-case: `unknown-language`, `impossible-date`, `unclosed-quote`. */
  readonly code: string;
  /** One lower-case sentence for a reader. */
  readonly message: string;
  readonly span: Span | null;
}

export const note = (code: string, message: string, span: Span | null = null): Note => ({
  code,
  message,
  span,
});

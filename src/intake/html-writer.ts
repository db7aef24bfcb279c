import type { Break } from './html-tags.ts';

/** Puts words and breaks together as a browser would show them: blanks run together, paragraphs apart. */
export interface HtmlWriter {
  words(text: string): void;
  break(kind: Break): void;
  /** Everything written so far, without blanks at either end. */
  text(): string;
}

const BREAKS = { paragraph: '\n\n', line: '\n', cell: '\t' } as const;

export function htmlWriter(): HtmlWriter {
  const parts: string[] = [];
  let pending = '';
  let blank = false;

  const words = (text: string): void => {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (collapsed === '') return;
    // A parser may give a no-break space a node of its own; at the start of a line it is only indentation.
    const atLineStart = parts.length === 0 || pending !== '';
    if (collapsed === ' ' || (atLineStart && collapsed.trim() === '')) {
      blank = true;
      return;
    }
    if (parts.length > 0) parts.push(pending || (blank || collapsed.startsWith(' ') ? ' ' : ''));
    parts.push(collapsed.replace(/^ | $/g, ''));
    pending = '';
    blank = collapsed.endsWith(' ');
  };

  const stop = (kind: Break): void => {
    if (kind === null) return;
    // Two line breaks in a row make a paragraph, as <br><br> does on a page.
    const wanted = kind === 'line' && pending === '\n' ? '\n\n' : BREAKS[kind];
    if (wanted.length > pending.length || pending === '\t') pending = wanted;
    blank = false;
  };

  return { words, break: stop, text: () => parts.join('') };
}

import { type Span, trimSpan } from '../text/span.ts';

/** An end mark, what closes after it, and a blank before something that opens a sentence. */
const END = /[.!?…]+["'»”’)]*(?=\s+["'«“„(–—-]?\s*[\p{Lu}\d])/gu;
const CLAUSE = /[,;:](?=\s)|\s[–—-](?=\s)/gu;

const divide = (text: string, span: Span, mark: RegExp): readonly Span[] => {
  const words = text.slice(span.start, span.end);
  const cuts = [...words.matchAll(mark)].map((m) => span.start + m.index + m[0].length);
  const edges = [span.start, ...cuts, span.end];
  return edges
    .slice(1)
    .map((end, i) => trimSpan(text, { start: edges[i]!, end }))
    .filter((s) => s !== null);
};

/** The sentences of a quote. A full stop after a single letter (an initial) does not end one. */
export function sentencesIn(text: string, span: Span): readonly Span[] {
  const sentences: Span[] = [];
  for (const piece of divide(text, span, END)) {
    const last = sentences.at(-1);
    const initial = last !== undefined && /(^|\s)\p{L}\.$/u.test(text.slice(last.start, last.end));
    if (initial) sentences[sentences.length - 1] = { start: last.start, end: piece.end };
    else sentences.push(piece);
  }
  return sentences;
}

/** The stretches between a sentence's inner commas, dashes and colons. */
export const clausesIn = (text: string, span: Span): readonly Span[] => divide(text, span, CLAUSE);

/** A span without the comma, dash or full stop it ends with. */
export function bare(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /[\s,;:–—-]/.test(text[end - 1]!)) end--;
  return { start: span.start, end };
}

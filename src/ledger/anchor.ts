import type { Reading } from '../extract/reading.ts';
import { type Span, within } from '../text/span.ts';
import { cognatesIn } from './cognate.ts';
import type { Filed } from './filed.ts';
import { type Lookup, lookup } from './lookup.ts';

/**
 * What a stretch of text has in common with its translation: who and what is named in it, its figures,
 * its initiatives, and words borrowed by both languages.
 */
export type Anchors = ReadonlySet<string>;

interface Mark extends Span {
  readonly anchor: string;
}

const MARKS = new WeakMap<Reading, Lookup<Mark>>();

const mark = ({ start, end }: Span, anchor: string): Mark => ({ start, end, anchor });

/** The names, figures and initiatives of a reading by place, made once. */
function marksOf(reading: Reading): Lookup<Mark> {
  let marks = MARKS.get(reading);
  if (!marks) {
    marks = lookup([
      ...reading.mentions.map((m) => mark(m, `who ${m.id}`)),
      ...reading.quantities.map((q) => mark(q, `figure ${q.value} ${q.unit}`)),
      ...reading.initiatives.map((i) => mark(i, `initiative ${i.id}`)),
    ]);
    MARKS.set(reading, marks);
  }
  return marks;
}

export function anchorsIn(filed: Filed, span: Span): Anchors {
  const { reading } = filed;
  const marks = marksOf(reading)(span).filter((m) => within(m, span));
  const words = cognatesIn(reading.document.text.slice(span.start, span.end));
  return new Set([...marks.map((m) => m.anchor), ...words.map((sound) => `word ${sound}`)]);
}

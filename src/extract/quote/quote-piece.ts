import type { Span } from '../../text/span.ts';
import type { Quote } from '../reading.ts';

/** Words taken for direct speech, before their speaker is settled. */
export interface Piece extends Span {
  readonly form: Quote['form'];
  /** Words that mark it as speech; null when only the layout does. */
  readonly cue: Span | null;
  /** Id of the speaker the cue names; null when it names none. */
  readonly speaker: string | null;
  /** False when nobody spoke ("the statement says") or somebody whom we cannot tell. */
  readonly spoken: boolean;
  readonly rule: string;
}

const EDGE_BEFORE = /[\s\u00a0]/;
const EDGE_AFTER = /[\s\u00a0,–—-]/;

/** A stretch without the blanks at its ends and without a comma or dash after it; null when nothing is left. */
export function trimSpeech(text: string, stretch: Span): Span | null {
  let { start, end } = stretch;
  while (start < end && EDGE_BEFORE.test(text[start]!)) start++;
  while (end > start && EDGE_AFTER.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

import { type Span, overlaps } from '../../text/span.ts';
import type { Page } from '../page.ts';
import { type Passage, passagesOf } from './passage.ts';
import { bareQuote } from './quote-bare.ts';
import { captionedSpeech } from './quote-caption.ts';
import { piecesAfterDash } from './quote-dash.ts';
import { piecesInMarks } from './quote-marks.ts';
import type { Piece } from './quote-piece.ts';
import type { Quote } from '../reading.ts';
import { topicBefore } from './topic.ts';

/** What is spoken in a passage; a layout that takes the whole passage goes before marks inside it. */
function piecesIn(page: Page, passage: Passage): readonly Piece[] {
  const dashed = piecesAfterDash(page, passage);
  if (dashed.length > 0) return dashed;
  const marked = piecesInMarks(page, passage);
  if (marked.length > 0) return marked;
  const bare = bareQuote(page, passage);
  return bare ? [bare] : [];
}

/** All pieces in reading order, none overlapping. */
function pieces(page: Page): readonly Piece[] {
  const found: Piece[] = [];
  let free = 0;
  for (const passage of passagesOf(page.parse)) {
    const captioned = captionedSpeech(page, passage);
    const own = passage.start >= free ? piecesIn(page, passage) : [];
    for (const piece of captioned ? [...own, captioned] : own) {
      const last = found.at(-1);
      if (last && overlaps(last, piece)) continue;
      found.push(piece);
      free = Math.max(free, piece.end);
    }
  }
  return found;
}

function quoteOf(page: Page, piece: Piece, before: readonly Span[]): Quote {
  const speaker = piece.speaker ?? (piece.spoken ? topicBefore(page, piece.start, before) : null);
  const cue = piece.cue && { start: piece.cue.start, end: piece.cue.end };
  return { start: piece.start, end: piece.end, rule: piece.rule, speaker, cue, form: piece.form };
}

/** Direct speech with its speaker. */
export function findQuotes(page: Page): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const piece of pieces(page)) quotes.push(quoteOf(page, piece, quotes));
  return quotes;
}

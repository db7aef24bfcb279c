import { isDash } from './attribution.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import type { Page } from '../page.ts';
import { type Passage, isCutOff, passagesOf } from './passage.ts';
import { type Piece, trimSpeech } from './quote-piece.ts';
import { firstPersons } from './speech.ts';

const TAIL = 16;
const BEFORE_CUE = new Set([',', '.', '!', '?', '…', '...', '»', '”', '"']);

interface Closing {
  /** Token index from which the words are no longer speech. */
  readonly at: number;
  readonly attribution: Attribution;
}

/** The last attribution of a paragraph, when it is the paragraph's end: only the last `, – said X` closes. */
function closing(page: Page, passage: Passage): Closing | null {
  const { tokens } = page.parse;
  for (let i = passage.to - 2; i > passage.from + 3 && passage.to - i <= TAIL; i--) {
    if (!isDash(tokens[i]) || !BEFORE_CUE.has(tokens[i - 1]!.text)) continue;
    const attribution = attributionAt(page, i + 1, passage.to, 6);
    return attribution && attribution.cue.quotes && passage.to - attribution.to <= 1
      ? { at: i, attribution }
      : null;
  }
  return null;
}

/** `…, said X.` without a dash closes only what somebody says of himself. */
function closingComma(page: Page, passage: Passage): Closing | null {
  const { tokens } = page.parse;
  for (let i = passage.to - 2; i > passage.from + 3 && passage.to - i <= 8; i--) {
    if (tokens[i]!.text !== ',') continue;
    const attribution = attributionAt(page, i + 1, passage.to, 0);
    if (attribution?.cue.kind !== 'say' || attribution.speaker === null) return null;
    return firstPersons(page, passage.from, i, 1) > 0 ? { at: i, attribution } : null;
  }
  return null;
}

/** A paragraph without marks that an attribution closes. */
function closed(page: Page, passage: Passage): Piece | null {
  const { tokens, document } = page.parse;
  const found = closing(page, passage) ?? closingComma(page, passage);
  if (!found) return null;
  const words = trimSpeech(document.text, { start: passage.start, end: tokens[found.at - 1]!.end });
  const { attribution } = found;
  return (
    words && {
      ...words,
      form: 'bare',
      cue: attribution,
      speaker: attribution.speaker,
      spoken: attribution.open,
      rule: 'quote/bare',
    }
  );
}

/** The last paragraph of a text that breaks off, spoken as "I" or "we" after narration: its attribution is lost. */
function cutOff(page: Page, passage: Passage): Piece | null {
  if (!isCutOff(page.parse, passage) || passage.lastSentence - passage.firstSentence < 2) return null;
  const before = passagesOf(page.parse)[passage.at - 1];
  if (!before || firstPersons(page, before.from, before.to, 1) > 0) return null;
  if (firstPersons(page, passage.from, passage.to, 2) < 2) return null;
  const words = trimSpeech(page.parse.document.text, passage);
  return (
    words && { ...words, form: 'bare', cue: null, speaker: null, spoken: true, rule: 'quote/bare/cut-off' }
  );
}

/** Direct speech in a paragraph that no mark opens. */
export function bareQuote(page: Page, passage: Passage): Piece | null {
  if (passage.kind !== 'paragraph') return null;
  return closed(page, passage) ?? cutOff(page, passage);
}

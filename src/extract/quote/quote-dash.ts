import { type Attribution, attributionAt, isDash } from './attribution.ts';
import type { Page } from '../page.ts';
import { type Passage, isCutOff, passagesOf } from './passage.ts';
import { type Piece, trimSpeech } from './quote-piece.ts';
import { firstPersons, speechIn } from './speech.ts';

const BEFORE_CUE = new Set([',', '.', '!', '?', '…', '...', '»', '”', '"', ')']);

/** Whether a passage opens with a dash, as an utterance in print does. */
export const opensWithDash = (page: Page, passage: Passage): boolean =>
  isDash(page.parse.tokens[passage.from]);

/** An attribution set off by a dash, with the token index of its dash. */
export interface Aside {
  readonly dash: number;
  readonly attribution: Attribution;
}

/** The words of saying that may stand this far from the dash: "– said X", "– President X of Y said". */
const NEAR = 8;

/** The next attribution that a dash sets off after a comma or stop, from token `from` on. */
export function nextAside(page: Page, passage: Passage, from: number): Aside | null {
  const { tokens } = page.parse;
  for (let i = Math.max(from, passage.from + 1); i < passage.to - 1; i++) {
    if (!isDash(tokens[i]) || !BEFORE_CUE.has(tokens[i - 1]!.text)) continue;
    const attribution = attributionAt(page, i + 1, passage.to, NEAR);
    if (attribution) return { dash: i, attribution };
  }
  return null;
}

const piece = (page: Page, from: number, to: number, cue: Attribution | null): Piece | null => {
  const { tokens, document } = page.parse;
  if (from >= to) return null;
  const words = trimSpeech(document.text, { start: tokens[from]!.start, end: tokens[to - 1]!.end });
  const spoken = cue?.open ?? true;
  return words && { ...words, form: 'dash', cue, speaker: cue?.speaker ?? null, spoken, rule: 'quote/dash' };
};

/** Words after an attribution go on as speech when a dash leads them back: ", – said X. – And …". */
export function resumesAt(page: Page, passage: Passage, aside: Aside): number {
  const { tokens } = page.parse;
  let at = aside.attribution.to;
  while (at < passage.to && /^[,.!?…]+$/.test(tokens[at]!.text)) at++;
  return isDash(tokens[at]) && at + 1 < passage.to ? at + 1 : -1;
}

/** The pieces of an utterance that opens at token `from`, cut by its attributions. */
export function piecesFrom(page: Page, passage: Passage, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  while (start !== -1) {
    const aside = nextAside(page, passage, start);
    const last = pieces.at(-1);
    const own = piece(page, start, aside?.dash ?? passage.to, aside?.attribution ?? null);
    if (own) pieces.push(aside || !last ? own : { ...own, cue: last.cue, speaker: last.speaker });
    start = aside ? resumesAt(page, passage, aside) : -1;
  }
  return pieces;
}

const LONG = 8;

/** Whether what stands before a passage announces speech: "X said:". */
function isAnnounced(page: Page, passage: Passage): boolean {
  const before = passagesOf(page.parse)[passage.at - 1];
  if (!before || !page.parse.document.text.slice(before.start, before.end).trimEnd().endsWith(':'))
    return false;
  return speechIn(page, Math.max(before.from, before.to - 24), before.to).length > 0;
}

/** Dash paragraphs in a row that end without a stop are a list. */
function isListItem(page: Page, passage: Passage): boolean {
  const passages = passagesOf(page.parse);
  const text = (p: Passage): string => page.parse.document.text.slice(p.start, p.end).trimEnd();
  const isItem = (p: Passage | undefined): boolean =>
    p !== undefined && opensWithDash(page, p) && !/[.!?…»”"]$/.test(text(p));
  if (!isItem(passage)) return false;
  return isItem(passages[passage.at - 1]) || isItem(passages[passage.at + 1]) || /[;,]$/.test(text(passage));
}

/** A dash paragraph without attribution is speech when it speaks of "I" or "you", is announced, or is long. */
function isSpeech(page: Page, passage: Passage): boolean {
  const { tokens } = page.parse;
  if (isListItem(page, passage)) return false;
  const words = passage.to - passage.from;
  if (words < 4) return false;
  if (isAnnounced(page, passage) || firstPersons(page, passage.from, passage.to, 1) > 0) return true;
  const sentences = passage.lastSentence - passage.firstSentence;
  const long = words >= LONG && (isCutOff(page.parse, passage) || tokens[passage.to - 1]!.kind === 'punct');
  return long && (sentences > 1 || tokens[passage.from]!.text !== '-');
}

/** Direct speech in a paragraph that opens with a dash. */
export function piecesAfterDash(page: Page, passage: Passage): readonly Piece[] {
  if (!opensWithDash(page, passage)) return [];
  const from = passage.from + 1;
  if (nextAside(page, passage, from) || isSpeech(page, passage)) return piecesFrom(page, passage, from);
  return [];
}

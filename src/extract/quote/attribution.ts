import type { Word } from '../../morph/analysis.ts';
import { type Span, cover } from '../../text/span.ts';
import type { Page } from '../page.ts';
import { citedPerson, speakerIn } from './speaker.ts';
import { type SpeechCue, speechIn } from './speech.ts';
import { firstFrom } from '../spans-in.ts';
import { PERSONS, sortedMentions } from './subject.ts';

/** The words that say who spoke: "– деді Президент", "the minister said". */
export interface Attribution extends Span {
  readonly cue: SpeechCue;
  /** Id of the mention that is its subject; null when it has none. */
  readonly speaker: string | null;
  /** False when nobody spoke ("the statement says") or somebody whom we cannot tell. */
  readonly open: boolean;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

const LONGEST = 24;
const STOPS = new Set(['.', '!', '?', '…', '...', ':', ';', '«', '“', '„', '"']);
const DASHES = new Set(['–', '—', '-', '−', '―']);

export const isDash = (word: Word | undefined): boolean => word !== undefined && DASHES.has(word.text);

/** Where the clause that starts at token `from` ends: at a full stop, an opening mark or a dash between blanks. */
export function clauseEnd(page: Page, from: number, limit: number): number {
  const { tokens } = page.parse;
  const last = Math.min(limit, from + LONGEST);
  let to = from;
  while (to < last && !STOPS.has(tokens[to]!.text) && !(isDash(tokens[to]) && to > from)) to++;
  return to;
}

const spanOf = (page: Page, from: number, to: number): Span => ({
  start: page.parse.tokens[from]!.start,
  end: page.parse.tokens[to - 1]!.end,
});

const CAPITAL = /^\p{Lu}/u;

/** Whether a name that is no known person stands right beside the verb: somebody spoke whom we cannot tell. */
function isStrangers(page: Page, from: number, to: number, cue: SpeechCue): boolean {
  const { tokens } = page.parse;
  const beside = [cue.from > from ? cue.from - 1 : -1, cue.to < to ? cue.to : -1];
  return beside.some((i) => {
    const word = tokens[i];
    if (!word || word.kind !== 'word' || !CAPITAL.test(word.text) || word.text.length < 2) return false;
    if (i === from && i < cue.from && word.analyses.some((a) => a.upos === 'PRON')) return false;
    return !isPerson(page, word);
  });
}

function isPerson(page: Page, word: Span): boolean {
  const sorted = sortedMentions(page);
  for (let i = firstFrom(sorted, word.start + 1) - 1; i >= 0 && word.start - sorted[i]!.start < 120; i--)
    if (PERSONS.has(sorted[i]!.type) && sorted[i]!.end >= word.end) return true;
  return false;
}

/** Who spoke by a verb of saying within a clause. */
export function attributionOf(page: Page, from: number, to: number, cue: SpeechCue): Attribution {
  const clause = spanOf(page, from, to);
  const verb = spanOf(page, cue.from, cue.to);
  const subject = speakerIn(page, clause, verb, cue);
  const open =
    cue.kind !== 'document' &&
    (cue.kind === 'report' || subject !== null || !isStrangers(page, from, to, cue));
  const span = subject?.span ? cover([verb, subject.span]) : verb;
  return { ...span, cue, speaker: subject?.id ?? null, open, from, to };
}

/**
 * The attribution that starts at token `from`: a clause with a verb of saying no more than `within` words
 * from its start; null when there is none.
 */
export function attributionAt(page: Page, from: number, limit: number, within: number): Attribution | null {
  const to = clauseEnd(page, from, limit);
  if (from >= to) return null;
  const clause = spanOf(page, from, to);
  const opens = (c: SpeechCue): boolean =>
    c.quotes || c.kind === 'report' || (c.kind === 'source' && citedPerson(page, clause) !== null);
  const cue = speechIn(page, from, to).find(opens);
  if (!cue || cue.from - from > within) return null;
  return attributionOf(page, from, to, cue);
}

import type { Page } from '../page.ts';
import { type Passage, passagesOf } from './passage.ts';
import { opensWithDash } from './quote-dash.ts';
import { type Piece, trimSpeech } from './quote-piece.ts';
import { firstPersons, speechIn } from './speech.ts';
import { PERSONS, mentionsIn, subjectsIn } from './subject.ts';

const LONGEST_CAPTION = 24;
const OPENS_MARK = /^[«“„"‘]/;

/** How a line above a speech names who speaks. */
interface Caption {
  readonly speaker: string;
  /** A speech that a heading or "X said:" opens runs over several paragraphs. */
  readonly runs: boolean;
}

/** "Name, title:", "X said:", or a heading "Speech by X". */
function captionOf(page: Page, passage: Passage): Caption | null {
  if (passage.to - passage.from > LONGEST_CAPTION) return null;
  const persons = mentionsIn(page, passage, PERSONS);
  const colon = page.parse.tokens[passage.to - 1]!.text === ':';
  const cues = speechIn(page, passage.from, passage.to);
  const person = subjectsIn(page, passage)[0] ?? persons[0];
  if (!person) return null;
  if (colon) return { speaker: person.id, runs: cues.some((c) => c.quotes) };
  const isSpeech = passage.kind === 'heading' && cues.some((c) => c.kind === 'noun');
  return isSpeech ? { speaker: person.id, runs: true } : null;
}

/** Whether a speech goes on in this paragraph: not when somebody else is the one who speaks there. */
function goesOn(page: Page, passage: Passage): boolean {
  if (passage.kind === 'heading' || passage.kind === 'caption' || opensWithDash(page, passage)) return false;
  if (firstPersons(page, passage.from, passage.to, 1) > 0) return true;
  const narrated =
    subjectsIn(page, passage).length > 0 && speechIn(page, passage.from, passage.to).length > 0;
  return !narrated;
}

/** The paragraphs of the speech under a caption. */
function speechUnder(page: Page, at: number, caption: Caption): readonly Passage[] {
  const passages = passagesOf(page.parse);
  const first = passages[at + 1];
  if (!first || first.kind === 'caption') return [];
  if (OPENS_MARK.test(page.parse.document.text.slice(first.start, first.start + 1))) return [];
  const taken = [first];
  for (let i = at + 2; caption.runs && i < passages.length && goesOn(page, passages[i]!); i++)
    taken.push(passages[i]!);
  return taken;
}

/** Whether the first paragraph under a caption is spoken at all. */
const isSpoken = (page: Page, passage: Passage): boolean =>
  opensWithDash(page, passage) || firstPersons(page, passage.from, passage.to, 1) > 0;

/** Speech under a caption that names the speaker. */
export function captionedSpeech(page: Page, passage: Passage): Piece | null {
  const caption = captionOf(page, passage);
  if (!caption) return null;
  const speech = speechUnder(page, passage.at, caption);
  const first = speech[0];
  if (!first || !isSpoken(page, first)) return null;
  const { tokens, document } = page.parse;
  const from = opensWithDash(page, first) ? first.from + 1 : first.from;
  const words = trimSpeech(document.text, {
    start: tokens[from]?.start ?? first.start,
    end: speech.at(-1)!.end,
  });
  if (!words) return null;
  const cue = { start: passage.start, end: passage.end };
  return { ...words, form: 'caption', cue, speaker: caption.speaker, spoken: true, rule: 'quote/caption' };
}

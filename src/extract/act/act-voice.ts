import type { TypedCue } from './act-cue.ts';
import type { Page } from '../page.ts';
import type { Act } from '../reading.ts';
import { firstFrom } from '../spans-in.ts';
import { type SpeechCue, speechIn } from '../quote/speech.ts';
import { type Stretch, spanOfWords } from './stretch.ts';
import { PERSONS, isSubjectForm, mentionsIn } from '../quote/subject.ts';
import { topicBefore } from '../quote/topic.ts';
import { senseAt } from './verb-form.ts';

/** Who says an act, and how. */
export interface Voice {
  readonly mode: Act['mode'];
  readonly speaker: string | null;
}

/** How many words before and after a cue the word of saying may stand. */
const BEFORE = 60;
const AFTER = 20;

const COLON = new Set([':', '«', '“', '"']);

/** Whether what follows a word of saying is its content: a conjunction or a comma stands between. */
function isReported(page: Page, stretch: Stretch, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = stretch.words[i]!;
    if (COLON.has(word.text)) return false;
    if (word.text === ',' || senseAt(page, stretch.words, i) === 'that') return true;
  }
  return to - from <= 6;
}

/** Whether a word of saying is hung on with a comma: "…, the minister said". */
function isAppended(stretch: Stretch, says: SpeechCue): boolean {
  for (let i = says.from - 1; i >= 0 && i >= says.from - 4; i--)
    if (stretch.words[i]!.text === ',') return true;
  return false;
}

/** Whether a person stands within a few words: "according to the minister". */
function hasPerson(page: Page, stretch: Stretch, says: SpeechCue): boolean {
  const near = spanOfWords(
    stretch.words,
    Math.max(0, says.from - 6),
    Math.min(stretch.words.length, says.to + 6),
  );
  return mentionsIn(page, near, PERSONS).length > 0;
}

/** Whether a word of saying governs an act: after its participle where heads come last, before it elsewhere. */
function governs(page: Page, stretch: Stretch, says: SpeechCue, cue: TypedCue): boolean {
  if (says.from < cue.to && says.to > cue.from) return false;
  if (says.kind === 'source') return hasPerson(page, stretch, says);
  const headFinal = page.packs.languages.get(stretch.words[0]!.lang)?.order === 'head-final';
  if (says.from >= cue.to)
    return headFinal ? cue.form.participle || says.from === cue.to : isAppended(stretch, says);
  return headFinal
    ? senseAt(page, stretch.words, says.to) === 'that'
    : isReported(page, stretch, says.to, cue.from);
}

/** An act told of in a sentence of saying is somebody's word, not the journalist's. */
export function voiceOf(page: Page, stretch: Stretch, cue: TypedCue): Voice {
  if (stretch.quote) return { mode: 'quote', speaker: stretch.quote.speaker };
  const { words } = stretch;
  const offset = firstFrom(page.parse.tokens, words[0]!.start);
  const from = Math.max(0, cue.from - BEFORE);
  const to = Math.min(words.length, cue.to + AFTER);
  const says = speechIn(page, offset + from, offset + to)
    .filter((s) => s.quotes || s.kind === 'source')
    .map((s) => ({ ...s, from: s.from - offset, to: s.to - offset }))
    .find((s) => governs(page, stretch, s, cue));
  if (!says) return { mode: 'narration', speaker: null };
  const near = spanOfWords(words, from, to);
  const subject = mentionsIn(page, near, PERSONS).find((m) => isSubjectForm(page, m));
  return { mode: 'indirect', speaker: subject?.id ?? topicBefore(page, near.start, page.quotes) };
}

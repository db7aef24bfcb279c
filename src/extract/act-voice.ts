import type { TypedCue } from './act-cue.ts';
import type { Page } from './page.ts';
import type { Act } from './reading.ts';
import { speechIn } from './speech.ts';
import { firstFrom } from './spans-in.ts';
import { type Stretch, spanOfWords } from './stretch.ts';
import { PERSONS, isSubjectForm, mentionsIn } from './subject.ts';
import { topicBefore } from './topic.ts';

/** Who says an act, and how. */
export interface Voice {
  readonly mode: Act['mode'];
  readonly speaker: string | null;
}

/** An act told of in a sentence of saying is somebody's word, not the journalist's. */
export function voiceOf(page: Page, stretch: Stretch, cue: TypedCue): Voice {
  if (stretch.quote) return { mode: 'quote', speaker: stretch.quote.speaker };
  const { words } = stretch;
  const offset = firstFrom(page.parse.tokens, words[0]!.start);
  const headFinal = page.packs.languages.get(words[0]!.lang)?.order === 'head-final';
  const says = speechIn(page, offset, offset + words.length)
    .filter((s) => s.quotes || s.kind === 'source')
    .find((s) => {
      const at = s.from - offset;
      if (at < cue.to && s.to - offset > cue.from) return false;
      if (s.kind === 'source') return true;
      return headFinal
        ? at >= cue.to && cue.form.participle
        : at < cue.from && isReported(stretch, s.to - offset, cue.from);
    });
  if (!says) return { mode: 'narration', speaker: null };
  const sentence = spanOfWords(words, 0, words.length);
  const subject = mentionsIn(page, sentence, PERSONS).find((m) => isSubjectForm(page, m));
  return { mode: 'indirect', speaker: subject?.id ?? topicBefore(page, sentence.start, page.quotes) };
}

const COLON = new Set([':', '«', '“', '"']);

/** Whether what follows a word of saying is its content: a conjunction or a comma stands between. */
function isReported(stretch: Stretch, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = stretch.words[i]!;
    if (COLON.has(word.text)) return false;
    if (word.text === ',' || word.analyses.some((a) => a.upos === 'SCONJ')) return true;
  }
  return to - from <= 6;
}

import { type Note, note } from '../../text/note.ts';
import { wordsOf } from '../../text/span.ts';
import { figureSentences } from '../quantity/figures.ts';
import type { Page } from '../page.ts';

/** A note for every date in the text that no calendar has; it is no time, and dates nothing. */
export const impossibleDates = (page: Page): readonly Note[] =>
  figureSentences(page.parse, page.packs).flatMap((s) =>
    s.times
      .filter((t) => t.value.kind === 'impossible')
      .map((t) => {
        const span = { start: s.words[t.from]!.start, end: s.words[t.to - 1]!.end };
        return note(
          'impossible-date',
          `no calendar has this date: ${wordsOf(page.parse.document.text, span)}`,
          span,
        );
      }),
  );

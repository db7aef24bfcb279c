import type { Word } from '../../morph/analysis.ts';
import type { Span } from '../../text/span.ts';
import type { Page } from '../page.ts';
import { type Passage, passagesOf } from '../quote/passage.ts';
import type { Quote } from '../reading.ts';
import { firstFrom } from '../spans-in.ts';

/** The words of one sentence that one voice says: the journalist's, or a quote's. */
export interface Stretch {
  readonly words: readonly Word[];
  readonly passage: Passage;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly quote: Quote | null;
}

function quoteAt(quotes: readonly Quote[], offset: number): Quote | null {
  const quote = quotes[firstFrom(quotes, offset + 1) - 1];
  return quote !== undefined && offset < quote.end ? quote : null;
}

/** The sentences of the article, cut where a quote begins or ends. */
export function* stretchesOf(page: Page): Generator<Stretch> {
  const { sentences, tokens } = page.parse;
  for (const passage of passagesOf(page.parse))
    for (let s = passage.firstSentence; s < passage.lastSentence; s++) {
      const { firstToken, lastToken } = sentences[s]!;
      for (let from = firstToken; from < lastToken; ) {
        const quote = quoteAt(page.quotes, tokens[from]!.start);
        let to = from + 1;
        while (to < lastToken && quoteAt(page.quotes, tokens[to]!.start) === quote) to++;
        yield { words: tokens.slice(from, to), passage, sentence: s, quote };
        from = to;
      }
    }
}

/** The text that words `[from, to)` of a stretch cover. */
export const spanOfWords = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});

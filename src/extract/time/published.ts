import type { Made } from '../../grammar/rule.ts';
import type { Word } from '../../morph/analysis.ts';
import type { Parse } from '../../morph/parsed.ts';
import { type FigureSentence, headSentences } from '../quantity/figures.ts';
import type { Packs } from '../pack.ts';
import type { ReadDocument } from '../reading.ts';
import { type TimeExpression, timeValue } from './time-expression.ts';

/** How many blocks from the top may carry the day of publication. */
const HEAD_BLOCKS = 14;
/** A line with more other words than this is prose, not a date line. */
const DATE_LINE_WORDS = 4;
/** A dateline ("ASTANA, April 9, 2031 –") opens its paragraph. */
const DATELINE_WORDS = 6;

interface Candidate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

const isWord = (w: Word): boolean => w.kind === 'word' && w.text.length > 1;

const hasClock = (words: readonly Word[], from: number): boolean =>
  words
    .slice(from, from + 12)
    .some((w, i, near) => w.text === ':' && near[i - 1]?.kind === 'number' && near[i + 1]?.kind === 'number');

const covers = (times: readonly Made<TimeExpression>[], at: number): boolean =>
  times.some((t) => t.from <= at && at < t.to);

/** Words of the line that belong to no date. */
const otherWords = (s: FigureSentence): number =>
  s.words.filter((w, i) => isWord(w) && !covers(s.times, i)).length;

/** A weekday before the date and no clock after it is how a page shows the day it was opened. */
const isToday = (s: FigureSentence, time: Made): boolean =>
  s.pieces.some((p) => p.kind === 'weekday' && p.to <= time.from && time.from - p.to < 2) &&
  !hasClock(s.words, time.from);

/** How much the place of a date speaks for its being the day of publication. */
function scoreOf(s: FigureSentence, time: Made, first: boolean, document: Parse): number {
  const dash = s.words.slice(time.to, time.to + 4).some((w) => /^[-–—]$/.test(w.text));
  const opens = time.from < DATELINE_WORDS;
  const isoPrefix = first && time.from <= 1 && time.rule === 'time/date-digits';
  const line = otherWords(s) <= DATE_LINE_WORDS;
  const block = document.blocks[s.sentence.block]!;
  const alone = block.end - block.start < 120;
  return (
    (isoPrefix ? 6 : 0) +
    (line && alone ? 3 : 0) +
    (line && hasClock(s.words, time.from) ? 2 : 0) +
    (!line && opens && time.from > 0 && dash ? 2 : 0) -
    (isToday(s, time) ? 1.5 : 0)
  );
}

function candidatesOf(s: FigureSentence, first: boolean, parse: Parse): readonly Candidate[] {
  return s.times.flatMap((time) => {
    if (time.value.kind !== 'day' || time.value.year === null) return [];
    const date = timeValue(time.value, null);
    const [start, end] = [s.words[time.from]!.start, s.words[dateEnd(time) - 1]!.end];
    return date === null ? [] : [{ date, start, end, score: scoreOf(s, time, first, parse) }];
  });
}

/** The end of the date itself, without the clock time after it. */
const dateEnd = (time: Made): number => time.match.parts.get('date')?.to ?? time.to;

/** The day the document was published, from metadata or the top of its text; null when neither says. */
export function findPublished(parse: Parse, packs: Packs): ReadDocument['published'] {
  const known = parse.document.published;
  if (known !== null) return { date: known, start: null, end: null };
  const found = headSentences(parse, packs, HEAD_BLOCKS).flatMap((s, i) => candidatesOf(s, i === 0, parse));
  const best = found.reduce<Candidate | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  return best === null || best.score < 1 ? null : { date: best.date, start: best.start, end: best.end };
}

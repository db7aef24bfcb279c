import { type Quoted, quotedIn } from './mark-pairs.ts';
import { type Attribution, attributionAt, attributionOf, isDash } from './attribution.ts';
import type { Page } from '../page.ts';
import { type Passage, isCutOff } from './passage.ts';
import { type Piece, trimSpeech } from './quote-piece.ts';
import { nextAside, piecesFrom, resumesAt } from './quote-dash.ts';
import { firstFrom } from '../spans-in.ts';
import { citedPerson } from './speaker.ts';
import { type SpeechCue, speechIn } from './speech.ts';
import { PERSONS, mentionsIn, sortedMentions } from './subject.ts';

/** What stands before an opening mark in its sentence: tokens `[from, to)`. */
interface Lead {
  readonly from: number;
  readonly to: number;
  readonly colon: boolean;
  readonly cue: SpeechCue | null;
}

const LEAD = 40;
const SENTENCE_END = new Set(['.', '!', '?', '…', '...']);
const CLOSED_INSIDE = /[.!?…,]$/;
const ENDS_SENTENCE = /[.!?…]$/;
const SUFFIX = /^(?:\p{L}|['’-]\p{L})/u;

function leadOf(page: Page, passage: Passage, open: number, since: number): Lead {
  const { tokens } = page.parse;
  const to = firstFrom(tokens, open);
  let from = to;
  while (from > passage.from && to - from < LEAD && !SENTENCE_END.has(tokens[from - 1]!.text)) {
    if (tokens[from - 1]!.start < since) break;
    from--;
  }
  while (from < to && isDash(tokens[from])) from++;
  const colon = to > from && tokens[to - 1]!.text === ':';
  const cues = from < to ? speechIn(page, from, to) : [];
  const cue =
    cues.findLast((c) => (colon ? true : c.quotes && to - c.to <= 3)) ?? sourceOf(page, cues, from, to);
  return { from, to, colon, cue };
}

/** "According to X, “…”": the person named stands right before the mark, or the words that cite him do. */
function sourceOf(page: Page, cues: readonly SpeechCue[], from: number, to: number): SpeechCue | null {
  const { tokens } = page.parse;
  const cue = cues.findLast((c) => c.kind === 'source');
  if (!cue) return null;
  const person = citedPerson(page, { start: tokens[from]!.start, end: tokens[to - 1]!.end });
  const end = person ? Math.max(firstFrom(tokens, person.end), cue.to) : 0;
  return person && to - end <= 2 ? cue : null;
}

/** The attribution after a closing mark; an ending glued to the mark belongs to a name, not to speech. */
function attributionAfter(page: Page, passage: Passage, quoted: Quoted): Attribution | null {
  const { tokens, document } = page.parse;
  const { text } = document;
  if (quoted.close === -1 || SUFFIX.test(text.slice(quoted.close + 1, quoted.close + 3))) return null;
  let from = firstFrom(tokens, quoted.close + 1);
  let apart = CLOSED_INSIDE.test(text.slice(quoted.start, quoted.close).trimEnd().slice(-1));
  const first = from;
  while (
    from < passage.to &&
    from - first < 3 &&
    (/^[,.…!?]+$/.test(tokens[from]!.text) || isDash(tokens[from]))
  )
    from++;
  const ended = tokens.slice(first, from).some((t) => SENTENCE_END.has(t.text));
  if (ended && !isDash(tokens[from - 1])) return null;
  apart ||= from > first;
  return attributionAt(page, from, passage.to, apart ? 16 : 2);
}

const wordCount = (page: Page, quoted: Quoted): number => {
  const { tokens } = page.parse;
  let count = 0;
  for (let i = firstFrom(tokens, quoted.start); i < tokens.length && tokens[i]!.end <= quoted.end; i++)
    if (tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number') count++;
  return count;
};

const THINGS = new Set(['ORG', 'DOCUMENT', 'PROJECT', 'EVENT', 'FACILITY']);

/** Whether the words in marks are a name and nothing else. */
function isName(page: Page, quoted: Quoted): boolean {
  const sorted = sortedMentions(page);
  for (let i = firstFrom(sorted, quoted.open); i < sorted.length && sorted[i]!.start <= quoted.start; i++)
    if (THINGS.has(sorted[i]!.type) && sorted[i]!.end >= quoted.end) return true;
  return false;
}

const CAPITAL = /^[\p{Lu}\p{N}]/u;
const MOST_IN_TITLE = 4;

/** A source in marks, or a title that is itself the subject of the words that pass news on. */
function isSourceName(page: Page, quoted: Quoted): boolean {
  if (page.sources.some((s) => s.start !== null && s.start >= quoted.open && s.end! <= quoted.close + 1))
    return true;
  const { tokens } = page.parse;
  const [from, to] = [firstFrom(tokens, quoted.start), firstFrom(tokens, quoted.end)];
  const words = tokens.slice(from, to);
  if (quoted.close === -1 || words.length > MOST_IN_TITLE) return false;
  if (!words.every((w) => CAPITAL.test(w.text))) return false;
  const after = firstFrom(tokens, quoted.close + 1);
  return speechIn(page, after, Math.min(after + 3, tokens.length)).some((c) => c.kind === 'report');
}

/** Words in marks that are the object of the verb beside them: a part of a sentence retold. */
function isObject(page: Page, quoted: Quoted, after: Attribution): boolean {
  const { tokens } = page.parse;
  const last = tokens[firstFrom(tokens, quoted.close) - 1];
  const glued = tokens[firstFrom(tokens, quoted.close + 1)];
  if (last?.kind !== 'word' || glued?.kind === 'punct' || after.cue.kind === 'document') return false;
  return last.analyses[0]?.feats['Case'] === 'Acc';
}

/** Whether nothing but marks follows a closing mark in its passage. */
const endsPassage = (page: Page, passage: Passage, quoted: Quoted): boolean =>
  quoted.close === -1 ||
  !/[\p{L}\p{N}]/u.test(
    page.parse.document.text.slice(quoted.close + 1, Math.min(passage.end, quoted.close + 400)),
  );

/** Whether a comma and a dash follow, as before an attribution, even one that is cut off. */
const isDashed = (page: Page, quoted: Quoted): boolean =>
  quoted.close !== -1 &&
  /^,?\s*[–—-]\s/.test(page.parse.document.text.slice(quoted.close + 1, quoted.close + 6));

const isSetOff = (page: Page, passage: Passage, quoted: Quoted): boolean =>
  endsPassage(page, passage, quoted) || isDashed(page, quoted);

function pieceOf(page: Page, quoted: Quoted, cue: Attribution | null, rule: string): Piece | null {
  const words = trimSpeech(page.parse.document.text, quoted);
  if (!words) return null;
  const spoken = cue?.open ?? true;
  return { ...words, form: 'marks', cue, speaker: cue?.speaker ?? null, spoken, rule: `quote/marks/${rule}` };
}

function judge(page: Page, passage: Passage, quoted: Quoted, since: number): Piece | null {
  const { text } = page.parse.document;
  const count = wordCount(page, quoted);
  if (count === 0) return null;
  if (isSourceName(page, quoted)) return null;
  const lead = leadOf(page, passage, quoted.open, since);
  const isFirst = lead.from === lead.to;
  const open = quoted.close === -1;
  const after = attributionAfter(page, passage, quoted);
  if (
    after &&
    !isObject(page, quoted, after) &&
    count >= (isFirst ? 1 : 3) &&
    (isFirst || !isName(page, quoted))
  )
    return pieceOf(page, quoted, after, 'cue-after');
  const before = lead.cue && attributionOf(page, lead.from, lead.to, lead.cue);
  const someone = mentionsIn(
    page,
    { start: page.parse.tokens[lead.from]?.start ?? 0, end: quoted.open },
    PERSONS,
  );
  if (lead.colon && count >= 2 && (before || someone.length > 0)) {
    const named = before ?? null;
    const piece = pieceOf(page, quoted, named, 'cue-before');
    return piece && { ...piece, speaker: piece.speaker ?? someone.at(-1)?.id ?? null };
  }
  if (before && count >= 4 && !isName(page, quoted)) return pieceOf(page, quoted, before, 'cue-before');
  const sentence = ENDS_SENTENCE.test(text.slice(quoted.start, quoted.end).trimEnd().slice(-1));
  const whole =
    isFirst && passage.kind !== 'heading' && (open || sentence || isSetOff(page, passage, quoted));
  if (whole && count >= 5 && !isName(page, quoted)) return pieceOf(page, quoted, null, 'paragraph');
  if (open && someone.length > 0 && isCutOff(page.parse, passage)) {
    const piece = pieceOf(page, quoted, null, 'cut-off');
    return piece && { ...piece, speaker: someone[0]!.id };
  }
  return null;
}

/** An attribution within the marks cuts them in two: «A, — said X. — B». */
function splitByAside(page: Page, passage: Passage, quoted: Quoted): readonly Piece[] {
  const { tokens } = page.parse;
  const inside = { ...passage, from: firstFrom(tokens, quoted.start), to: firstFrom(tokens, quoted.end) };
  const aside = nextAside(page, inside, inside.from);
  if (!aside?.attribution.cue.quotes || resumesAt(page, inside, aside) === -1) return [];
  return piecesFrom(page, inside, inside.from).map((p) => ({
    ...p,
    form: 'marks',
    rule: 'quote/marks/cue-inside',
  }));
}

/** Direct speech between quotation marks; names and words used at a distance are not speech. */
export function piecesInMarks(page: Page, passage: Passage): readonly Piece[] {
  const pieces: Piece[] = [];
  const queue = [...quotedIn(page.parse.document.text, passage)].reverse();
  let since = passage.start;
  while (queue.length > 0) {
    const quoted = queue.pop()!;
    const piece = judge(page, passage, quoted, since);
    const parts = splitByAside(page, passage, quoted);
    if (parts.length > 0 || piece) {
      pieces.push(...(parts.length > 0 ? parts : [piece!]));
      since = quoted.end;
    } else for (let i = quoted.inner.length - 1; i >= 0; i--) queue.push(quoted.inner[i]!);
  }
  return pieces;
}

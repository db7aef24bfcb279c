import { type Lexicon, type PhraseMatch, type Row, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import { type Page, lexiconOf } from '../page.ts';
import type { ActType } from '../reading.ts';
import type { Stretch } from './stretch.ts';
import { type Tense, type VerbForm, NOTHING, senseAt, verbFormAt } from './verb-form.ts';

/** Words that carry an act: words `[from, to)` of a stretch. */
export interface ActCue {
  readonly from: number;
  readonly to: number;
  readonly row: Row;
  /** Null when the words look like an act and are none. */
  readonly type: ActType | null;
  readonly form: VerbForm;
}

const ROWS = (page: Page, lang: string): Lexicon => lexiconOf(page.packs, 'acts', lang, lexicon);

/** What a thing done once is called at its stage. */
const DONE: Partial<Record<Tense, ActType>> = {
  past: 'completed',
  present: 'in-progress',
  progressive: 'in-progress',
  aorist: 'planned',
  future: 'planned',
};

/** What a thing under way is called at its stage. */
const GOING: Partial<Record<Tense, ActType>> = { ...DONE, past: 'completed', aorist: 'in-progress' };

const isAhead = (tense: Tense): boolean => tense === 'future' || tense === 'aorist';

const BY_SAYING = new Set(['proposed', 'invited', 'instructed']);

/** "I propose", "I invite you": who says so does so. */
export const isSaidByDoing = (type: string, form: VerbForm): boolean =>
  form.single && BY_SAYING.has(type) && (form.tense === 'aorist' || form.tense === 'present');

/** The type of an act by its vocabulary and the tense of its verb; null when nothing of the kind happened. */
function typeOf(row: Row, form: VerbForm): ActType | null {
  const { tense } = form;
  if (tense === 'unknown' || tense === 'infinitive' || tense === 'condition' || tense === 'possible')
    return null;
  const type = row['type']!;
  if (tense === 'necessity') return null;
  // "An agreed decision", "a body that takes decisions" describe; they tell of no act.
  if (form.participle && (type === 'agreed' || type === 'discussed') && (tense === 'future' || form.bare))
    return null;
  if (type === 'done') return DONE[tense] ?? null;
  if (type === 'going') return GOING[tense] ?? null;
  if (type === 'planned' || type === 'supported') return type;
  if (isSaidByDoing(type, form)) return type as ActType;
  if (type === 'in-progress') return tense === 'past' ? null : tense === 'future' ? 'planned' : type;
  return isAhead(tense) ? 'planned' : (type as ActType);
}

/** The vocabulary form that a word of a phrase matched. */
function keyOf(row: Row, part: number, word: Word): string {
  const source = row.phrase.split(' ')[part] ?? row.phrase;
  const keys = source.replace(/^=/, '').split('/');
  return keys.find((k) => k === word.fold || word.keys.includes(k)) ?? keys[0]!;
}

const isVerb = (word: Word, analyses: Word['analyses']): boolean =>
  word.kind === 'word' && analyses.some((a) => a.upos === 'VERB' || a.upos === 'AUX');

/** Which word of a match is its verb: the last, or the first that can be a verb. */
function verbOf(page: Page, words: readonly Word[], match: PhraseMatch): number {
  if (page.packs.languages.get(words[match.from]!.lang)?.order === 'head-final') return match.to - 1;
  const inside = words.slice(match.from, match.to);
  const sure = inside.findIndex((w) => isVerb(w, w.analyses.slice(0, 1)));
  const any = sure === -1 ? inside.findIndex((w) => isVerb(w, w.analyses)) : sure;
  return match.from + Math.max(any, 0);
}

function formOf(page: Page, words: readonly Word[], match: PhraseMatch): VerbForm {
  const verb = verbOf(page, words, match);
  const parts = match.row.phrase.split(' ').length;
  const part = verb === match.to - 1 ? parts - 1 : verb - match.from;
  const form = verbFormAt(page, words, verb, match.to, keyOf(match.row, part, words[verb]!));
  // A verb that can only tell of a whole act speaks of the future where others speak of the present.
  return form.tense === 'present' && match.row['aspect'] === 'perf' && !form.participle
    ? { ...form, tense: 'future' }
    : form;
}

/** A cue that carries an act. */
export type TypedCue = ActCue & { readonly type: ActType };

const isTyped = (cue: ActCue): cue is TypedCue => cue.type !== null;

/** Whether what a row asks of the act's surroundings is met. */
export type Meets = (row: Row, match: PhraseMatch, form: VerbForm) => boolean;

/** Whether a noun is what a talk or paper is about: "a memorandum on the opening of …". */
function isTopic(page: Page, words: readonly Word[], match: PhraseMatch): boolean {
  const headFinal = page.packs.languages.get(words[0]!.lang)?.order === 'head-final';
  if (headFinal) return senseAt(page, words, match.to) === 'about';
  return senseAt(page, words, match.from - 1) === 'about' || senseAt(page, words, match.from - 2) === 'about';
}

function cueOf(page: Page, words: readonly Word[], match: PhraseMatch, meets: Meets): ActCue | null {
  const { row } = match;
  if (row['type'] === 'none') return { from: match.from, to: match.to, row, type: null, form: NOTHING };
  const kind = row['form'] ?? '';
  if (kind === 'noun' && isTopic(page, words, match)) return null;
  const form = kind === 'noun' ? NOTHING : formOf(page, words, match);
  const litotes = (row['needs'] ?? '').includes('negated');
  if (form.negative !== litotes) return null;
  const type = kind === '' || kind === 'verb' ? typeOf(row, form) : (row['type'] as ActType);
  if (type === null || !meets(row, match, form)) return null;
  return { from: match.from, to: match.to + form.reach, row, type, form };
}

/** The act cues of a stretch, longest first from the left, none overlapping. */
export function cuesIn(page: Page, stretch: Stretch, meets: Meets): readonly TypedCue[] {
  const { words } = stretch;
  const cues: TypedCue[] = [];
  const rows = ROWS(page, words[0]!.lang);
  for (let i = 0; i < words.length; ) {
    let cue: ActCue | null = null;
    for (const match of rows.allAt(words, i)) {
      cue = cueOf(page, words, match, meets);
      if (cue) break;
    }
    if (cue && isTyped(cue)) cues.push(cue);
    i = cue?.to ?? i + 1;
  }
  return cues;
}

import type { PhraseMatch, Row } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import type { Span } from '../../text/span.ts';
import type { Page } from '../page.ts';
import type { MentionType } from '../reading.ts';
import { spansIn } from '../spans-in.ts';
import { type Stretch, spanOfWords } from './stretch.ts';
import { ACTORS, PERSONS, isSubjectForm, mentionsIn } from '../quote/subject.ts';
import { byStart } from '../by-start.ts';
import type { VerbForm } from './verb-form.ts';
import { HEAD, hasPointer } from './act-thing.ts';

/** How many words around a cue its surroundings are looked for in. */
const REACH = 40;
const AUXILIARIES = 3;

const THINGS: ReadonlySet<MentionType> = new Set(['DOCUMENT', 'EVENT', 'PROJECT', 'FACILITY']);
const INNER = new Set([';', ':']);

/** The words around a cue that may be its arguments: before it where heads come last, on both sides elsewhere. */
function around(page: Page, stretch: Stretch, match: PhraseMatch, form: VerbForm): Span {
  const { words } = stretch;
  const headFinal = page.packs.languages.get(words[0]!.lang)?.order === 'head-final';
  let from = match.from;
  while (from > 0 && match.from - from < REACH && !INNER.has(words[from - 1]!.text)) from--;
  const after = form.participle ? HEAD : AUXILIARIES;
  if (headFinal) return spanOfWords(words, from, Math.min(match.to + after, words.length));
  let to = match.to;
  while (to < words.length && to - match.to < REACH && !INNER.has(words[to]!.text)) to++;
  return spanOfWords(words, from, to);
}

const isVerbal = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.analyses.some(
    (a) => a.feats['VerbForm'] === 'Inf' || a.feats['VerbForm'] === 'Vnoun' || a.feats['VerbForm'] === 'Ger',
  );

/** Whether an infinitive or verbal noun stands beside a cue. */
const besideVerbal = (words: readonly Word[], match: PhraseMatch): boolean =>
  isVerbal(words[match.from - 1]) || isVerbal(words[match.to]) || isVerbal(words[match.to + 1]);

function metPeople(page: Page, near: Span): boolean {
  const persons = mentionsIn(page, near, PERSONS);
  if (new Set(persons.map((p) => p.id)).size > 1) return true;
  return persons.some((p) => !isSubjectForm(page, p));
}

/** Two persons named beside the noun of a meeting. */
const metEachOther = (page: Page, near: Span): boolean =>
  new Set(mentionsIn(page, near, PERSONS).map((m) => m.id)).size > 1;

function metThing(page: Page, near: Span): boolean {
  if (spansIn(byStart(page.events), near).length > 0) return true;
  return spansIn(byStart(page.initiatives), near).length > 0 || mentionsIn(page, near, THINGS).length > 0;
}

const WORKS: ReadonlySet<MentionType> = new Set(['PROJECT', 'FACILITY']);

/** Something that is opened or begun to be used, not an event that begins. */
const isWork = (page: Page, near: Span): boolean =>
  spansIn(byStart(page.initiatives), near).length > 0 || mentionsIn(page, near, WORKS).length > 0;

/** Whether the surroundings of a cue are what its row asks for. */
export function needsMet(
  page: Page,
  stretch: Stretch,
  row: Row,
  match: PhraseMatch,
  form: VerbForm,
): boolean {
  const needs = row['needs'] ?? '';
  // A thing that was under way and is over counts only when it is known what it was.
  if (row['type'] === 'going' && form.tense === 'past' && !form.participle)
    return spansIn(byStart(page.initiatives), around(page, stretch, match, form)).length > 0;
  if (needs === '' || needs === 'narration' || needs === 'negated') return true;
  const near = around(page, stretch, match, form);
  return needs.split(' ').every((need) => {
    if (need === 'event') return spansIn(byStart(page.events), near).length > 0;
    if (need === 'initiative')
      return (
        spansIn(byStart(page.initiatives), near).length > 0 ||
        hasPointer(page, stretch, { from: Math.max(0, match.from - REACH), to: match.to })
      );
    if (need === 'thing') return metThing(page, near);
    if (need === 'work') return isWork(page, near);
    if (need === 'person') return mentionsIn(page, near, PERSONS).length > 0;
    if (need === 'actor') return mentionsIn(page, near, ACTORS).length > 0;
    if (need === 'people' && row['form'] === 'noun') return metEachOther(page, near);
    if (need === 'people') return metPeople(page, near);
    if (need === 'first') return form.first || (form.passive && stretch.quote !== null);
    if (need === 'past') return form.tense === 'past';
    if (need === 'ahead') return form.tense !== 'past' && !form.participle;
    if (need === 'verbal') return besideVerbal(stretch.words, match);
    return true;
  });
}

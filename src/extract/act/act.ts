import type { Word } from '../../morph/analysis.ts';
import { type Span, byPosition, overlaps } from '../../text/span.ts';
import { spansIn } from '../spans-in.ts';
import { senseAt } from './verb-form.ts';
import { type Meets, type TypedCue, cuesIn, isSaidByDoing } from './act-cue.ts';
import { type CueRange, type Range, clausesOf } from './act-clause.ts';
import { whenOf } from './act-time.ts';
import { eventOf, initiativesOf } from './act-thing.ts';
import { partiesOf } from './act-party.ts';
import { voiceOf } from './act-voice.ts';
import { needsMet } from './act-needs.ts';
import { type Page, sharedRows } from '../page.ts';
import type { Act, EventMention } from '../reading.ts';
import { byStart } from '../by-start.ts';
import { type Stretch, spanOfWords, stretchesOf } from './stretch.ts';

/** PLOVER event types by subtype or type. */
function ploverOf(page: Page, subtype: string, type: string): string | null {
  const rows = sharedRows(page.packs, 'plover');
  const found = rows.find((r) => r.phrase === subtype) ?? rows.find((r) => r.phrase === type);
  return found?.['plover'] ?? null;
}

function actOf(
  page: Page,
  stretch: Stretch,
  cue: TypedCue,
  clause: Range,
  inherited: readonly string[],
): Act {
  const range = { from: Math.min(clause.from, cue.from), to: Math.max(clause.to, cue.to) };
  const span = spanOfWords(stretch.words, range.from, range.to);
  const at = spanOfWords(stretch.words, cue.from, cue.to);
  const event = eventOf(page, span, at);
  const { mode, speaker } = voiceOf(page, stretch, cue);
  const { date, deadline } = whenOf(page, stretch, cue, span, event);
  const { agents, counterparts } = partiesOf({ page, stretch, cue, range, clause: span, event, inherited });
  const initiatives = initiativesOf(page, stretch, range, cue.form.participle);
  const vague = cue.row['type'] === 'going' && initiatives.length === 0 && event === null;
  const rhetoric =
    cue.row['core'] === 'no' || ((cue.row['needs'] ?? '').includes('narration') && mode === 'quote');
  return {
    ...span,
    rule: `act/${cue.row['subtype'] || cue.type}/${cue.row.phrase}`,
    type: cue.type,
    cue: at,
    agents,
    counterparts,
    initiatives,
    event: event?.id ?? null,
    date,
    deadline,
    speaker,
    mode,
    core: !rhetoric && !vague && (!cue.form.single || isSaidByDoing(cue.type, cue.form)),
    plover: ploverOf(page, cue.row['subtype'] ?? '', cue.type),
  };
}

const joins = (page: Page, word: Word): boolean => {
  const sense = senseAt(page, [word], 0);
  return sense === 'join' || sense === 'that';
};

/** What is named by a noun beside a verb of an act is that act's object, not an act of its own. */
function withoutObjects(cues: readonly TypedCue[]): readonly TypedCue[] {
  if (cues.every(isNoun)) return cues;
  return cues.filter((c) => !isNoun(c) || !OBJECTS.has(c.row['needs'] ?? ''));
}

const OBJECTS = new Set(['thing', 'people']);
const isNoun = (cue: TypedCue): boolean => cue.row['form'] === 'noun';

/** Words that say who spoke a quote are no act of their own. */
function outsideCues(page: Page, stretch: Stretch, cues: readonly TypedCue[]): readonly TypedCue[] {
  const { words } = stretch;
  const spoken = spansIn(quoteCues(page), { start: words[0]!.start, end: words.at(-1)!.end });
  if (spoken.length === 0) return cues;
  return cues.filter((c) => !spoken.some((q) => overlaps(q, spanOfWords(words, c.from, c.to))));
}

const CUES = new WeakMap<Page['quotes'], readonly Span[]>();

function quoteCues(page: Page): readonly Span[] {
  let cues = CUES.get(page.quotes);
  if (!cues)
    CUES.set(page.quotes, (cues = page.quotes.flatMap((q) => (q.cue ? [q.cue] : [])).sort(byPosition)));
  return cues;
}

/** A noun within a clause does not end it. */
const rangeOf = (cue: TypedCue): CueRange => ({
  from: cue.from,
  to: cue.to,
  inner: (cue.row['form'] ?? '') !== '',
});

function actsIn(page: Page, stretch: Stretch): readonly Act[] {
  const headFinal = page.packs.languages.get(stretch.words[0]!.lang)?.order === 'head-final';
  const meets: Meets = (row, match, form) => needsMet(page, stretch, row, match, form);
  const cues = outsideCues(page, stretch, withoutObjects(cuesIn(page, stretch, meets)));
  const clauses = clausesOf(stretch.words, cues.map(rangeOf), headFinal, (word) => joins(page, word));
  const acts: Act[] = [];
  cues.forEach((cue, i) => acts.push(actOf(page, stretch, cue, clauses[i]!, acts.at(-1)?.agents ?? [])));
  return acts;
}

const MEETINGS = new Set(['talks', 'meeting', 'session', 'summit', 'call', 'briefing', 'forum']);

/** Whether an act already tells that those who take part in an event met. */
const metIn = (act: Act, event: EventMention): boolean =>
  act.type === 'completed' &&
  event.participants.every((id) => act.agents.includes(id) || act.counterparts.includes(id));

/** Events that took place between two or more and that no act tells of are acts by their name alone. */
function actsOfEvents(page: Page, acts: readonly Act[]): readonly Act[] {
  const told = new Set(acts.map((a) => a.event));
  const found: Act[] = [];
  for (const event of page.events) {
    if (told.has(event.id) || event.status !== 'held' || !MEETINGS.has(event.kind)) continue;
    if (event.participants.length < 2 || acts.some((a) => metIn(a, event))) continue;
    told.add(event.id);
    found.push(heldAct(page, event));
  }
  return found;
}

const heldAct = (page: Page, event: EventMention): Act => ({
  start: event.start,
  end: event.end,
  rule: `act/held/${event.kind}`,
  type: 'completed',
  cue: { start: event.start, end: event.end },
  agents: event.participants,
  counterparts: [],
  initiatives: spansIn(byStart(page.initiatives), event).map((i) => i.id),
  event: event.id,
  date: event.date,
  deadline: null,
  speaker: null,
  mode: 'narration',
  core: true,
  plover: ploverOf(page, 'held', 'completed'),
});

/** Who discussed, agreed, signed, planned, launched … what. */
export function findActs(page: Page): readonly Act[] {
  const acts: Act[] = [];
  for (const stretch of stretchesOf(page)) acts.push(...actsIn(page, stretch));
  return [...acts, ...actsOfEvents(page, acts)].sort(byPosition);
}

import { lexicon } from '../grammar/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { TypedCue } from './act-cue.ts';
import { type Page, lexiconOf } from './page.ts';
import type { EventMention, Mention } from './reading.ts';
import { type Stretch, spanOfWords } from './stretch.ts';
import { ACTORS, PERSONS, isSubjectForm, mentionsIn } from './subject.ts';
import { topicBefore } from './topic.ts';

/** Who does an act, and toward whom. */
export interface Parties {
  readonly agents: readonly string[];
  readonly counterparts: readonly string[];
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Acts that two sides do together when nobody else is named as doing them. */
const SHARED = new Set(['discussed', 'agreed', 'signed', 'completed']);

const LEADERS = new WeakMap<Page['mentions'], readonly string[]>();

/** The two persons a document is about: those it names most. */
export function leadersOf(page: Page): readonly string[] {
  let leaders = LEADERS.get(page.mentions);
  if (!leaders) {
    const counts = new Map<string, number>();
    for (const m of page.mentions) if (PERSONS.has(m.type)) counts.set(m.id, (counts.get(m.id) ?? 0) + 1);
    leaders = [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([id]) => id);
    LEADERS.set(page.mentions, leaders);
  }
  return leaders;
}

/** Whether a clause speaks of both sides together: "the parties", "the leaders". */
function namesSides(page: Page, stretch: Stretch, clause: Span): boolean {
  const { words } = stretch;
  const sides = lexiconOf(page.packs, 'sides', words[0]!.lang, lexicon);
  return words.some((w, i) => w.start >= clause.start && w.end <= clause.end && sides.at(words, i) !== null);
}

/** The sides of an act that nobody is named as doing. */
function together(page: Page, event: EventMention | null): readonly string[] {
  const participants = event?.participants ?? [];
  return participants.length > 1 ? participants : leadersOf(page);
}

/** Named actors that may be the subject: before the verb; persons go before countries and bodies. */
function subjects(page: Page, stretch: Stretch, cue: TypedCue, clause: Span): readonly Mention[] {
  const { words } = stretch;
  const at = spanOfWords(words, cue.from, cue.to);
  const before = { start: clause.start, end: Math.max(at.start, clause.start) };
  const named = mentionsIn(page, before, ACTORS).filter((m) => isSubjectForm(page, m));
  const persons = named.filter((m) => PERSONS.has(m.type));
  if (persons.length > 0) return persons;
  if (named.length > 0) return named;
  const after = { start: at.end, end: clause.end };
  const headFinal = page.packs.languages.get(words[0]!.lang)?.order === 'head-final';
  // Only where nouns have cases can a name after the verb be told to be its subject.
  if (headFinal || !words.some((w) => w.analyses[0]?.feats['Case'] !== undefined)) return [];
  return mentionsIn(page, after, PERSONS).filter((m) => isSubjectForm(page, m));
}

const isMeeting = (cue: TypedCue): boolean => cue.row['subtype'] === 'met' || cue.row['subtype'] === 'held';

/** Everybody a clause about a meeting names. */
function participants(page: Page, clause: Span, event: EventMention | null): readonly string[] {
  const persons = mentionsIn(page, clause, PERSONS).map((m) => m.id);
  return unique([...persons, ...(event?.participants ?? [])]);
}

/** Who does an act and toward whom: named subjects, "we", both sides, or whom the text speaks of. */
export function partiesOf(
  page: Page,
  stretch: Stretch,
  cue: TypedCue,
  clause: Span,
  event: EventMention | null,
): Parties {
  const named = unique(subjects(page, stretch, cue, clause).map((m) => m.id));
  const agents = named.length > 0 ? named : unnamed(page, stretch, cue, clause, event);
  const others = isMeeting(cue)
    ? participants(page, clause, event)
    : mentionsIn(page, clause, PERSONS).map((m) => m.id);
  return { agents, counterparts: unique(others).filter((id) => !agents.includes(id)) };
}

function unnamed(
  page: Page,
  stretch: Stretch,
  cue: TypedCue,
  clause: Span,
  event: EventMention | null,
): readonly string[] {
  if (isMeeting(cue)) {
    const all = participants(page, clause, event);
    if (all.length > 0) return all;
  }
  if (namesSides(page, stretch, clause)) return together(page, event);
  const speaker = stretch.quote?.speaker ?? null;
  if (cue.form.first && speaker)
    return SHARED.has(cue.type) ? unique([speaker, ...together(page, event)]) : [speaker];
  if (cue.form.passive || cue.form.participle) return SHARED.has(cue.type) ? together(page, event) : [];
  if (stretch.quote) return SHARED.has(cue.type) ? together(page, event) : [];
  const topic = topicBefore(page, clause.start, page.quotes);
  return topic ? [topic] : [];
}

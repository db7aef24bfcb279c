import type { Span } from '../../text/span.ts';
import type { Range } from './act-clause.ts';
import type { TypedCue } from './act-cue.ts';
import { hasEntry } from './act-thing.ts';
import type { Page } from '../page.ts';
import type { EventMention, Mention, MentionType } from '../reading.ts';
import { firstFrom } from '../spans-in.ts';
import { type Stretch, spanOfWords } from './stretch.ts';
import { isCountry } from '../initiative/sides.ts';
import { ACTORS, PERSONS, isSubjectForm, mentionsIn } from '../quote/subject.ts';
import { topicsBefore } from '../quote/topic.ts';

/** Who does an act, and toward whom. */
export interface Parties {
  readonly agents: readonly string[];
  readonly counterparts: readonly string[];
}

/** An act's cue with the clause it stands in. */
export interface Frame {
  readonly page: Page;
  readonly stretch: Stretch;
  readonly cue: TypedCue;
  /** Words of the stretch that are the clause. */
  readonly range: Range;
  /** The clause in the text. */
  readonly clause: Span;
  readonly event: EventMention | null;
  /** Agents of the act before it in its sentence: "X came and signed". */
  readonly inherited: readonly string[];
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

/** The sides of an act that nobody is named as doing. */
function together({ page, event }: Frame): readonly string[] {
  const participants = event?.participants ?? [];
  return participants.length > 1 ? participants : leadersOf(page);
}

/** Of places only countries act. */
const isActor = (m: Mention): boolean => m.type !== 'GPE' || isCountry(m.id);

/** Whether a name stands before a noun it belongs to: "Қазақстан мұнайы". */
function isModifier(page: Page, mention: Mention): boolean {
  const next = page.parse.tokens[firstFrom(page.parse.tokens, mention.end)];
  return next?.analyses[0]?.feats['Person[psor]'] === '3' || next?.analyses[0]?.upos === 'ADP';
}

const subjectsAmong = (page: Page, stretch: Span, types: ReadonlySet<MentionType>): readonly Mention[] =>
  mentionsIn(page, stretch, types).filter(
    (m) => isSubjectForm(page, m) && (PERSONS.has(m.type) || (isActor(m) && !isModifier(page, m))),
  );

/** Named actors that may be the subject; only where nouns have cases can one after the verb be told. */
function subjects(frame: Frame): readonly Mention[] {
  const { page, stretch, cue, range, clause } = frame;
  const at = spanOfWords(stretch.words, cue.from, cue.to);
  const ahead = { start: clause.start, end: Math.max(at.start, clause.start) };
  const persons = subjectsAmong(page, ahead, PERSONS);
  if (persons.length > 0) return persons;
  if (hasEntry(page, 'sides', stretch, range)) return [];
  const others = cue.form.first ? [] : subjectsAmong(page, ahead, ACTORS);
  if (others.length > 0) return others;
  const language = page.packs.languages.get(stretch.words[0]!.lang);
  if (language?.order === 'head-final' || !stretch.words[cue.from]!.analyses.some((a) => a.feats['Gender']))
    return [];
  return subjectsAmong(page, { start: at.end, end: clause.end }, PERSONS);
}

const isMeeting = (cue: TypedCue): boolean => cue.row['subtype'] === 'met' || cue.row['subtype'] === 'held';

const personsOf = (page: Page, stretch: Span): readonly string[] =>
  mentionsIn(page, stretch, PERSONS).map((m) => m.id);

/** Everybody a clause about a meeting names. */
const participants = ({ page, clause, event }: Frame): readonly string[] =>
  unique([...personsOf(page, clause), ...(event?.participants ?? [])]);

/** Whether a noun that is no known actor stands right before the verb as its subject: "the plant will open". */
function hasOtherSubject({ page, stretch, cue }: Frame): boolean {
  const before = stretch.words[cue.from - 1];
  const best = before?.analyses[0];
  if (!best || page.packs.languages.get(before.lang)?.order === 'head-final') return false;
  return best.upos === 'NOUN' && (best.feats['Case'] ?? 'Nom') === 'Nom';
}

/** Who does an act whose clause names nobody: "we", both sides, or whom the text speaks of. */
function unnamed(frame: Frame): readonly string[] {
  const { page, stretch, cue, range, clause } = frame;
  const shared = SHARED.has(cue.type);
  if (hasEntry(page, 'sides', stretch, range)) return together(frame);
  if (frame.inherited.length > 0 && !cue.form.passive) return frame.inherited;
  if (isMeeting(cue) && participants(frame).length > 1) return participants(frame);
  const speaker = stretch.quote?.speaker ?? null;
  if (cue.form.first && speaker) return shared ? unique([speaker, ...together(frame)]) : [speaker];
  if (cue.form.passive || cue.form.participle || stretch.quote) return shared ? together(frame) : [];
  if (hasOtherSubject(frame)) return [];
  const topics = topicsBefore(page, clause.start, page.quotes);
  return shared ? topics : topics.slice(0, 1);
}

/** Who does an act and toward whom. */
export function partiesOf(frame: Frame): Parties {
  const named = unique(subjects(frame).map((m) => m.id));
  const agents = named.length > 0 ? named : unnamed(frame);
  const others = isMeeting(frame.cue) ? participants(frame) : personsOf(frame.page, frame.clause);
  return { agents, counterparts: unique(others).filter((id) => !agents.includes(id)) };
}

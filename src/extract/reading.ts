import type { Note } from '../text/note.ts';
import type { Span } from '../text/span.ts';

/**
 * What one document says: the shape `dalel-reading/1`. Every finding is a span of `document.text`, names
 * the rule that made it, and carries `null` where the text does not say.
 */
export interface Reading {
  readonly schema: 'dalel-reading/1';
  readonly document: ReadDocument;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly acts: readonly Act[];
  readonly initiatives: readonly InitiativeMention[];
  readonly events: readonly EventMention[];
  /** Stretches that are not the article: counters, share strips, "read also". No finding lies in them. */
  readonly noise: readonly Span[];
  readonly notes: readonly Note[];
}

export interface ReadDocument {
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly lang: string;
  readonly script: string;
  /** Publication date; start and end are null when it comes from metadata; null when unknown. */
  readonly published: {
    readonly date: string;
    readonly start: number | null;
    readonly end: number | null;
  } | null;
  readonly sources: readonly Source[];
  /** ISO 3166 alpha-2 of the country whose press wrote the document (its "head of state" is this country's); null when not known. */
  readonly country: string | null;
  readonly text: string;
}

export type SourceRole = 'publisher' | 'relay' | 'origin';

export interface Source {
  /** Stable across spellings and languages: the register's id, else a slug. */
  readonly id: string;
  readonly name: string;
  readonly role: SourceRole;
  readonly start: number | null;
  readonly end: number | null;
  readonly rule: string;
}

/** What every finding has. */
export interface Finding extends Span {
  /** The rule or model that made it, as `explain` prints it. */
  readonly rule: string;
}

export type MentionType =
  | 'PERSON'
  | 'ROLE'
  | 'ORG'
  | 'GPE'
  | 'LOC'
  | 'FACILITY'
  | 'DOCUMENT'
  | 'EVENT'
  | 'PROJECT';

/**
 * A name, or a role that stands for a person. Spans are as in the text, inflection included; names nest.
 * A plural role ("the presidents") is as many mentions of one span as it has referents.
 */
export interface Mention extends Finding {
  readonly type: MentionType;
  /** The thing referred to; the same in every document and language when the text alone can tell. A ROLE carries the id of its person. */
  readonly id: string;
  /** Base form in the text's own language: nominative, no ending. */
  readonly name: string;
}

export interface Quote extends Finding {
  /** Mention id; null when the text does not say. */
  readonly speaker: string | null;
  /** The words that mark it as speech ("said X"); null when only the layout does. */
  readonly cue: Span | null;
  readonly form: 'dash' | 'marks' | 'caption' | 'bare';
}

export type QuantityKind =
  | 'percent'
  | 'mass'
  | 'money'
  | 'cardinal'
  | 'duration'
  | 'ordinal'
  | 'length'
  | 'area'
  | 'energy'
  | 'power'
  | 'volume'
  | 'rate'
  | 'ratio'
  | 'data-rate';
export type Approx = 'exact' | 'about' | 'nearly' | 'more-than' | 'less-than' | 'up-to';
export type Modality = 'actual' | 'target' | 'forecast' | 'capacity' | 'change' | 'count';

export interface Quantity extends Finding {
  readonly value: number;
  /** SI, ISO 4217, `%`, `year`, `times`, `TEU`, `count(visit)`, `ordinal(session)` … */
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly approx: Approx;
  readonly modality: Modality;
  readonly direction: 'up' | 'down' | null;
  /** ISO 8601 date, month, year or interval `a/b`; `FUTURE_REF`, `PAST_REF`, `PRESENT_REF`; null. */
  readonly period: string | null;
  /** Slug of what is counted, the same in every language; null. */
  readonly indicator: string | null;
  /** Slug of the part that is meant (`ports`, `rail`, `kz`); null for the whole. */
  readonly scope: string | null;
  /** Id of an initiative mention. */
  readonly initiative: string | null;
  readonly speaker: string | null;
}

export interface Time extends Finding {
  /** As {@link Quantity.period}; never null: a time without value is not reported. */
  readonly value: string;
}

export type ActType =
  | 'discussed'
  | 'proposed'
  | 'agreed'
  | 'instructed'
  | 'signed'
  | 'planned'
  | 'launched'
  | 'in-progress'
  | 'completed'
  | 'invited'
  | 'supported';

export interface Act extends Finding {
  readonly type: ActType;
  readonly cue: Span;
  readonly agents: readonly string[];
  readonly counterparts: readonly string[];
  /** Ids of initiative mentions. */
  readonly initiatives: readonly string[];
  /** Id of an event mention. */
  readonly event: string | null;
  readonly date: string | null;
  readonly deadline: string | null;
  readonly speaker: string | null;
  readonly mode: 'narration' | 'quote' | 'indirect';
  /** False for rhetoric: praise, thanks, optimism. */
  readonly core: boolean;
  /** PLOVER event type, null where none exists. */
  readonly plover: string | null;
}

/** Anything pursued over time, as one document names it. Mentions of one initiative share an id. */
export interface InitiativeMention extends Finding {
  /** Made from concepts, not from words, so that languages agree: `cable.fibre-optic.caspian-sea`. */
  readonly id: string;
  /** Base form in the text's own language. */
  readonly label: string;
  /** Concept of the head: `route`, `cable`, `fund`, `treaty` … */
  readonly head: string;
  /** Concepts (or folded bases, when no concept is known) that tell it from others of its head, sorted. */
  readonly qualifiers: readonly string[];
  readonly sector: string | null;
  /** Actor ids named as its parties, sorted. */
  readonly parties: readonly string[];
  /** Place ids within the name, sorted. */
  readonly places: readonly string[];
}

export type EventKind =
  | 'visit'
  | 'talks'
  | 'meeting'
  | 'session'
  | 'summit'
  | 'briefing'
  | 'interview'
  | 'call'
  | 'signing'
  | 'forum'
  | 'opening'
  | 'festival'
  | 'adoption'
  | 'establishment'
  | 'outcome';

export interface EventMention extends Finding {
  /** Mentions of one event in this document share it. */
  readonly id: string;
  readonly kind: EventKind;
  readonly label: string;
  readonly status: 'announced' | 'held' | 'cancelled';
  /** `state`, `official`, `working`; null. */
  readonly rank: string | null;
  readonly ordinal: number | null;
  readonly date: string | null;
  readonly place: string | null;
  /** Actor ids. */
  readonly participants: readonly string[];
}

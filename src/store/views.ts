import type { MentionType, SourceRole } from '../extract/reading.ts';
import type { Corroboration, Evidence, Fact, LedgerEvent, Step, Utterance } from '../ledger/ledger.ts';

/** What the ledger shows: entries with names for ids, and evidence with its words. */

/** Evidence with its words and what stands around them, so that nobody needs the text to show it. */
export interface Cited extends Evidence {
  readonly documentId: string;
  /** `text.slice(start, end)` of the document. */
  readonly words: string;
  /** About a hundred characters before and after, cut at a blank; line breaks are kept. */
  readonly before: string;
  readonly after: string;
  readonly title: string | null;
  readonly lang: string;
  readonly published: string | null;
}

/** An id with the name a reader knows it by; the id itself when there is none. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A part of a list; `next` asks for the one after, null at the end. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  /** How many there are altogether. */
  readonly total: number;
}

export interface DocumentRow {
  readonly id: string;
  /** The short name evidence uses; null for a document that is not in the ledger. */
  readonly doc: string | null;
  readonly path: string | null;
  readonly url: string | null;
  /** From metadata, else the first heading or sentence. */
  readonly title: string | null;
  readonly lang: string;
  readonly script: string;
  readonly published: string | null;
  readonly origin: string | null;
  readonly sources: readonly { readonly id: string; readonly name: string; readonly role: SourceRole }[];
  /** Length of the text in UTF-16 units. */
  readonly length: number;
}

export interface DocumentView extends DocumentRow {
  readonly text: string;
  /** Ids of what its path or URL held before and after; null when nothing. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** Documents that go back to the same origin. */
  readonly copies: readonly DocumentRow[];
  /** What the ledger made of this document's findings. */
  readonly initiatives: readonly Named[];
  readonly events: readonly Named[];
}

export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly names: readonly { readonly text: string; readonly lang: string }[];
  readonly roles: readonly { readonly text: string; readonly lang: string }[];
  readonly wikidata: string | null;
  readonly mentionCount: number;
  readonly documentCount: number;
}

export interface ActorView extends ActorRow {
  /** Newest documents first, at most 100. */
  readonly mentions: readonly Cited[];
  /** What the actor said, newest first, at most 100. */
  readonly statements: readonly Statement[];
  readonly initiatives: readonly InitiativeRow[];
  readonly events: readonly EventRow[];
}

export interface Statement extends Omit<Utterance, 'speaker' | keyof Evidence> {
  readonly speaker: Named | null;
  readonly evidence: Cited;
  /** The same utterance in other documents. */
  readonly aligned: readonly Cited[];
}

export interface InitiativeRow {
  readonly id: string;
  readonly label: string;
  readonly labels: readonly { readonly text: string; readonly lang: string }[];
  readonly sector: string | null;
  readonly parties: readonly Named[];
  readonly places: readonly Named[];
  readonly partOf: Named | null;
  readonly status: Step['status'] | null;
  readonly stale: boolean;
  /** First and last date of the timeline; null when it has none. */
  readonly first: string | null;
  readonly last: string | null;
  readonly steps: number;
  readonly documentCount: number;
  /** Independent origins among its evidence. */
  readonly originCount: number;
}

export interface StepView extends Omit<Step, 'agents' | 'speaker' | keyof Evidence> {
  readonly agents: readonly Named[];
  readonly speaker: Named | null;
  readonly evidence: Cited;
}

export interface InitiativeView extends InitiativeRow {
  /** Oldest first; of more than five hundred the newest. */
  readonly timeline: readonly StepView[];
  /** Mentions and steps, newest documents first, at most a hundred. */
  readonly evidence: readonly Cited[];
  readonly facts: readonly FactView[];
  /** Quotes that cover a mention of it or stand next to one. */
  readonly quotes: readonly Statement[];
  readonly events: readonly EventRow[];
  readonly conflicts: readonly ConflictView[];
  /** Its parts and what it is part of, then what is named in the same documents most often. */
  readonly related: readonly InitiativeRow[];
}

export interface EventRow extends Omit<LedgerEvent, 'place' | 'participants' | 'documents' | 'evidence'> {
  readonly place: Named | null;
  readonly participants: readonly Named[];
  readonly documentCount: number;
  readonly originCount: number;
}

export interface EventView extends EventRow {
  readonly evidence: readonly Cited[];
  readonly documents: readonly DocumentRow[];
  /** Initiatives with a step in a document that reports the event. */
  readonly initiatives: readonly InitiativeRow[];
  readonly statements: readonly Statement[];
}

export interface FactView extends Omit<Fact, 'speaker' | 'initiative' | keyof Evidence> {
  readonly speaker: Named | null;
  readonly initiative: Named | null;
  readonly evidence: Cited;
}

export interface ConflictView {
  readonly id: string;
  readonly kind: string;
  readonly claim: string;
  readonly reason: string;
  readonly evidence: readonly Cited[];
}

export interface CorroborationView extends Omit<Corroboration, 'evidence'> {
  readonly evidence: readonly Cited[];
}

export interface OriginView {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly documents: readonly DocumentRow[];
}

export type HitKind = 'document' | 'actor' | 'initiative' | 'event' | 'statement' | 'fact';

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly lang: string | null;
  readonly date: string | null;
  /** Where it is said: matched words first, at most three. */
  readonly evidence: readonly Cited[];
}

/** A value of a filter and how many entries have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface StatusView {
  readonly version: string;
  readonly engine: string | null;
  readonly documents: number;
  /** Documents that no reading of this engine covers yet. */
  readonly unread: number;
  readonly newest: string | null;
  readonly oldest: string | null;
  readonly languages: readonly Facet[];
  readonly counts: Readonly<Record<EntryKind, number>>;
  readonly sectors: readonly Facet[];
  readonly statuses: readonly Facet[];
  readonly indicators: readonly Facet[];
  readonly actorTypes: readonly Facet[];
  readonly eventKinds: readonly Facet[];
}

export type EntryKind =
  | 'actors'
  | 'initiatives'
  | 'events'
  | 'facts'
  | 'utterances'
  | 'corroborations'
  | 'conflicts'
  | 'alignments'
  | 'origins';

export interface OverviewView {
  readonly status: StatusView;
  /** Newest dated steps of any initiative. */
  readonly steps: readonly (StepView & { readonly initiative: Named })[];
  /** Indicators with most facts, each with its latest. */
  readonly indicators: readonly {
    readonly indicator: string;
    readonly count: number;
    readonly latest: FactView;
  }[];
  readonly events: readonly EventRow[];
  readonly conflicts: readonly ConflictView[];
  readonly documents: readonly DocumentRow[];
}

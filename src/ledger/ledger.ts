import type { Approx, EventKind, MentionType, Modality, SourceRole } from '../extract/reading.ts';

/** Everything together: the shape `dalel-ledger/1`. Derived from documents alone; the same input gives the same bytes. */
export interface Ledger {
  readonly schema: 'dalel-ledger/1';
  readonly documents: readonly LedgerDocument[];
  readonly actors: readonly Actor[];
  readonly initiatives: readonly Initiative[];
  readonly events: readonly LedgerEvent[];
  readonly facts: readonly Fact[];
  readonly utterances: readonly Utterance[];
  readonly corroborations: readonly Corroboration[];
  readonly conflicts: readonly Conflict[];
  readonly alignments: readonly Alignment[];
  readonly origins: readonly Origin[];
}

/** Words of a document: `text.slice(start, end)` of the document whose path's base name (or id) is `doc`. */
export interface Evidence {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
}

export interface LedgerDocument {
  readonly id: string;
  /** What `Evidence.doc` says: base name of the path without its extension, or the id when that is not unique. */
  readonly doc: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly lang: string;
  readonly published: string | null;
  /** Id of the origin it goes back to. */
  readonly origin: string;
  readonly sources: readonly { readonly id: string; readonly name: string; readonly role: SourceRole }[];
}

/** A release, speech or report that one or more documents render. A copy is not a witness. */
export interface Origin {
  readonly id: string;
  readonly documents: readonly string[];
  /** Why these documents are one origin, for a reader. */
  readonly reasons: readonly string[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly names: readonly { readonly text: string; readonly lang: string }[];
  readonly mentions: readonly Evidence[];
  /** Roles in which documents name a person: "президент", with the country's actor id when given. */
  readonly roles: readonly { readonly text: string; readonly lang: string }[];
  readonly wikidata: string | null;
}

export type Status =
  | 'discussed'
  | 'proposed'
  | 'planned'
  | 'agreed'
  | 'instructed'
  | 'signed'
  | 'launched'
  | 'in-progress'
  | 'operating'
  | 'completed'
  | 'invited';

export interface Step extends Evidence {
  /** ISO 8601 date or interval, `FUTURE_REF`, `PAST_REF`; null when unknown. */
  readonly date: string | null;
  readonly status: Status;
  /** Actor ids. */
  readonly agents: readonly string[];
  readonly speaker: string | null;
  /** `null`, or by when it was to be done. */
  readonly deadline: string | null;
  readonly rule: string;
}

export interface Initiative {
  readonly id: string;
  readonly label: string;
  /** The label as each language's documents have it. */
  readonly labels: readonly { readonly text: string; readonly lang: string }[];
  readonly sector: string | null;
  readonly parties: readonly string[];
  readonly places: readonly string[];
  readonly partOf: string | null;
  readonly evidence: readonly Evidence[];
  readonly timeline: readonly Step[];
  /** The status the timeline leads to; null when nothing was said of it. */
  readonly status: Status | null;
  /** True when nothing has been heard of it for long, by the written rule in `docs/status.md`. */
  readonly stale: boolean;
}

export interface LedgerEvent {
  readonly id: string;
  readonly label: string;
  readonly kind: EventKind;
  readonly status: 'announced' | 'held' | 'cancelled';
  readonly rank: string | null;
  readonly date: string | null;
  /** Place id. */
  readonly place: string | null;
  readonly participants: readonly string[];
  /** Ids of documents that report it. */
  readonly documents: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface Fact extends Evidence {
  readonly id: string;
  readonly indicator: string | null;
  readonly value: number;
  readonly unit: string;
  readonly approx: Approx;
  readonly period: string | null;
  readonly modality: Modality;
  readonly direction: 'up' | 'down' | null;
  readonly scope: string | null;
  readonly speaker: string | null;
  readonly initiative: string | null;
  readonly rule: string;
}

export interface Utterance extends Evidence {
  readonly id: string;
  readonly speaker: string | null;
  readonly lang: string;
  readonly date: string | null;
  readonly form: 'dash' | 'marks' | 'caption' | 'bare';
}

export interface Corroboration {
  readonly id: string;
  readonly claim: string;
  /** Number of independent origins among the evidence. */
  readonly independent: number;
  readonly evidence: readonly Evidence[];
}

export interface Conflict {
  readonly id: string;
  readonly kind: string;
  readonly claim: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** One utterance in two documents. */
export interface Alignment {
  readonly speaker: string | null;
  readonly a: Evidence;
  readonly b: Evidence;
}

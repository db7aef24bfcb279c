import type { Generated, GeneratedAlways } from 'kysely';
import type { Reading } from '../extract/reading.ts';
import type {
  Actor,
  Alignment,
  Conflict,
  Corroboration,
  Fact,
  Initiative,
  LedgerDocument,
  LedgerEvent,
  Origin,
  Step,
  Utterance,
} from '../ledger/ledger.ts';
import type { HitKind } from './views.ts';

/** The database's tables as `migrations/` make them; what each is for is said there. */
export interface Tables {
  readonly documents: DocumentTable;
  readonly versions: VersionTable;
  readonly readings: ReadingTable;
  readonly settings: { readonly name: string; readonly value: string };
  readonly ledger_documents: LedgerDocumentTable;
  readonly actors: ActorTable;
  readonly initiatives: InitiativeTable;
  readonly steps: StepTable;
  readonly events: EventTable;
  readonly facts: FactTable;
  readonly utterances: UtteranceTable;
  readonly corroborations: Entry<Corroboration> & { readonly id: string; readonly independent: number };
  readonly conflicts: Entry<Conflict> & { readonly id: string };
  readonly alignments: Entry<Alignment> & { readonly a_doc: string; readonly b_doc: string };
  readonly origins: Entry<Origin> & { readonly id: string; readonly size: number };
  readonly evidence: EvidenceTable;
  readonly search: SearchTable;
  readonly migrations: { readonly number: number; readonly name: string };
}

interface DocumentTable {
  readonly seq: GeneratedAlways<number>;
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly text: string;
  readonly length: number;
  readonly added_at: Generated<Date>;
}

interface VersionTable {
  readonly seq: GeneratedAlways<number>;
  readonly address: string;
  readonly document: string;
  readonly earlier: string | null;
}

/** A reading without its document's text, which stands in `documents`. */
export type TextlessReading = Omit<Reading, 'document'> & {
  readonly document: Omit<Reading['document'], 'text'>;
};

interface ReadingTable {
  readonly document: string;
  readonly engine: string;
  readonly lang: string;
  readonly script: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly body: TextlessReading;
  readonly words: string;
}

interface Entry<T> {
  readonly place: number;
  readonly body: T;
}

interface LedgerDocumentTable extends Entry<LedgerDocument> {
  readonly id: string;
  readonly doc: string;
  readonly lang: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly origin: string;
  readonly newest: number;
  readonly folded: string;
}

interface ActorTable extends Entry<Actor> {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly folded: string;
  readonly heard: number;
  readonly mention_count: number;
  readonly document_count: number;
}

interface InitiativeTable extends Entry<Initiative> {
  readonly id: string;
  readonly label: string;
  readonly folded: string;
  readonly sector: string | null;
  readonly status: string | null;
  readonly parties: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly heard: number;
  readonly recent: number;
  readonly alphabetical: number;
  readonly document_count: number;
  readonly origin_count: number;
}

interface StepTable extends Entry<Step> {
  readonly initiative: string;
  readonly day: string | null;
  readonly status: string;
  readonly document: string | null;
}

interface EventTable extends Entry<LedgerEvent> {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly status: string;
  readonly day: string | null;
  readonly participants: readonly string[];
  readonly newest: number;
  readonly document_count: number;
  readonly origin_count: number;
}

interface FactTable extends Entry<Fact> {
  readonly id: string;
  readonly indicator: string | null;
  readonly unit: string;
  readonly modality: string;
  readonly period: string | null;
  readonly initiative: string | null;
  readonly speaker: string | null;
  readonly document: string | null;
  readonly day: string | null;
  readonly newest: number;
}

interface UtteranceTable extends Entry<Utterance> {
  readonly id: string;
  readonly speaker: string | null;
  readonly document: string | null;
  readonly day: string | null;
  readonly start: number;
  readonly end: number;
  readonly newest: number;
}

export type EvidenceKind = 'actor' | 'initiative' | 'event' | 'fact' | 'utterance' | 'conflict';

interface EvidenceTable {
  readonly kind: EvidenceKind;
  readonly entry: string;
  readonly document: string;
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly newest: number;
}

interface SearchTable {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly lang: string | null;
  readonly day: string | null;
  readonly weight: number;
  readonly words: string;
}

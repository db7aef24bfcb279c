import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import type {
  ActorRow,
  ActorView,
  Cited,
  ConflictView,
  CorroborationView,
  DocumentRow,
  DocumentView,
  EventRow,
  EventView,
  FactView,
  Hit,
  HitKind,
  InitiativeRow,
  InitiativeView,
  OriginView,
  OverviewView,
  PageOf,
  StatusView,
} from './views.ts';

/** Where to go on and how many at most. */
export interface Part {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** 1 to 200; 50 when absent. */
  readonly limit?: number | undefined;
}

export interface DocumentFilter extends Part {
  readonly lang?: string | undefined;
  /** Words of the title or path, in any case. */
  readonly q?: string | undefined;
}

export interface ActorFilter extends Part {
  readonly type?: string | undefined;
  readonly q?: string | undefined;
}

export interface InitiativeFilter extends Part {
  readonly sector?: string | undefined;
  readonly status?: string | undefined;
  /** Actor id. */
  readonly party?: string | undefined;
  readonly q?: string | undefined;
  /** `heard` (most documents first, the default), `recent` (newest step first), `label`. */
  readonly sort?: 'heard' | 'recent' | 'label' | undefined;
}

export interface EventFilter extends Part {
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  /** Actor id of a participant. */
  readonly participant?: string | undefined;
}

export interface FactFilter extends Part {
  readonly indicator?: string | undefined;
  readonly unit?: string | undefined;
  readonly modality?: string | undefined;
  readonly period?: string | undefined;
  readonly initiative?: string | undefined;
  readonly speaker?: string | undefined;
  readonly document?: string | undefined;
}

export interface SearchOptions extends Part {
  readonly kind?: HitKind | undefined;
}

/** All that can be asked of an open ledger. A missing id answers null; lists come in a stable order. */
export interface Queries {
  status(): Promise<StatusView>;
  overview(): Promise<OverviewView>;
  documents(filter?: DocumentFilter): Promise<PageOf<DocumentRow>>;
  /** By id (`sha256:…`) or by the short name evidence uses. */
  document(id: string): Promise<DocumentView | null>;
  reading(id: string): Promise<Reading | null>;
  actors(filter?: ActorFilter): Promise<PageOf<ActorRow>>;
  actor(id: string): Promise<ActorView | null>;
  mentionsOf(actor: string, part?: Part): Promise<PageOf<Cited>>;
  initiatives(filter?: InitiativeFilter): Promise<PageOf<InitiativeRow>>;
  initiative(id: string): Promise<InitiativeView | null>;
  events(filter?: EventFilter): Promise<PageOf<EventRow>>;
  event(id: string): Promise<EventView | null>;
  facts(filter?: FactFilter): Promise<PageOf<FactView>>;
  conflicts(part?: Part): Promise<PageOf<ConflictView>>;
  corroborations(part?: Part): Promise<PageOf<CorroborationView>>;
  origins(part?: Part): Promise<PageOf<OriginView>>;
  /** Finds inflected forms in every language of the packs, and names across languages; best first. */
  search(query: string, packs: Packs, options?: SearchOptions): Promise<PageOf<Hit>>;
}

import type { Reading } from '../extract/reading.ts';
import type {
  ActorFilter,
  DocumentFilter,
  EventFilter,
  FactFilter,
  InitiativeFilter,
  Part,
  SearchOptions,
} from '../store/queries.ts';
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
  InitiativeRow,
  InitiativeView,
  OriginView,
  OverviewView,
  PageOf,
  StatusView,
} from '../store/views.ts';

export type * from '../extract/reading.ts';
export type * from '../store/queries.ts';
export type * from '../store/views.ts';

/** What the server says when it cannot answer (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** An answer that is not the one asked for. */
export class HttpError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'HttpError';
    this.problem = problem;
  }
}

const NOT_JSON = (status: number): Problem => ({
  type: 'about:blank',
  title: 'no answer',
  status,
  detail: `the server did not answer as expected: ${status}`,
});

async function get<T>(base: string, path: string, query: object, signal?: AbortSignal): Promise<T> {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') asked.set(name, String(value));
  const search = asked.size === 0 ? '' : `?${asked}`;
  const response = await fetch(`${base}/api/${path}${search}`, signal ? { signal } : {});
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new HttpError((body as Problem | null) ?? NOT_JSON(response.status));
  if (body === null) throw new HttpError(NOT_JSON(response.status));
  return body as T;
}

const at = encodeURIComponent;

/**
 * Asks a Dalel server. `base` is its address, empty in a browser that has loaded the page from it.
 *
 * ```ts
 * const dalel = createClient('http://127.0.0.1:4173');
 * const { items } = await dalel.initiatives({ sector: 'energy' });
 * ```
 */
export function createClient(base = '') {
  const ask = <T>(path: string, query: object = {}, signal?: AbortSignal): Promise<T> =>
    get<T>(base, path, query, signal);
  return {
    status: (signal?: AbortSignal) => ask<StatusView>('status', {}, signal),
    overview: (signal?: AbortSignal) => ask<OverviewView>('overview', {}, signal),
    documents: (filter: DocumentFilter = {}, signal?: AbortSignal) =>
      ask<PageOf<DocumentRow>>('documents', filter, signal),
    document: (id: string, signal?: AbortSignal) => ask<DocumentView>(`documents/${at(id)}`, {}, signal),
    reading: (id: string, signal?: AbortSignal) => ask<Reading>(`documents/${at(id)}/reading`, {}, signal),
    actors: (filter: ActorFilter = {}, signal?: AbortSignal) =>
      ask<PageOf<ActorRow>>('actors', filter, signal),
    actor: (id: string, signal?: AbortSignal) => ask<ActorView>(`actors/${at(id)}`, {}, signal),
    mentionsOf: (actor: string, part: Part = {}, signal?: AbortSignal) =>
      ask<PageOf<Cited>>(`actors/${at(actor)}/mentions`, part, signal),
    initiatives: (filter: InitiativeFilter = {}, signal?: AbortSignal) =>
      ask<PageOf<InitiativeRow>>('initiatives', filter, signal),
    initiative: (id: string, signal?: AbortSignal) =>
      ask<InitiativeView>(`initiatives/${at(id)}`, {}, signal),
    events: (filter: EventFilter = {}, signal?: AbortSignal) =>
      ask<PageOf<EventRow>>('events', filter, signal),
    event: (id: string, signal?: AbortSignal) => ask<EventView>(`events/${at(id)}`, {}, signal),
    facts: (filter: FactFilter = {}, signal?: AbortSignal) => ask<PageOf<FactView>>('facts', filter, signal),
    conflicts: (part: Part = {}, signal?: AbortSignal) =>
      ask<PageOf<ConflictView>>('conflicts', part, signal),
    corroborations: (part: Part = {}, signal?: AbortSignal) =>
      ask<PageOf<CorroborationView>>('corroborations', part, signal),
    origins: (part: Part = {}, signal?: AbortSignal) => ask<PageOf<OriginView>>('origins', part, signal),
    search: (q: string, options: SearchOptions = {}, signal?: AbortSignal) =>
      ask<PageOf<Hit>>('search', { q, ...options }, signal),
  };
}

export type Client = ReturnType<typeof createClient>;

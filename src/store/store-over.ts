import { type Kysely, sql } from 'kysely';
import type { Ask } from './ask.ts';
import type { Home } from './database.ts';
import { addDocuments } from './documents.ts';
import { exportLedger } from './export.ts';
import type { Queries } from './queries.ts';
import { getActor, listActors, mentionsOf } from './query/actors.ts';
import { listConflicts, listCorroborations, listOrigins } from './query/conflicts.ts';
import { getDocument, getReading, listDocuments } from './query/documents.ts';
import { getEvent } from './query/event.ts';
import { listEvents } from './query/events.ts';
import { listFacts } from './query/facts.ts';
import { getInitiative } from './query/initiative.ts';
import { listInitiatives } from './query/initiatives.ts';
import { getOverview } from './query/overview.ts';
import { searchLedger } from './query/search.ts';
import { getStatus } from './query/status.ts';
import { allReadings } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { setting } from './setting.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { textsOf } from './texts.ts';

/** The store over an open database. */
export function storeOver(db: Kysely<Tables>, home: Home): Store {
  return {
    ...home,
    ...queriesOver({ db, texts: textsOf(db) }),
    ping: async () => void (await sql`select 1`.execute(db)),
    addDocuments: (documents) => addDocuments(db, documents),
    rebuild: (packs, options) => rebuild(db, packs, options),
    exportLedger: () => exportLedger(db),
    readings: async function* () {
      const engine = await setting(db, 'engine');
      if (engine !== null) yield* allReadings(db, engine);
    },
  };
}

const queriesOver = (ask: Ask): Queries => ({
  status: () => getStatus(ask),
  overview: () => getOverview(ask),
  documents: (filter = {}) => listDocuments(ask, filter),
  document: (id) => getDocument(ask, id),
  reading: (id) => getReading(ask, id),
  actors: (filter = {}) => listActors(ask, filter),
  actor: (id) => getActor(ask, id),
  mentionsOf: (actor, part = {}) => mentionsOf(ask, actor, part),
  initiatives: (filter = {}) => listInitiatives(ask, filter),
  initiative: (id) => getInitiative(ask, id),
  events: (filter = {}) => listEvents(ask, filter),
  event: (id) => getEvent(ask, id),
  facts: (filter = {}) => listFacts(ask, filter),
  conflicts: (part = {}) => listConflicts(ask, part),
  corroborations: (part = {}) => listCorroborations(ask, part),
  origins: (part = {}) => listOrigins(ask, part),
  search: (query, packs, options = {}) => searchLedger(ask, query, packs, options),
});

import { sql } from 'kysely';
import type { Evidence, Initiative } from '../../ledger/ledger.ts';
import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import { nameActors } from '../named.ts';
import type { InitiativeRow, InitiativeView } from '../views.ts';
import { conflictsOver } from './conflicts.ts';
import { eventsNamed } from './events.ts';
import { factsOf } from './facts.ts';
import { INITIATIVE_COLUMNS, initiativeRowsFrom, stepView } from './initiatives.ts';
import { statementsBeside } from './statements.ts';

/** Beyond these a page shows the newest; the counts say how many there are. */
const MOST_STEPS = 500;
const MOST_EVIDENCE = 100;

export async function getInitiative(ask: Ask, id: string): Promise<InitiativeView | null> {
  const row = await ask.db
    .selectFrom('initiatives')
    .select(INITIATIVE_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const timeline = row.body.timeline.slice(-MOST_STEPS);
  const evidence = await newestEvidence(ask, id);
  const cited = await citer(ask, [...timeline, ...evidence]);
  const actors = await nameActors(
    ask,
    timeline.flatMap((step) => [...step.agents, step.speaker]),
  );
  const documents = [...new Set(cited.all([...evidence, ...timeline]).map((c) => c.documentId))];
  return {
    ...(await initiativeRowsFrom(ask, [row]))[0]!,
    timeline: timeline.map((step) => stepView(step, actors, cited)),
    evidence: cited.all(evidence),
    facts: await factsOf(ask, id),
    quotes: await statementsBeside(ask, id, 50),
    events: await eventsNamed(ask, documents),
    conflicts: await conflictsOver(ask, id),
    related: await relatedTo(ask, row.body, documents),
  };
}

const newestEvidence = ({ db }: Ask, id: string): Promise<readonly Evidence[]> =>
  db
    .selectFrom('evidence')
    .select(['doc', 'start', 'end'])
    .where('kind', '=', 'initiative')
    .where('entry', '=', id)
    .orderBy('newest')
    .limit(MOST_EVIDENCE)
    .execute();

/** Its whole, its parts, its siblings; then what shares most documents with it. */
async function relatedTo(
  ask: Ask,
  initiative: Initiative,
  documents: readonly string[],
): Promise<readonly InitiativeRow[]> {
  const family = await kin(ask, initiative);
  const { rows: beside } = await sql<{ id: string }>`
    select entry as id from evidence
    where kind = 'initiative' and document = any(${[...documents]}::text[]) and entry != ${initiative.id}
    group by entry order by count(distinct document) desc, entry limit 12`.execute(ask.db);
  const ids = [...new Set([...family, ...beside.map((row) => row.id)])].slice(0, 12);
  if (ids.length === 0) return [];
  const rows = await ask.db
    .selectFrom('initiatives')
    .select(INITIATIVE_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  const made = new Map((await initiativeRowsFrom(ask, rows)).map((row) => [row.id, row]));
  return ids.flatMap((id) => made.get(id) ?? []);
}

async function kin({ db }: Ask, { id, partOf }: Initiative): Promise<readonly string[]> {
  const wholes = partOf === null ? [id] : [id, partOf];
  const rows = await db
    .selectFrom('initiatives')
    .select('id')
    .where(sql<boolean>`body->>'partOf' = any(${wholes}::text[]) or id = ${partOf}`)
    .where('id', '!=', id)
    .orderBy('heard')
    .limit(12)
    .execute();
  return rows.map((row) => row.id);
}

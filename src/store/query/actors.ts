import { sql } from 'kysely';
import { fold } from '../../text/fold.ts';
import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import { pageOf, partOf } from '../part.ts';
import type { ActorFilter, Part } from '../queries.ts';
import type { ActorRow, ActorView, Cited, PageOf } from '../views.ts';
import { eventsOf } from './events.ts';
import { initiativesOfParty } from './initiatives.ts';
import { statementsBy } from './statements.ts';

const COLUMNS = ['body', 'heard', 'mention_count', 'document_count'] as const;

/** The most mentioned first. */
export async function listActors({ db }: Ask, filter: ActorFilter): Promise<PageOf<ActorRow>> {
  const { after, size } = partOf(filter);
  let query = db.selectFrom('actors');
  if (filter.type) query = query.where('type', '=', filter.type);
  if (filter.q) query = query.where(sql<boolean>`strpos(folded, ${fold(filter.q)}) > 0`);
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(COLUMNS)
    .where('heard', '>', after)
    .orderBy('heard')
    .limit(size + 1)
    .execute();
  return pageOf(rows, size, n, (row) => row.heard, rows.map(actorRow));
}

type Row = {
  readonly body: Omit<ActorRow, 'mentionCount' | 'documentCount'>;
  readonly mention_count: number;
  readonly document_count: number;
};

const actorRow = ({ body, mention_count, document_count }: Row): ActorRow => ({
  id: body.id,
  name: body.name,
  type: body.type,
  names: body.names,
  roles: body.roles,
  wikidata: body.wikidata,
  mentionCount: mention_count,
  documentCount: document_count,
});

export async function getActor(ask: Ask, id: string): Promise<ActorView | null> {
  const row = await ask.db.selectFrom('actors').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    ...actorRow(row),
    mentions: (await mentionsOf(ask, id, { limit: 100 })).items,
    statements: await statementsBy(ask, id, 100),
    initiatives: await initiativesOfParty(ask, id),
    events: await eventsOf(ask, id),
  };
}

/** Newest documents first. */
export async function mentionsOf(ask: Ask, actor: string, part: Part): Promise<PageOf<Cited>> {
  const { after, size } = partOf(part);
  const query = ask.db.selectFrom('evidence').where('kind', '=', 'actor').where('entry', '=', actor);
  const { n } = await query.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['doc', 'start', 'end', 'newest'])
    .where('newest', '>', after)
    .orderBy('newest')
    .limit(size + 1)
    .execute();
  return pageOf(rows, size, n, (row) => row.newest, (await citer(ask, rows)).all(rows));
}

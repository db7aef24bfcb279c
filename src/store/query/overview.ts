import type { Ask } from '../ask.ts';
import { citer } from '../cite.ts';
import { nameActors, nameInitiatives } from '../named.ts';
import type { OverviewView } from '../views.ts';
import { listConflicts } from './conflicts.ts';
import { listDocuments } from './documents.ts';
import { listEvents } from './events.ts';
import { busiestIndicators } from './facts.ts';
import { stepView } from './initiatives.ts';
import { getStatus } from './status.ts';

export async function getOverview(ask: Ask): Promise<OverviewView> {
  const status = await getStatus(ask);
  return {
    status,
    steps: await recentSteps(ask, status.newest),
    indicators: await busiestIndicators(ask, 12),
    events: (await listEvents(ask, { limit: 10 })).items,
    conflicts: (await listConflicts(ask, { limit: 10 })).items,
    documents: (await listDocuments(ask, { limit: 10 })).items,
  };
}

/** The latest steps up to the newest document: what is dated later is planned, not taken. */
async function recentSteps(ask: Ask, newest: string | null): Promise<OverviewView['steps']> {
  const rows = await ask.db
    .selectFrom('steps')
    .select(['initiative', 'body'])
    .where('day', '<=', newest ?? '9999')
    .orderBy('day', 'desc')
    .orderBy('place')
    .limit(15)
    .execute();
  const steps = rows.map((row) => row.body);
  const cited = await citer(ask, steps);
  const actors = await nameActors(
    ask,
    steps.flatMap((step) => [...step.agents, step.speaker]),
  );
  const initiatives = await nameInitiatives(
    ask,
    rows.map((row) => row.initiative),
  );
  return rows.map(({ initiative, body }) => ({
    ...stepView(body, actors, cited),
    initiative: initiatives.one(initiative),
  }));
}

import { z } from 'zod';
import { found } from '../problem.ts';
import { actorRow, actorView } from '../shapes/actor.ts';
import { cited } from '../shapes/evidence.ts';
import { pageOf, part, value } from '../shapes/list.ts';
import { type App, type Sources, idParams, wrong } from './route.ts';

const tags = ['actors'];

export function actors(app: App, { store }: Sources): void {
  app.get(
    '/api/actors',
    {
      schema: {
        tags,
        summary: 'People, bodies, states and places; the most heard of first',
        querystring: z.object({ type: value('PERSON, ORG, GPE …'), q: value('part of a name'), ...part }),
        response: { 200: pageOf(actorRow), ...wrong },
      },
    },
    (request) => store.actors(request.query),
  );
  app.get(
    '/api/actors/:id',
    {
      schema: {
        tags,
        summary: 'An actor: names, roles, mentions, statements',
        params: idParams,
        response: { 200: actorView, ...wrong },
      },
    },
    async ({ params: { id } }) => found(await store.actor(id), 'actor', id),
  );
  app.get(
    '/api/actors/:id/mentions',
    {
      schema: {
        tags,
        summary: 'Every mention of an actor, newest documents first',
        params: idParams,
        querystring: z.object(part),
        response: { 200: pageOf(cited), ...wrong },
      },
    },
    ({ params: { id }, query }) => store.mentionsOf(id, query),
  );
}

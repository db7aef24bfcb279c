import { z } from 'zod';
import { conflict, corroboration, origin } from '../shapes/claim.ts';
import { pageOf, part } from '../shapes/list.ts';
import { type App, type Sources, wrong } from './route.ts';

const tags = ['claims'];
const querystring = z.object(part);

export function claims(app: App, { store }: Sources): void {
  app.get(
    '/api/conflicts',
    {
      schema: {
        tags,
        summary: 'Where documents disagree, and why',
        querystring,
        response: { 200: pageOf(conflict), ...wrong },
      },
    },
    (request) => store.conflicts(request.query),
  );
  app.get(
    '/api/corroborations',
    {
      schema: {
        tags,
        summary: 'What independent origins agree on',
        querystring,
        response: { 200: pageOf(corroboration), ...wrong },
      },
    },
    (request) => store.corroborations(request.query),
  );
  app.get(
    '/api/origins',
    {
      schema: {
        tags,
        summary: 'Releases, and the documents that go back to each',
        querystring,
        response: { 200: pageOf(origin), ...wrong },
      },
    },
    (request) => store.origins(request.query),
  );
}

import { z } from 'zod';
import { overviewView, statusView } from '../shapes/status.ts';
import { type App, type Sources, wrong } from './route.ts';

export function status(app: App, { store }: Sources): void {
  app.get(
    '/health',
    {
      schema: {
        tags: ['status'],
        summary: 'Answers when the database does',
        response: { 200: z.object({ status: z.literal('ok') }), 500: wrong[500] },
      },
    },
    async () => {
      await store.ping();
      return { status: 'ok' as const };
    },
  );
  app.get(
    '/api/status',
    {
      schema: {
        tags: ['status'],
        summary: 'How much there is, and the values of the filters',
        response: { 200: statusView, 500: wrong[500] },
      },
    },
    () => store.status(),
  );
  app.get(
    '/api/overview',
    {
      schema: {
        tags: ['status'],
        summary: 'The latest steps, figures, events and conflicts',
        response: { 200: overviewView, 500: wrong[500] },
      },
    },
    () => store.overview(),
  );
}

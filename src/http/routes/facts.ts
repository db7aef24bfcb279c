import { z } from 'zod';
import { fact } from '../shapes/fact.ts';
import { pageOf, part, value } from '../shapes/list.ts';
import { type App, type Sources, wrong } from './route.ts';

export function facts(app: App, { store }: Sources): void {
  app.get(
    '/api/facts',
    {
      schema: {
        tags: ['facts'],
        summary: 'Figures with unit, period and modality; those of the newest documents first',
        querystring: z.object({
          indicator: value('slug'),
          unit: value('t, km, USD, % …'),
          modality: value('actual, target, forecast …'),
          period: value('ISO 8601'),
          initiative: value('initiative id'),
          speaker: value('actor id'),
          document: value('document id'),
          ...part,
        }),
        response: { 200: pageOf(fact), ...wrong },
      },
    },
    (request) => store.facts(request.query),
  );
}

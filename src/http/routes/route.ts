import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Packs } from '../../extract/pack.ts';
import type { Store } from '../../store/store.ts';
import { problem } from '../shapes/problem.ts';

/** The server as routes see it: schemas are zod's. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes answer from. */
export interface Sources {
  readonly store: Store;
  readonly packs: Packs;
}

/** An id within a path: any characters, percent-encoded. */
export const idParams = z.object({ id: z.string().min(1).max(2000) });

const answer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** A route's answers besides the good one. */
export const wrong = {
  400: answer('what was asked is not possible'),
  404: answer('there is no such thing'),
  500: answer('the server failed'),
} as const;

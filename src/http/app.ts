import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { headers } from './headers.ts';
import { openapi } from './openapi.ts';
import { problems, sendProblem } from './problem.ts';
import { actors } from './routes/actors.ts';
import { claims } from './routes/claims.ts';
import { documents } from './routes/documents.ts';
import { events } from './routes/events.ts';
import { facts } from './routes/facts.ts';
import { initiatives } from './routes/initiatives.ts';
import type { Sources } from './routes/route.ts';
import { search } from './routes/search.ts';
import { status } from './routes/status.ts';
import { web } from './web.ts';

export interface AppOptions extends Sources {
  /** Folder of the built web app; only the API is served when null or absent. */
  readonly webRoot?: string | null;
  /** Logs failures as JSON lines on stderr; silent when false or absent. */
  readonly log?: boolean;
}

const ROUTES = [status, documents, actors, initiatives, events, facts, claims, search];

/**
 * The HTTP server, not yet listening: `/api/…`, `/api/docs`, `/api/openapi.json`, `/health`, and the web app.
 *
 * ```ts
 * const app = await createApp({ store, packs, webRoot: join(packageRoot(), 'dist', 'web') });
 * console.log(await app.listen({ host: '127.0.0.1', port: 4173 }));
 * await app.close();
 * ```
 */
export async function createApp({
  webRoot = null,
  log = false,
  ...sources
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log ? { level: 'error', stream: process.stderr } : false,
    routerOptions: { maxParamLength: 2000 },
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => sendProblem(reply, error.statusCode ?? 400, error.message),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  problems(app);
  await headers(app);
  await openapi(app);
  for (const route of ROUTES) route(app, sources);
  await web(app, webRoot);
  await app.ready();
  return app;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { sendProblem } from './problem.ts';

/**
 * Serves the built web app: files as they are, any other page as `index.html`, where the app finds its way.
 * What is under `/api` or looks like a file is not a page.
 */
export async function web(app: FastifyInstance, webRoot: string | null): Promise<void> {
  const index = webRoot !== null && existsSync(join(webRoot, 'index.html'));
  if (index) await app.register(fastifyStatic, { root: webRoot, index: ['index.html'], setHeaders: cache });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    if (index && request.method === 'GET' && isPage(path)) return reply.sendFile('index.html');
    return sendProblem(reply, 404, `nothing here: ${path.slice(0, 200)}`);
  });
}

const isPage = (path: string): boolean =>
  !/^\/(?:api|assets)(?:\/|$)/.test(path) && !/\.(?:js|css|map|json|svg|png|ico|woff2?|txt)$/.test(path);

/** Built files under `assets/` have a digest in their name. */
const cache = (reply: FastifyReply, path: string): void =>
  void reply.header(
    'cache-control',
    /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );

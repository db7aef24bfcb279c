import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { packageVersion } from '../store/version.ts';
import { DOCS_POLICY } from './headers.ts';

/** Describes the routes registered after it: `/api/openapi.json`, to be read in a browser at `/api/docs`. */
export async function openapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Dalel',
        description: 'What states announced, as a ledger: every line with its exact words.',
        version: packageVersion(),
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => answersOnly(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
    uiHooks: {
      preHandler: (_request, reply, next) => {
        void reply.header('content-security-policy', DOCS_POLICY);
        next();
      },
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

/** Nothing is sent to this server but queries: the shapes of input say everything twice. */
function answersOnly(document: ReturnType<typeof jsonSchemaTransformObject>): typeof document {
  const components = 'components' in document ? document.components : undefined;
  const schemas = Object.entries(components?.schemas ?? {}).filter(([name]) => !name.endsWith('Input'));
  return {
    ...document,
    components: { ...components, schemas: Object.fromEntries(schemas) },
  } as typeof document;
}

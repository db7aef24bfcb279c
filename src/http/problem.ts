import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { CursorError } from '../store/part.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'bad request',
  404: 'not found',
  405: 'method not allowed',
  413: 'too large',
  414: 'too long',
  500: 'internal error',
  503: 'not available',
};

/** Sends RFC 9457 `application/problem+json`. */
export const sendProblem = (reply: FastifyReply, status: number, detail: string): FastifyReply =>
  reply
    .code(status)
    .serializer(JSON.stringify)
    .type('application/problem+json; charset=utf-8')
    .send({ type: 'about:blank', title: TITLES[status] ?? 'error', status, detail });

/** There is no such thing: `unknown initiative: x`. */
export class NotFound extends Error {}

/** The value, or a 404 that names what was asked for. */
export function found<T>(value: T | null, what: string, id: string): T {
  if (value === null) throw new NotFound(`unknown ${what}: ${id.slice(0, 200)}`);
  return value;
}

/** Every error of every route leaves as problem+json; what broke inside is not told outside. */
export const problems = (app: FastifyInstance): void =>
  void app.setErrorHandler((error: unknown, request: FastifyRequest, reply) => {
    if (error instanceof NotFound) return sendProblem(reply, 404, error.message);
    if (error instanceof CursorError) return sendProblem(reply, 400, error.message);
    if (hasZodFastifySchemaValidationErrors(error)) return sendProblem(reply, 400, wrongInput(error));
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status < 500) return sendProblem(reply, status, (error as Error).message);
    request.log.error(isResponseSerializationError(error) ? error.cause : error);
    return sendProblem(reply, 500, 'the server failed to answer; its log says why');
  });

const wrongInput = (error: {
  readonly validation: readonly { instancePath: string; message?: string | undefined }[];
}): string =>
  error.validation
    .map((v) => `${v.instancePath.replace(/^\//, '') || 'query'}: ${(v.message ?? 'wrong').toLowerCase()}`)
    .join('; ');

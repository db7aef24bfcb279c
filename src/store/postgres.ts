import { type Dialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { StoreError } from './store-error.ts';

export const isServer = (target: string): boolean => /^postgres(ql)?:\/\//.test(target);

/** The URL as it may be shown: without user's password and parameters. */
export function shownUrl(target: string): string {
  try {
    const url = new URL(target);
    return `${url.protocol}//${url.username ? `${url.username}@` : ''}${url.host}${url.pathname}`;
  } catch {
    throw new StoreError('unreachable', 'not a database address: it starts with postgres:// but is no url');
  }
}

/** A dialect over a pool of connections, tried once so that a wrong address shows at once. */
export async function postgresDialect(target: string): Promise<Dialect> {
  const pool = new Pool({
    connectionString: target,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'dalel',
  });
  // A connection lost while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  await pool.query('select 1').catch(async (error: Error & { code?: string }) => {
    await pool.end();
    const why = error.message || error.code || 'no answer';
    throw new StoreError('unreachable', `cannot reach the database ${shownUrl(target)}: ${why}`);
  });
  return new PostgresDialect({ pool });
}

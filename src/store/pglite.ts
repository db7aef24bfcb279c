import type { Worker } from 'node:worker_threads';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Answer, Ask } from './pglite-host.ts';
import { StoreError } from './store-error.ts';
import { besides, startThread } from './thread.ts';

/** The embedded database in its thread: one session, asked from here. */
export interface Hosted {
  ask(sql: string, parameters: readonly unknown[]): Promise<Answer>;
  close(): Promise<void>;
}

interface Waiting {
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

/** Starts the thread and opens (or makes) the database in `folder`. */
export async function hostPglite(folder: string): Promise<Hosted> {
  const thread = startThread(besides(import.meta.url, 'pglite-host'), { folder });
  const waiting = new Map<number, Waiting>();
  const ended = new Promise<void>((done) => thread.once('exit', () => done()));
  listen(thread, waiting);
  let last = 0;
  await new Promise<Answer>((done, failed) => waiting.set(0, { done, failed }));
  return {
    ask: (sql, parameters) =>
      new Promise<Answer>((done, failed) => {
        waiting.set(++last, { done, failed });
        tell(thread, { number: last, sql, parameters });
      }),
    close: () => {
      tell(thread, 'close');
      return ended;
    },
  };
}

/** To a thread, not a window: there is no origin to name. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (thread: Worker, message: Ask | 'close'): void => thread.postMessage(message);

function listen(thread: Worker, waiting: Map<number, Waiting>): void {
  thread.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (answer.error === null) asked?.done(answer);
    else asked?.failed(new StoreError('database', answer.error.message));
  });
  const fall = (why: string): void => {
    for (const { failed } of waiting.values()) failed(new StoreError('database', why));
    waiting.clear();
  };
  thread.on('error', (error) => fall(`the embedded database failed: ${error.message.split('\n')[0]}`));
  thread.on('exit', () => fall('the embedded database is closed'));
}

/** A dialect of one connection: whoever asks waits until it is free, a transaction holds it to its end. */
export const pgliteDialect = (hosted: Hosted): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver(hosted),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

function driver(hosted: Hosted): Driver {
  const connection = connect(hosted);
  const turns: (() => void)[] = [];
  let taken = false;
  const say = async (sql: string): Promise<void> =>
    void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      if (taken) await new Promise<void>((turn) => turns.push(turn));
      taken = true;
      return connection;
    },
    beginTransaction: () => say('begin'),
    commitTransaction: () => say('commit'),
    rollbackTransaction: () => say('rollback'),
    releaseConnection: () => {
      const next = turns.shift();
      if (next) next();
      else taken = false;
      return Promise.resolve();
    },
    destroy: () => hosted.close(),
  };
}

const connect = (hosted: Hosted): DatabaseConnection => ({
  executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    const { rows, affected } = await hosted.ask(query.sql, query.parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  },
  streamQuery: () => {
    throw new Error('the embedded database does not stream');
  },
});

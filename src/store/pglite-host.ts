import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is asked. Without parameters `sql` may hold several statements. */
export interface Ask {
  readonly number: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What it answers; number 0 tells that the database is open. */
export interface Answer {
  readonly number: number;
  readonly rows: readonly unknown[];
  readonly affected: number;
  readonly error: { readonly message: string; readonly code: string | null } | null;
}

// The thread's body: one embedded database, which would block the main thread if it ran there.
const port = parentPort!;
const answer = (number: number, part: Partial<Answer>): void =>
  port.postMessage({ number, rows: [], affected: 0, error: null, ...part } satisfies Answer);

/** Message and code alone: the error's stack holds minified source, and its query the whole text. */
function fail(number: number, error: unknown): void {
  const { message, code } = error as { message?: string; code?: string };
  answer(number, {
    error: {
      message: String(message ?? error)
        .split('\n')[0]!
        .slice(0, 500),
      code: code ?? null,
    },
  });
}

async function run(database: PGlite, { number, sql, parameters }: Ask): Promise<void> {
  try {
    const result =
      parameters.length === 0
        ? (await database.exec(sql)).at(-1)
        : await database.query(sql, [...parameters]);
    answer(number, { rows: result?.rows ?? [], affected: result?.affectedRows ?? 0 });
  } catch (error) {
    fail(number, error);
  }
}

async function host(folder: string): Promise<void> {
  const database = await PGlite.create({ dataDir: folder });
  port.on('message', (ask: Ask | 'close') => {
    if (ask === 'close')
      void database.close().then(
        () => port.close(),
        () => port.close(),
      );
    else void run(database, ask);
  });
  answer(0, {});
}

host((workerData as { folder: string }).folder).catch((error: unknown) => {
  fail(0, error);
  port.close();
});

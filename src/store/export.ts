import type { Kysely } from 'kysely';
import type { Ledger } from '../ledger/ledger.ts';
import type { Tables } from './tables.ts';

type Part = 'ledger_documents' | Exclude<keyof Ledger, 'schema' | 'documents'>;

/** The ledger as it was built, every entry in its place. */
export async function exportLedger(db: Kysely<Tables>): Promise<Ledger> {
  const part = async <T extends Part>(table: T) => {
    const rows = await db
      .selectFrom(table as 'actors')
      .select('body')
      .orderBy('place')
      .execute();
    return rows.map((row) => row.body) as unknown as readonly Tables[T]['body'][];
  };
  return {
    schema: 'dalel-ledger/1',
    documents: await part('ledger_documents'),
    actors: await part('actors'),
    initiatives: await part('initiatives'),
    events: await part('events'),
    facts: await part('facts'),
    utterances: await part('utterances'),
    corroborations: await part('corroborations'),
    conflicts: await part('conflicts'),
    alignments: await part('alignments'),
    origins: await part('origins'),
  };
}

import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Texts of documents, the ones used last kept at hand: a text never changes. */
export interface Texts {
  of(ids: Iterable<string>): Promise<ReadonlyMap<string, string>>;
}

const MOST_UNITS = 32_000_000;
const BATCH = 200;

export function textsOf(db: Kysely<Tables>): Texts {
  const kept = new Map<string, string>();
  let units = 0;
  const keep = (id: string, text: string): void => {
    kept.set(id, text);
    units += text.length;
    for (const [oldest, { length }] of kept) {
      if (units <= MOST_UNITS) break;
      kept.delete(oldest);
      units -= length;
    }
  };
  return {
    of: async (ids) => {
      const found = new Map<string, string>();
      const missing: string[] = [];
      for (const id of new Set(ids)) {
        const text = kept.get(id);
        if (text === undefined) missing.push(id);
        else {
          kept.delete(id);
          kept.set(id, text);
          found.set(id, text);
        }
      }
      for (let i = 0; i < missing.length; i += BATCH) {
        const rows = await db
          .selectFrom('documents')
          .select(['id', 'text'])
          .where('id', 'in', missing.slice(i, i + BATCH))
          .execute();
        for (const { id, text } of rows) {
          found.set(id, text);
          keep(id, text);
        }
      }
      return found;
    },
  };
}

import { type Kysely, sql } from 'kysely';
import { type Document, documentId } from '../text/document.ts';
import type { Added } from './store.ts';
import type { Tables } from './tables.ts';

/** Where a document was found: its URL, else its path, else only itself. */
const addressOf = (document: Document): string => document.url ?? document.path ?? document.id;

/** Adds documents in one transaction; whoever gets the answer has them stored. */
export const addDocuments = (db: Kysely<Tables>, documents: readonly Document[]): Promise<readonly Added[]> =>
  db.transaction().execute(async (trx) => {
    // One writer at a time, so that "earlier" is really what the address held before.
    await sql`select pg_advisory_xact_lock(704116::int)`.execute(trx);
    const added: Added[] = [];
    for (const document of documents) added.push(await addDocument(trx, document));
    return added;
  });

async function addDocument(db: Kysely<Tables>, document: Document): Promise<Added> {
  const { id, path } = document;
  const reason = whyNot(document);
  if (reason !== null) return { id, path, outcome: 'refused', reason };
  const isNew = await insertText(db, document);
  const before = await versionAt(db, addressOf(document));
  if (before !== id)
    await db
      .insertInto('versions')
      .values({ address: addressOf(document), document: id, earlier: before })
      .execute();
  const outcome = !isNew ? 'known' : before === null ? 'new' : 'changed';
  return { id, path, outcome, reason: null };
}

async function insertText(db: Kysely<Tables>, document: Document): Promise<boolean> {
  const { id, path, url, title, text, published, publisher } = document;
  const inserted = await db
    .insertInto('documents')
    .values({ id, path, url, title, text, published, publisher, length: text.length })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

async function versionAt(db: Kysely<Tables>, address: string): Promise<string | null> {
  const row = await db
    .selectFrom('versions')
    .select('document')
    .where('address', '=', address)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.document ?? null;
}

/** Why a database could not give the document back as it was; null when it can. */
function whyNot(document: Document): string | null {
  const { path, url, title, published, publisher, text } = document;
  const strings = [text, path, url, title, published, publisher].filter((s) => s !== null);
  if (strings.some((s) => s.includes('\0')))
    return 'it holds the character U+0000, as binary files do: convert it to text first';
  if (strings.some((s) => /\p{Surrogate}/u.test(s)))
    return 'it holds half of a surrogate pair, which is no character';
  if (documentId(text) !== document.id) return `its id is not that of its text: ${document.id}`;
  return null;
}

const DOCUMENT = ['id', 'path', 'url', 'title', 'text', 'published', 'publisher'] as const;

/** Documents by id, in no order. */
export const documentsOf = (db: Kysely<Tables>, ids: readonly string[]): Promise<Document[]> =>
  db.selectFrom('documents').select(DOCUMENT).where('id', 'in', ids).execute();

/**
 * Ids of the documents that some address holds now, in the order they were added: what the ledger is built
 * from. A text that was replaced stays stored but speaks no more.
 */
export async function currentIds(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from documents where id in (
      select distinct on (address) document from versions order by address, seq desc
    ) order by seq`.execute(db);
  return rows.map((row) => row.id);
}

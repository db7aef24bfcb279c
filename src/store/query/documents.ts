import { sql } from 'kysely';
import type { Reading, SourceRole } from '../../extract/reading.ts';
import { fold } from '../../text/fold.ts';
import type { Ask } from '../ask.ts';
import { pageOf, partOf } from '../part.ts';
import type { DocumentFilter } from '../queries.ts';
import { readingsOf } from '../readings.ts';
import { setting } from '../setting.ts';
import type { DocumentRow, DocumentView, Named, PageOf } from '../views.ts';

interface Row {
  readonly id: string;
  readonly doc: string | null;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly lang: string | null;
  readonly script: string | null;
  readonly published: string | null;
  readonly origin: string | null;
  readonly body: { readonly sources: DocumentRow['sources'] } | null;
  readonly length: number;
  readonly newest: number | null;
}

/** Stored documents with what is known of them; those of the ledger have a `doc`. */
const rowsQuery = ({ db }: Ask) =>
  db
    .selectFrom('documents as d')
    .leftJoin('ledger_documents as l', 'l.id', 'd.id')
    .leftJoin('readings as r', 'r.document', 'd.id')
    .select([
      'd.id',
      'l.doc',
      'd.path',
      'd.url',
      sql<string | null>`coalesce(l.title, r.title, d.title)`.as('title'),
      'r.lang',
      'r.script',
      sql<string | null>`coalesce(l.published, r.published, d.published)`.as('published'),
      'l.origin',
      'l.body',
      'd.length',
      'l.newest',
    ]);

const documentRow = (row: Row): DocumentRow => ({
  id: row.id,
  doc: row.doc,
  path: row.path,
  url: row.url,
  title: row.title,
  lang: row.lang ?? 'und',
  script: row.script ?? 'Zyyy',
  published: row.published,
  origin: row.origin,
  sources: (row.body?.sources ?? []).map(
    ({ id, name, role }: { id: string; name: string; role: SourceRole }) => ({
      id,
      name,
      role,
    }),
  ),
  length: row.length,
});

/** Documents of the ledger, newest first. */
export async function listDocuments(ask: Ask, filter: DocumentFilter): Promise<PageOf<DocumentRow>> {
  const { after, size } = partOf(filter);
  let query = rowsQuery(ask).where('l.newest', '>', after);
  let count = ask.db.selectFrom('ledger_documents as l');
  if (filter.lang) {
    query = query.where('l.lang', '=', filter.lang);
    count = count.where('l.lang', '=', filter.lang);
  }
  if (filter.q) {
    const named = sql<boolean>`strpos(l.folded, ${fold(filter.q)}) > 0`;
    query = query.where(named);
    count = count.where(named);
  }
  const { n } = await count.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('l.newest')
    .limit(size + 1)
    .execute();
  return pageOf(rows, size, n, (row) => row.newest ?? 0, rows.map(documentRow));
}

export async function documentRowsOf(ask: Ask, ids: readonly string[]): Promise<readonly DocumentRow[]> {
  if (ids.length === 0) return [];
  const rows = await rowsQuery(ask).where('d.id', 'in', ids).orderBy('l.newest').execute();
  return rows.map(documentRow);
}

/** The id of a document known by id or short name; null when there is none. */
async function idOf({ db }: Ask, name: string): Promise<string | null> {
  const known = await db.selectFrom('documents').select('id').where('id', '=', name).executeTakeFirst();
  if (known) return known.id;
  const row = await db.selectFrom('ledger_documents').select('id').where('doc', '=', name).executeTakeFirst();
  return row?.id ?? null;
}

export async function getDocument(ask: Ask, name: string): Promise<DocumentView | null> {
  const id = await idOf(ask, name);
  if (id === null) return null;
  const row = await rowsQuery(ask).select('d.text').where('d.id', '=', id).executeTakeFirstOrThrow();
  const { earlier, later } = await neighbours(ask, id);
  return {
    ...documentRow(row),
    text: row.text,
    earlier,
    later,
    copies: await copiesOf(ask, row.origin, id),
    initiatives: await mentioned(ask, id, 'initiative'),
    events: await mentioned(ask, id, 'event'),
  };
}

async function neighbours({ db }: Ask, id: string) {
  const of = db.selectFrom('versions').orderBy('seq', 'desc').limit(1);
  const before = await of.select('earlier').where('document', '=', id).executeTakeFirst();
  const after = await of.select('document').where('earlier', '=', id).executeTakeFirst();
  return { earlier: before?.earlier ?? null, later: after?.document ?? null };
}

async function copiesOf(ask: Ask, origin: string | null, id: string): Promise<readonly DocumentRow[]> {
  if (origin === null) return [];
  const rows = await rowsQuery(ask)
    .where('l.origin', '=', origin)
    .where('l.id', '!=', id)
    .orderBy('l.newest')
    .limit(100)
    .execute();
  return rows.map(documentRow);
}

async function mentioned({ db }: Ask, id: string, kind: 'initiative' | 'event'): Promise<readonly Named[]> {
  const entries = db
    .selectFrom('evidence')
    .select('entry')
    .where('document', '=', id)
    .where('kind', '=', kind);
  const rows = await (kind === 'initiative'
    ? db
        .selectFrom('initiatives')
        .select(['id', 'label'])
        .where('id', 'in', entries)
        .orderBy('heard')
        .execute()
    : db.selectFrom('events').select(['id', 'label']).where('id', 'in', entries).orderBy('newest').execute());
  return rows.map(({ id, label }) => ({ id, name: label }));
}

/** What the engine read in a document; null when it is not there or not read yet. */
export async function getReading(ask: Ask, name: string): Promise<Reading | null> {
  const id = await idOf(ask, name);
  const engine = await setting(ask.db, 'engine');
  if (id === null || engine === null) return null;
  return (await readingsOf(ask.db, engine, [id]))[0] ?? null;
}

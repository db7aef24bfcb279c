import type { Evidence } from '../ledger/ledger.ts';
import type { Ask } from './ask.ts';
import type { Cited } from './views.ts';

/** Shows evidence: its words and what stands around them. */
export interface Citer {
  cite(evidence: Evidence): Cited;
  all(evidence: readonly Evidence[]): readonly Cited[];
}

const AROUND = 100;

/** Fetches what these spans need, once for all of them. */
export async function citer({ db, texts }: Ask, evidence: Iterable<Evidence>): Promise<Citer> {
  const docs = [...new Set([...evidence].map((e) => e.doc))];
  const rows =
    docs.length === 0
      ? []
      : await db
          .selectFrom('ledger_documents')
          .select(['id', 'doc', 'title', 'lang', 'published'])
          .where('doc', 'in', docs)
          .execute();
  const cards = new Map(rows.map((row) => [row.doc, row]));
  const known = await texts.of(rows.map((row) => row.id));
  const cite = ({ doc, start, end }: Evidence): Cited => {
    const card = cards.get(doc);
    if (!card) throw new Error(`evidence from a document that is not in the ledger: ${doc}`);
    const { id: documentId, title, lang, published } = card;
    return {
      doc,
      documentId,
      start,
      end,
      ...aroundSpan(known.get(documentId)!, start, end),
      title,
      lang,
      published,
    };
  };
  return { cite, all: (spans) => spans.filter((e) => cards.has(e.doc)).map(cite) };
}

/** The words of a span with about a hundred units on both sides, cut at blanks where there are any. */
export function aroundSpan(
  text: string,
  start: number,
  end: number,
): { readonly words: string; readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    words: text.slice(start, end),
    before: start > AROUND ? fromBlank(before) : before,
    after: end + AROUND < text.length ? toBlank(after) : after,
  };
}

/** Without the piece of a word at its beginning, or at least without half a character. */
function fromBlank(text: string): string {
  const blank = text.slice(0, AROUND / 2).search(/\s/);
  return blank === -1 ? text.replace(/^\p{Surrogate}/u, '') : text.slice(blank + 1);
}

function toBlank(text: string): string {
  const blank = text.slice(AROUND / 2).search(/\s\S*$/);
  return blank === -1 ? text.replace(/\p{Surrogate}$/u, '') : text.slice(0, AROUND / 2 + blank);
}

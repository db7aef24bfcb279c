import { type Document, document } from '../text/document.ts';
import type { Note } from '../text/note.ts';
import { statedDate } from './stated-date.ts';

const FRONT = /^\ufeff?---[ \t]*\r?\n/;
const MAX_FRONT = 4096;

/** `key: value` lines between two `---` at the top; empty when there are none. */
function frontMatter(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const opened = FRONT.exec(text.slice(0, 16));
  if (!opened) return fields;
  const head = text.slice(opened[0].length, MAX_FRONT);
  const end = /^---[ \t]*$/m.exec(head);
  if (!end) return fields;
  for (const line of head.slice(0, end.index).split('\n')) {
    const field = /^([A-Za-z_]{1,30}):(.*)$/.exec(line.trimEnd());
    if (field) fields.set(field[1]!.toLowerCase(), field[2]!.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return fields;
}

const heading = (text: string): string | null =>
  /^# +(\S.*)$/m.exec(text.slice(0, MAX_FRONT))?.[1]?.trim() ?? null;

/**
 * Makes a document of Markdown. The text is the file unchanged, mark-up included; the title is that of the
 * front matter or the first `# heading`, the day and publisher those of the front matter.
 */
export function fromMarkdown(
  text: string,
  known: Partial<Omit<Document, 'id' | 'text'>> = {},
): { readonly document: Document; readonly notes: readonly Note[] } {
  const front = frontMatter(text);
  const { date, notes } = statedDate(front.get('date') ?? front.get('published') ?? null);
  return {
    document: document(text, {
      path: known.path ?? null,
      url: known.url ?? front.get('url') ?? null,
      title: known.title ?? front.get('title') ?? heading(text),
      published: known.published ?? date,
      publisher: known.publisher ?? front.get('publisher') ?? null,
    }),
    notes,
  };
}

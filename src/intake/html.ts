import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Document, document } from '../text/document.ts';
import { type Note, note } from '../text/note.ts';
import { aboutHtml } from './html-about.ts';
import { plainText, shapeOf } from './html-scan.ts';
import { SILENT, breakOf } from './html-tags.ts';
import { type HtmlWriter, htmlWriter } from './html-writer.ts';

/** Pages larger than this are read straight from the markup: no tree of them is built. */
const MAX_TREE = { characters: 2_000_000, tags: 20_000, depth: 200 } as const;
/** An article shorter than this is more likely a miss of the extractor than an article. */
const SHORT = 80;

const ELEMENT = 1;
const TEXT = 3;

function writeNode(node: Node, writer: HtmlWriter): void {
  if (node.nodeType === TEXT) writer.words(node.textContent ?? '');
  if (node.nodeType !== ELEMENT) return;
  const name = node.nodeName.toLowerCase();
  if (SILENT.has(name)) return;
  const stop = breakOf(name);
  writer.break(stop);
  for (let child = node.firstChild; child !== null; child = child.nextSibling) writeNode(child, writer);
  if (name !== 'br') writer.break(stop);
}

/** The article's words, found by Readability in a tree that runs nothing; null when it finds none. */
function articleText(html: string): string | null {
  const tree = parseHTML(html).document;
  const article = new Readability<Node>(tree, { serializer: (node) => node, disableJSONLD: true }).parse();
  if (!article?.content) return null;
  const writer = htmlWriter();
  writeNode(article.content, writer);
  const text = writer.text();
  return text.length < SHORT ? null : text;
}

interface Body {
  readonly text: string;
  readonly notes: readonly Note[];
}

const whole = (html: string, code: string, why: string): Body => ({
  text: plainText(html),
  notes: [note(code, `${why}: all words of the page were taken, menus included`)],
});

function bodyOf(html: string): Body {
  const shape = shapeOf(html);
  if (html.length > MAX_TREE.characters || shape.tags > MAX_TREE.tags || shape.depth > MAX_TREE.depth)
    return whole(html, 'html-too-large', `page of ${shape.tags} tags, ${shape.depth} deep`);
  try {
    const text = articleText(html);
    return text === null
      ? whole(html, 'html-no-article', 'no article found in the page')
      : { text, notes: [] };
  } catch (error) {
    return whole(html, 'html-broken', `page could not be taken apart (${(error as Error).message})`);
  }
}

/** The headline belongs to what was published, and Readability takes it out of the article. */
const withTitle = (title: string | null, text: string): string =>
  title === null || text === '' || text.slice(0, title.length + 200).includes(title)
    ? text
    : `${title}\n\n${text}`;

/**
 * Makes a document of a page: the article's text with paragraph breaks and its headline first, and what
 * the page states of itself. Scripts never run; whatever the page does, this takes bounded time.
 */
export function fromHtml(
  html: string,
  known: Partial<Omit<Document, 'id' | 'text'>> = {},
): { readonly document: Document; readonly notes: readonly Note[] } {
  const about = aboutHtml(html);
  const { text, notes } = bodyOf(html);
  return {
    document: document(withTitle(about.title, text), {
      path: known.path ?? null,
      url: known.url ?? about.url,
      title: known.title ?? about.title,
      published: known.published ?? about.published,
      publisher: known.publisher ?? about.publisher,
    }),
    notes: [...about.notes, ...notes],
  };
}

/** True when a text starts like a page. */
export const looksLikeHtml = (text: string): boolean =>
  /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 1000));

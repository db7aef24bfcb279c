import type { Note } from '../text/note.ts';
import { decodeEntities } from './html-entities.ts';
import { scanHtml } from './html-scan.ts';
import { statedDate } from './stated-date.ts';

/** What a page says about itself outside its article. */
export interface HtmlAbout {
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly notes: readonly Note[];
}

type Attributes = Readonly<Record<string, string>>;

/** Raw statements of a page, in the order they stand. */
interface Statements {
  readonly meta: ReadonlyMap<string, string>;
  readonly linked: readonly Readonly<Record<string, unknown>>[];
  readonly times: readonly string[];
  readonly canonical: string | null;
  readonly title: string | null;
}

const ATTRIBUTE = /(?<![a-zA-Z0-9:-])([a-zA-Z][a-zA-Z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const LONGEST_TAG = 4096;

/** The attributes of a tag, names in lower case; the first of two wins. */
export function attributesOf(tag: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single, bare] of tag.slice(0, LONGEST_TAG).matchAll(ATTRIBUTE))
    attributes[name!.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '').trim();
  return attributes;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_NODES = 200;

/** Every object of a JSON-LD block, outer ones first. */
function objectsOf(json: string): readonly Record<string, unknown>[] {
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    return [];
  }
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && queue.length < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MAX_NODES));
    else if (isObject(value)) queue.push(...Object.values(value).filter((v) => typeof v === 'object'));
  }
  return queue.filter(isObject);
}

/** The blocks of linked data in a page. */
function linkedData(html: string): readonly Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = [];
  for (
    let at = html.indexOf('application/ld+json');
    at !== -1;
    at = html.indexOf('application/ld+json', at)
  ) {
    const start = html.indexOf('>', at) + 1;
    const end = html.indexOf('</', start);
    if (start === 0 || end === -1) break;
    objects.push(...objectsOf(html.slice(start, end)));
    at = end;
  }
  return objects;
}

const META_NAMES = ['property', 'name', 'itemprop', 'http-equiv'];

function statementsOf(html: string): Statements {
  const meta = new Map<string, string>();
  const times: string[] = [];
  let canonical: string | null = null;
  let title: string | null = null;
  let inTitle = false;
  let inArticle = false;
  for (const piece of scanHtml(html)) {
    if (piece.kind === 'words') {
      if (inTitle && title === null) title = decodeEntities(piece.text).replace(/\s+/g, ' ').trim();
      continue;
    }
    inTitle = piece.kind === 'open' && piece.name === 'title';
    if (piece.kind === 'close') continue;
    if (piece.name === 'article' || piece.name === 'h1') inArticle = true;
    if (!['meta', 'link', 'time'].includes(piece.name)) continue;
    const a = attributesOf(piece.source);
    if (piece.name === 'meta')
      for (const key of META_NAMES)
        if (a[key] && a['content'] && !meta.has(a[key].toLowerCase()))
          meta.set(a[key].toLowerCase(), a['content']);
    if (piece.name === 'link' && a['rel'] === 'canonical') canonical ??= a['href'] ?? null;
    // A clock in the page's head shows today, not the day of publication.
    const declared = 'pubdate' in a || a['itemprop'] === 'datePublished';
    if (piece.name === 'time' && a['datetime'] && (inArticle || declared)) times.push(a['datetime']);
  }
  return { meta, linked: linkedData(html), times, canonical, title };
}

const DATES = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
];

const firstString = (values: readonly unknown[]): string | null =>
  (values.find((v) => typeof v === 'string' && v.trim() !== '') as string | undefined)?.trim() ?? null;

function publishedOf(s: Statements): { readonly published: string | null; readonly notes: readonly Note[] } {
  const stated = [
    ...s.linked.map((o) => o['datePublished']),
    ...DATES.map((name) => s.meta.get(name)),
    ...s.times.slice(0, 1),
  ].filter((v) => v !== undefined && v !== '');
  const notes: Note[] = [];
  for (const value of stated) {
    const { date, notes: doubts } = statedDate(value);
    if (date !== null) return { published: date, notes };
    notes.push(...doubts);
  }
  return { published: null, notes };
}

function publisherOf(s: Statements): string | null {
  const linked = s.linked.map((o) => {
    const publisher = o['publisher'];
    return isObject(publisher) ? publisher['name'] : publisher;
  });
  return firstString([s.meta.get('og:site_name'), ...linked, s.meta.get('application-name')]);
}

const webAddress = (value: string | null): string | null =>
  value !== null && /^https?:\/\/\S+$/i.test(value) ? value : null;

/** Title, day, publisher and address of a page as it states them; what it does not state is null. */
export function aboutHtml(html: string): HtmlAbout {
  const s = statementsOf(html);
  const headline = s.linked.map((o) => ('datePublished' in o ? o['headline'] : undefined));
  return {
    title: firstString([s.meta.get('og:title'), ...headline, s.title]),
    ...publishedOf(s),
    publisher: publisherOf(s),
    url: webAddress(s.canonical) ?? webAddress(s.meta.get('og:url') ?? null),
  };
}

/** The encoding a page declares in its first bytes; null when it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

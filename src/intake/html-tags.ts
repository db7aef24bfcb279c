/** Elements that begin a new paragraph. */
const PARAGRAPHS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html main nav ol p pre section summary table ul'
  ).split(' '),
);
/** Elements that begin a new line. */
const LINES = new Set(['br', 'li', 'option', 'tr']);
/** Elements whose content is not words to read. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'audio base button canvas embed iframe input link math meta noembed noframes noscript object param ' +
    'script select source style svg template textarea title track video'
  ).split(' '),
);
/** Elements that have no content and no end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements whose content is raw text up to their end tag. */
export const RAW: ReadonlySet<string> = new Set(
  'iframe noembed noframes noscript script style svg template textarea title xmp'.split(' '),
);

export type Break = 'paragraph' | 'line' | 'cell' | null;

/** What an element does to the line: names in lower case. */
export function breakOf(name: string): Break {
  if (PARAGRAPHS.has(name)) return 'paragraph';
  if (LINES.has(name)) return 'line';
  return name === 'td' || name === 'th' ? 'cell' : null;
}

import type { Case, Expectation, Settings, Spec, Story, StoryDocument } from './spec.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

const linesOf = (source: string): readonly Line[] =>
  source.split('\n').map((text, i) => ({ number: i + 1, text: text.replace(/\r$/, '') }));

const ITEM =
  /^(\s*)- (someday: )?([\w-]+)(?: (?:([\w.-]+):)?`([^`]+)`(?:#(\d+))?)?(?: ([^=`]+?))?(?: = (.*))?$/;

/**
 * Reads one list item.
 * @throws with `file:line:` when the line is not of the form ``- kind `words`#2 = value``
 */
function parseItem(line: Line, path: string): Expectation & { readonly depth: number } {
  const m = ITEM.exec(line.text);
  if (!m) throw new Error(`${path}:${line.number}: not an expectation: ${line.text.trim()}`);
  const values = [m[7], m[8]].filter((v) => v !== undefined).join(' ');
  return {
    line: line.number,
    kind: m[3]!,
    doc: m[4] ?? null,
    words: m[5]?.replaceAll('\\n', '\n') ?? null,
    occurrence: Number(m[6] ?? 1),
    values: values === '' ? [] : values.split(/[\s,]+/),
    children: [],
    someday: m[2] !== undefined,
    depth: m[1]!.length,
  };
}

/** List items with the nested ones put under their parents. */
function parseItems(lines: readonly Line[], path: string): readonly Expectation[] {
  const top: (Expectation & { children: Expectation[] })[] = [];
  for (const line of lines) {
    const { depth, ...item } = parseItem(line, path);
    const parent = top.at(-1);
    if (depth > 0 && parent) parent.children.push(item);
    else top.push({ ...item, children: [] });
  }
  return top;
}

const isItem = (line: Line): boolean => /^\s*- /.test(line.text);
const isQuote = (line: Line): boolean => line.text.startsWith('>');
const unquote = (lines: readonly Line[]): string => lines.map((l) => l.text.replace(/^> ?/, '')).join('\n');

function settingsOf(lines: readonly Line[]): Settings {
  const value = (key: string): string | null => {
    const line = lines.find((l) => l.text.startsWith(`${key}:`));
    return line ? line.text.slice(key.length + 1).trim() : null;
  };
  return {
    checks: value('checks')?.split(/[\s,]+/) ?? [],
    published: value('published') ?? value('today'),
    publisher: value('publisher'),
  };
}

/** Runs of quoted lines, each with the list items that follow it. */
function casesOf(lines: readonly Line[], path: string): readonly Case[] {
  const cases: Case[] = [];
  for (let i = 0; i < lines.length; ) {
    if (!isQuote(lines[i]!)) {
      i++;
      continue;
    }
    const from = i;
    while (i < lines.length && isQuote(lines[i]!)) i++;
    const text = unquote(lines.slice(from, i));
    const items: Line[] = [];
    while (i < lines.length && !isQuote(lines[i]!)) {
      if (isItem(lines[i]!)) items.push(lines[i]!);
      i++;
    }
    cases.push({ line: lines[from]!.number, text, expectations: parseItems(items, path) });
  }
  return cases;
}

/** Reads a `*.spec.md`. @throws with `file:line:` on a line it can't read */
export function parseSpec(source: string, path: string): Spec {
  const lines = linesOf(source);
  const firstQuote = lines.findIndex(isQuote);
  const head = firstQuote === -1 ? lines : lines.slice(0, firstQuote);
  const settings = settingsOf(head);
  if (settings.checks.length === 0) throw new Error(`${path}:1: no line "checks: kind kind"`);
  return { path, settings, cases: casesOf(lines, path) };
}

function parseStoryDocument(lines: readonly Line[]): StoryDocument {
  const [head, ...body] = lines as [Line, ...Line[]];
  const quoted = body.filter(isQuote);
  const file = body.find((l) => l.text.startsWith('file:'));
  return {
    ...settingsOf(body),
    line: head.number,
    name: head.text.replace(/^## document /, '').trim(),
    text: quoted.length > 0 ? unquote(quoted) : null,
    file: file ? file.text.slice('file:'.length).trim() : null,
  };
}

/** Reads a `*.story.md`: sections `## document name` and one `## ledger`. @throws as {@link parseSpec} */
export function parseStory(source: string, path: string): Story {
  const lines = linesOf(source);
  const starts = lines.flatMap((l, i) => (l.text.startsWith('## ') ? [i] : []));
  const sections = starts.map((start, n) => lines.slice(start, starts[n + 1] ?? lines.length));
  const documents = sections.filter((s) => s[0]!.text.startsWith('## document ')).map(parseStoryDocument);
  const ledger = sections.find((s) => s[0]!.text.trim() === '## ledger');
  if (!ledger) throw new Error(`${path}:1: no section "## ledger"`);
  for (const d of documents)
    if ((d.text === null) === (d.file === null))
      throw new Error(`${path}:${d.line}: a document needs either quoted text or "file:": ${d.name}`);
  return { path, documents, expectations: parseItems(ledger.filter(isItem), path) };
}

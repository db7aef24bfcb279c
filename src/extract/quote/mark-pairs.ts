import type { Span } from '../../text/span.ts';

/** Words between quotation marks, without the marks; `close` is -1 when no mark closes them. */
export interface Quoted extends Span {
  /** Offset of the opening mark. */
  readonly open: number;
  /** Offset of the closing mark; -1 when there is none. */
  readonly close: number;
  /** What stands in marks inside. */
  readonly inner: readonly Quoted[];
}

interface Open {
  readonly at: number;
  readonly family: string;
  readonly inner: Quoted[];
}

const BLANK = /[\s\u00a0]/;
const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPEN = /[\s\u00a0([{«“„—–:-]/;

/** Marks by how they behave: guillemets, curly, straight, single. */
const FAMILY: Readonly<Record<string, string>> = {
  '«': '«',
  '»': '«',
  '“': '“',
  '”': '“',
  '„': '“',
  '‟': '“',
  '"': '"',
  '＂': '"',
  '‘': '‘',
};

type Turn = 'open' | 'close' | 'none';

/** A mark that may do either opens before a word and closes after one. */
function turnOf(mark: string, before: string, after: string, isOpen: boolean): Turn {
  const opens = (before === '' || BEFORE_OPEN.test(before)) && after !== '' && !BLANK.test(after);
  if (mark === '«' || mark === '„' || mark === '‟') return 'open';
  if (mark === '»') return 'close';
  if (mark === '‘') return opens && LETTER.test(after) ? 'open' : 'none';
  if (mark === '“') return opens || !isOpen ? 'open' : 'close';
  if (mark === '”') return isOpen || !opens ? 'close' : 'open';
  if (opens) return 'open';
  return isOpen || !LETTER.test(after) ? 'close' : 'open';
}

const MOST_NESTED = 8;

/**
 * Pairs the quotation marks of a stretch of text. An opening mark without a partner runs to the end of the
 * stretch. One pass; marks nested deeper than eight are not looked at.
 */
export function quotedIn(text: string, stretch: Span): readonly Quoted[] {
  const found: Quoted[] = [];
  const stack: Open[] = [];
  const into = (): Quoted[] => stack.at(-1)?.inner ?? found;
  const end = (open: Open, close: number): void => {
    into().push({ start: open.at + 1, end: close, open: open.at, close, inner: open.inner });
  };
  for (let at = stretch.start; at < stretch.end; at++) {
    const mark = text[at]!;
    const family = mark === '’' ? '‘' : FAMILY[mark];
    if (family === undefined) continue;
    const before = at > stretch.start ? text[at - 1]! : '';
    const after = at + 1 < stretch.end ? text[at + 1]! : '';
    const isOpen = stack.some((o) => o.family === family);
    // A right single mark is an apostrophe unless a left one waits for it.
    const turn =
      mark === '’' ? (isOpen && !LETTER.test(after) ? 'close' : 'none') : turnOf(mark, before, after, isOpen);
    if (turn === 'open' && stack.length < MOST_NESTED) stack.push({ at, family, inner: [] });
    if (turn === 'close') closeAt(at, family);
  }
  while (stack.length > 0) {
    const open = stack.pop()!;
    into().push({ start: open.at + 1, end: stretch.end, open: open.at, close: -1, inner: open.inner });
  }
  return found.sort((a, b) => a.open - b.open);

  function closeAt(at: number, family: string): void {
    const match = stack.findLastIndex((o) => o.family === family);
    if (match === -1) return;
    // An inner mark of another kind that nobody closed was a slip; what stands in it belongs to the outer.
    while (stack.length - 1 > match) {
      const slip = stack.pop()!;
      into().push(...slip.inner);
    }
    end(stack.pop()!, at);
  }
}

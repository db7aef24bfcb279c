import { read } from '../../extract/read.ts';
import { intake } from '../../intake/intake.ts';
import { lettersOf } from '../../intake/letters.ts';
import { loadPacks } from '../../intake/packs.ts';
import { parse } from '../../morph/parse.ts';
import type { Document } from '../../text/document.ts';
import { CommandError, EXIT, type Exit } from '../exit.ts';
import { explainText } from '../print/explain.ts';
import { placesIn } from '../print/places.ts';
import type { Terminal } from '../terminal.ts';

interface Where {
  readonly path: string;
  readonly numbers: readonly number[];
}

/** `FILE:OFFSET` or `FILE:LINE:COLUMN`. */
function whereOf(source: string): Where {
  const match = /^(.+?):(\d+)(?::(\d+))?$/s.exec(source);
  if (!match) throw new CommandError(EXIT.usage, `give FILE:OFFSET or FILE:LINE:COLUMN, not ${source}`);
  return { path: match[1]!, numbers: match.slice(2).filter(Boolean).map(Number) };
}

async function documentAt(path: string, letters: ReadonlySet<string>, terminal: Terminal): Promise<Document> {
  for await (const item of intake([path], { letters, stdin: terminal.stdin })) {
    if (item.kind === 'document') return item.document;
    throw new CommandError(EXIT.partly, item.message);
  }
  throw new CommandError(EXIT.partly, `cannot read ${path}: the folder holds no text`);
}

function offsetIn(text: string, { path, numbers }: Where): number {
  const [a, b] = numbers as [number, number?];
  const offset = b === undefined ? a : placesIn(text).offset({ line: a, column: b });
  if (offset === null || offset >= text.length)
    throw new CommandError(
      EXIT.usage,
      `no such place in ${path}, which has ${text.length} characters: ${numbers.join(':')}`,
    );
  return offset;
}

/** `dalel explain`: which rule found what at a place, and from what. */
export async function explainCommand(source: string, terminal: Terminal): Promise<Exit> {
  const where = whereOf(source);
  const packs = await loadPacks();
  const document = await documentAt(where.path, lettersOf(packs), terminal);
  const offset = offsetIn(document.text, where);
  const parsed = parse(document, packs.languages);
  const reading = read(document, packs);
  await terminal.out(explainText({ reading, parse: parsed, packs, offset, ink: terminal.ink }));
  return EXIT.ok;
}

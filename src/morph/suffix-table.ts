import type { Features, Upos } from './analysis.ts';

/**
 * Suffixes of an agglutinative language, written as a table. One suffix a line:
 *
 * `N N.pl > N.dat | ҒA | Case=Dat | -0.1`
 *
 * that is: from these states, to this state, the shapes, the features, and a weight added to the score.
 * In a shape a capital Latin letter stands for any of the letters of its archiphoneme, `(x)` may be
 * absent, and a `~` at its end says that the suffix never follows the harmony of the stem. States named with a capital alone are roots (`N` a nominal, `V` a verb stem); a state with `+`
 * at its end cannot end a word.
 */
export interface SuffixTable {
  /** Archiphoneme to its letters: `{ A: 'ае' }`. */
  readonly letters: Readonly<Record<string, string>>;
  readonly lines: string;
  /** Root states and the part of speech of a stem found there. */
  readonly roots: Readonly<Record<string, Upos>>;
}

/** One shape of a suffix, as it is found at the end of a form. */
export interface Ending {
  readonly text: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly feats: Features;
  readonly weight: number;
  readonly harmonic: boolean;
}

/** Every string a shape stands for. */
function expand(shape: string, letters: Readonly<Record<string, string>>): readonly string[] {
  let found: readonly string[] = [''];
  let optional = false;
  for (const unit of shape) {
    if (unit === '(' || unit === ')') {
      optional = unit === '(';
      continue;
    }
    const choices = [...Array.from(letters[unit] ?? unit), ...(optional ? [''] : [])];
    found = found.flatMap((head) => choices.map((c) => head + c));
  }
  return found;
}

const features = (source: string): Features =>
  Object.freeze(
    Object.fromEntries(source.split(',').flatMap((f) => (f === '' ? [] : [f.trim().split('=')]))),
  );

function endingsOf(line: string, letters: Readonly<Record<string, string>>): readonly Ending[] {
  const [move, shapes, feats, weight] = line.split('|').map((cell) => cell.trim());
  const [from, to] = (move ?? '').split('>').map((cell) => cell.trim());
  if (!from || !to || !shapes) throw new Error(`unreadable suffix: ${line}`);
  const known = features(feats ?? '');
  const common = { from: from.split(' '), to, feats: known, weight: Number(weight ?? 0) };
  const found = new Map<string, Ending>();
  for (const shape of shapes.split(' '))
    for (const text of expand(shape.replace('~', ''), letters))
      if (text !== '') found.set(text, { ...common, text, harmonic: !shape.endsWith('~') });
  return [...found.values()];
}

/** The endings of a table, by the state they lead to and then by their text. */
export type EndingIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Ending[]>>;

export function endingIndex(table: SuffixTable): EndingIndex {
  const index = new Map<string, Map<string, Ending[]>>();
  const lines = table.lines.split('\n').filter((l) => l.trim() !== '' && !l.trim().startsWith('#'));
  for (const ending of lines.flatMap((line) => endingsOf(line, table.letters))) {
    let state = index.get(ending.to);
    if (!state) index.set(ending.to, (state = new Map()));
    const list = state.get(ending.text);
    if (list) list.push(ending);
    else state.set(ending.text, [ending]);
  }
  return index;
}

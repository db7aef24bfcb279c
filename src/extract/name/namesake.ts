import { lexicon } from '../../grammar/lexicon.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf } from '../page.ts';
import type { Passage } from '../quote/passage.ts';
import type { PersonSpan } from './person.ts';
import type { Scan } from './scan.ts';
import { isCapital, opens } from './word-shape.ts';

/** How many words may stand between "monument" and the name: to, the, a rank, a quotation mark. */
const REACH = 4;
const LITTLE = 3;

/** The people of a passage who only gave their name to a street, a prize or a monument. */
export function namesakesIn(
  packs: Packs,
  scan: Scan,
  passage: Passage,
  persons: readonly PersonSpan[],
): ReadonlySet<PersonSpan> {
  if (persons.length === 0) return new Set();
  const things = lexiconOf(packs, 'namesakes', passage.lang, (rows) => lexicon(rows));
  const found = things.find(scan.tokens.slice(passage.from, passage.to));
  const sided = (side: string): typeof found => found.filter((m) => m.row['side'] === side);
  const ends = new Set(sided('after').map((m) => passage.from + m.to - 1));
  const starts = new Set(sided('before').map((m) => passage.from + m.from));
  return new Set(persons.filter((p) => starts.has(p.to) || ends.has(thingBefore(scan, p.from, ends))));
}

/** The thing a name depends on, past what may stand between; -1 when there is none. */
function thingBefore(scan: Scan, from: number, ends: ReadonlySet<number>): number {
  for (let i = from - 1; i >= from - REACH && i >= 0; i--) {
    if (ends.has(i)) return i;
    const word = scan.tokens[i]!;
    const little = word.kind === 'word' && word.text.length <= LITTLE;
    // A rank no list knows (Marshal, Académicien) is one capitalised word right before the name.
    const rank = i === from - 1 && isCapital(word);
    if (!little && !rank && !opens(word) && !scan.roleAt.has(i)) return -1;
  }
  return -1;
}

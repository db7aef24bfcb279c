import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf, rowsOf } from '../page.ts';
import type { View } from '../initiative/view.ts';

const compile = (rows: Parameters<typeof lexicon>[0]): Lexicon =>
  lexicon(rows.filter((row) => row['role'] === 'ordinal'));

const HIGHEST = 200;

/** The tens of "twenty first": only the last word of a compound is an ordinal. */
function tensBefore(packs: Packs, view: View, i: number, units: number): number {
  if (i === 0 || units > 9) return 0;
  const rows = lexiconOf(packs, 'numbers', view.lang, (all) => lexicon(all));
  const value = Number(rows.at(view.words, i - 1)?.row['value'] ?? 0);
  return value >= 10 && value < 100 && value % 10 === 0 ? value : 0;
}

/** The value of an ordinal at word `i`: a word ("second"), digits with an ending ("2-nd") or a point ("2."). */
export function ordinalAt(packs: Packs, view: View, i: number): number | null {
  const word = view.words[i]!;
  const row = lexiconOf(packs, 'numbers ordinal', view.lang, () =>
    compile(rowsOf(packs, 'numbers', view.lang)),
  );
  const named = row.at(view.words, i)?.row['value'];
  if (named) return Number(named) + tensBefore(packs, view, i, Number(named));
  const digits = /^(\d{1,3})(?:-?(\p{L}{1,5}))?$/u.exec(word.fold);
  if (!digits || Number(digits[1]) > HIGHEST) return null;
  if (digits[2] === undefined)
    return view.words[i + 1]?.text === '.' && !view.words[i + 1]!.spaced ? Number(digits[1]) : null;
  const endings = rowsOf(packs, 'numbers', view.lang).filter((r) => r['role'] === 'ending');
  return endings.some((r) => r.phrase.replace(/^-/, '') === digits[2]) ? Number(digits[1]) : null;
}

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const LATIN = /\p{Script=Latin}/u;
/** Marks that printed text uses beyond ASCII. */
const MARKS = /[\u00a0\u00ab\u00bb\u00b0\u00a7\u2010-\u2015\u2018-\u201f\u2022\u2026\u20a0-\u20bf\u2116]/;

const isUpper = (unit: string | undefined): boolean => unit !== undefined && UPPER.test(unit);

/** A letter speaks for a decoding where it fits its neighbours: the same script, no capital after a small letter. */
function letterScore(text: string, i: number, letters: ReadonlySet<string>): number {
  const unit = text[i]!;
  const before = text[i - 1];
  if (before !== undefined && LETTER.test(before)) {
    if (LATIN.test(before) !== LATIN.test(unit)) return -2;
    if (LOWER.test(before) && UPPER.test(unit)) return -2;
    if (isUpper(before) && UPPER.test(unit)) return 0.6;
  }
  return letters.has(unit.toLowerCase()) ? 1.5 : 1;
}

function unitScore(text: string, i: number, letters: ReadonlySet<string>): number {
  const unit = text[i]!;
  if (unit === '\ufffd' || (unit >= '\u0080' && unit < '\u00a0')) return -5;
  if (LETTER.test(unit)) return letterScore(text, i, letters);
  if (MARKS.test(unit)) return 0.5;
  return -1.5;
}

/**
 * How much a text beyond ASCII looks like written words, from 1.5 down; 0 for pure ASCII. A wrong decoding
 * puts capitals and signs inside words and mixes scripts.
 * @param letters lower-case letters that languages at hand write; they speak for a decoding
 */
export function plausible(text: string, letters: ReadonlySet<string>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++)
    if (text[i]! >= '\u0080') {
      sum += unitScore(text, i, letters);
      count++;
    }
  return count === 0 ? 0 : sum / count;
}

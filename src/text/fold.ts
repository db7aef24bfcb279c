/**
 * Folding for comparison. `fold` maps every UTF-16 unit to exactly one unit, so that an offset in the
 * folded text is the same offset in the text ('İ'.toLowerCase() alone has length 2).
 */

const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bb\u02bc\u02bd\u00b4\u0060\u2032\uff07]/;
const HYPHENS = /[\u2010\u2011\u2012\u00ad]/;

/** Latin letters that look like Cyrillic ones, and the Kazakh і, for words of mixed script. */
const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  ə: 'ә',
  ө: 'ө',
};

function foldUnit(unit: string): string {
  if (unit === 'İ' || unit === 'I' || unit === 'ı') return 'i';
  if (unit === 'Ё' || unit === 'ё') return 'е';
  if (BLANKS.test(unit)) return ' ';
  if (APOSTROPHES.test(unit)) return "'";
  if (HYPHENS.test(unit)) return '-';
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

const FOLDED = new Map<string, string>();

/** Folds case, `ı/İ/I` to `i`, `ё` to `е`, and every blank, apostrophe and hyphen. Same length as `text`. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    let folded = FOLDED.get(unit);
    if (folded === undefined) {
      folded = foldUnit(unit);
      FOLDED.set(unit, folded);
    }
    out += folded;
  }
  return out;
}

const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LATIN_TO_CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]),
);

const CYRILLIC = /[\u0400-\u04ff]/;
const LATIN = /[a-zə]/;

/** One script for a part of a word in two: that whose own letters are in it, when the others only look alike. */
function oneScript(part: string): string {
  if (!CYRILLIC.test(part) || !LATIN.test(part)) return part;
  const units = part.split('');
  const toCyrillic = units.map((c) => (LATIN.test(c) ? LATIN_TO_CYRILLIC[c] : c));
  if (toCyrillic.every((c) => c !== undefined)) return toCyrillic.join('');
  const toLatin = units.map((c) => (CYRILLIC.test(c) ? CYRILLIC_TO_LATIN[c] : c));
  return toLatin.every((c) => c !== undefined) ? toLatin.join('') : part;
}

/**
 * Folds one word; letters of another script that only look alike become those of the word's own, part by
 * part (`IT-сектор` keeps both of its scripts). Same length.
 */
export function foldWord(word: string): string {
  const folded = fold(word);
  if (!CYRILLIC.test(folded) || !LATIN.test(folded)) return folded;
  return folded.split('-').map(oneScript).join('-');
}

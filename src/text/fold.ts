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

/** What folding does to a unit: nothing, what `toLowerCase` does to it wherever it stands, or something else. */
const SAME = 1;
const LOWERED = 2;
const OTHER = 3;

/** By code unit; 0 where nobody has asked yet. */
const DONE_TO = new Uint8Array(0x10000);
const FOLDED = new Uint16Array(0x10000);

/** Σ is lowered by where it stands, and half of a pair is no letter. */
const isOdd = (code: number): boolean => code === 0x3a3 || (code >= 0xd800 && code <= 0xdfff);

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  const folded = foldUnit(unit);
  FOLDED[code] = folded.charCodeAt(0);
  const done = isOdd(code) ? OTHER : folded === unit ? SAME : folded === unit.toLowerCase() ? LOWERED : OTHER;
  // A unit that stays but that `toLowerCase` would change must not be lowered along with its neighbours.
  return (DONE_TO[code] = done === SAME && unit.toLowerCase() !== unit ? OTHER : done);
}

function foldByUnit(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(FOLDED[text.charCodeAt(i)]!);
  return out;
}

/** Folds case, `ı/İ/I` to `i`, `ё` to `е`, and every blank, apostrophe and hyphen. Same length as `text`. */
export function fold(text: string): string {
  let most = SAME;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const done = DONE_TO[code]! || learn(code);
    if (done > most) most = done;
  }
  return most === SAME ? text : most === LOWERED ? text.toLowerCase() : foldByUnit(text);
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

function isMixed(folded: string): boolean {
  let cyrillic = false;
  let latin = false;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code >= 0x400 && code <= 0x4ff) cyrillic = true;
    else if ((code >= 0x61 && code <= 0x7a) || code === 0x259) latin = true;
  }
  return cyrillic && latin;
}

/**
 * Folds one word; letters of another script that only look alike become those of the word's own, part by
 * part (`IT-сектор` keeps both of its scripts). Same length.
 */
export function foldWord(word: string): string {
  const folded = fold(word);
  if (!isMixed(folded)) return folded;
  return folded.split('-').map(oneScript).join('-');
}

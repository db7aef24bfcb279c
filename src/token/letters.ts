/**
 * Character classes by table: one array look-up per UTF-16 unit keeps tokenising linear and fast.
 * A surrogate is looked at as a pair by {@link classAt}.
 */
export const BLANK = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const HYPHEN = 4;
export const APOSTROPHE = 5;
export const PUNCT = 6;
export const SYMBOL = 7;

const HYPHENS = '-\u2010\u2011';
const APOSTROPHES = "'\u2019\u02bc\u02bb\u02bd\u02b9\u0060\u00b4";
/** A soft hyphen or a joiner inside a word belongs to the word. */
const INVISIBLE = '\u00ad\u200c\u200d\u2060\ufeff\u200b\u200e\u200f';

function classOf(character: string): number {
  if (HYPHENS.includes(character)) return HYPHEN;
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (/\s/u.test(character)) return BLANK;
  if (INVISIBLE.includes(character)) return MARK;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{P}/u.test(character) && !'%‰#@*&/\\§№°'.includes(character)) return PUNCT;
  return SYMBOL;
}

const UNKNOWN = 255;
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of the character that starts at `at`; past the end {@link BLANK}. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return BLANK;
  const known = CLASSES[code]!;
  if (known !== UNKNOWN) return known;
  if (code >= 0xd800 && code <= 0xdfff) return classOf(String.fromCodePoint(text.codePointAt(at)!));
  const found = classOf(text[at]!);
  CLASSES[code] = found;
  return found;
}

/** How many UTF-16 units the character at `at` has: 2 for a surrogate pair. */
export const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

export const isUpper = (character: string): boolean =>
  character !== character.toLowerCase() && character === character.toUpperCase();

export const isLower = (character: string): boolean =>
  character !== character.toUpperCase() && character === character.toLowerCase();

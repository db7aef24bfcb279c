import { fold } from '../../text/fold.ts';

/**
 * What the letters of a script sound like, coarsely, so that one name has one key in every spelling:
 * Тоқаев, Токаев, Tokayev; Әлиев, Алиев, Əliyev, Aliyev; Жапаров, Japarov. Vowels and glides fall away (they
 * differ most), k g q h sound alike (Гейдар, Heydar), j is ж and дж. A table of scripts, not of languages:
 * a letter with a sound of its own in one language (c in Turkish) is given as `letters`.
 */
const CONSONANTS: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'v',
  г: 'k',
  ғ: 'k',
  д: 'd',
  ж: 'j',
  җ: 'j',
  з: 'z',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'k',
  һ: 'k',
  ц: 'ts',
  ч: 'c',
  ш: 'x',
  щ: 'x',
  ґ: 'k',
  ҳ: 'k',
  ҷ: 'j',
  ӣ: '',
  ў: '',
  b: 'b',
  c: 'k',
  ç: 'c',
  č: 'c',
  ć: 'c',
  d: 'd',
  f: 'f',
  g: 'k',
  ğ: 'k',
  h: 'k',
  j: 'j',
  k: 'k',
  l: 'l',
  ł: 'l',
  m: 'm',
  n: 'n',
  p: 'p',
  q: 'k',
  r: 'r',
  s: 's',
  ş: 'x',
  š: 'x',
  ș: 'x',
  t: 't',
  v: 'v',
  w: 'v',
  x: 'ks',
  z: 'z',
  ž: 'j',
}; // prettier-ignore

const PAIRS: Readonly<Record<string, string>> = {
  дж: 'j',
  zh: 'j',
  dj: 'j',
  sh: 'x',
  ch: 'c',
  kh: 'k',
  gh: 'k',
  th: 't',
  ph: 'f',
  ts: 'ts',
  ck: 'k',
}; // prettier-ignore

const SOFT = /[eiyéè]/;
const LETTER = /\p{L}/u;

/** The plain letter under accents this table does not know: ā → a, ñ → n. */
const plain = (letter: string): string => letter.normalize('NFD')[0]!;

function soundAt(word: string, at: number, letters: ReadonlyMap<string, string>): readonly [string, number] {
  if (word.startsWith('dzh', at)) return ['j', 3];
  const pair = PAIRS[word.slice(at, at + 2)];
  if (pair !== undefined) return [pair, 2];
  const letter = word[at]!;
  const own = letters.get(letter);
  if (own !== undefined) return [CONSONANTS[own] ?? own, 1];
  if (letter === 'c' && SOFT.test(word[at + 1] ?? '')) return ['s', 1];
  return [CONSONANTS[letter] ?? CONSONANTS[plain(letter)] ?? '', 1];
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Keys of words met before, for each language's letters; when full it starts anew, which bounds memory. */
const KEYS = new WeakMap<ReadonlyMap<string, string>, Map<string, string>>();
const WORDS = 20_000;

/** The key of one word; `''` when it has no letters. A word of vowels only is `a`. */
export function wordKey(word: string, letters: ReadonlyMap<string, string> = NONE): string {
  let keys = KEYS.get(letters);
  if (!keys) KEYS.set(letters, (keys = new Map()));
  let key = keys.get(word);
  if (key === undefined) {
    if (keys.size >= WORDS) keys.clear();
    keys.set(word, (key = soundsOf(word, letters)));
  }
  return key;
}

function soundsOf(word: string, letters: ReadonlyMap<string, string>): string {
  const folded = fold(word);
  let key = '';
  for (let at = 0; at < folded.length; ) {
    if (!LETTER.test(folded[at]!)) {
      at++;
      continue;
    }
    const [sound, width] = soundAt(folded, at, letters);
    if (sound === '') key += key === '' ? 'a' : '';
    else key += sound[0] === key.at(-1) ? sound.slice(1) : sound;
    at += width;
  }
  return key;
}

/** The key of a name: the keys of its words, blanks between them. */
export const nameKey = (text: string, letters: ReadonlyMap<string, string> = NONE): string =>
  text
    .split(/[\s\-\u2010-\u2015]+/u)
    .map((word) => wordKey(word, letters))
    .filter((key) => key !== '')
    .join(' ');

/** An id made of a key: stable across spellings. */
export const slugOf = (text: string, letters: ReadonlyMap<string, string> = NONE): string =>
  nameKey(text, letters).replaceAll(' ', '-');

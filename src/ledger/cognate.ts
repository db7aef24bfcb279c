import { fold } from '../text/fold.ts';

/** Sounds of letters, coarsely, so that one borrowed word has one spelling in every script. */
const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'а a,ә a,б b,в v,г g,ғ g,д d,е e,ё e,ж j,з z,и i,й i,і i,ї i,к k,қ k,л l,м m,н n,ң n,о o,ө o,п p,р r,с s',
    'т t,у u,ұ u,ү u,ў u,ф f,х h,ҳ h,һ h,ц s,ч c,ҷ j,ш s,щ s,ъ ,ы i,ь ,э e,ю u,я a,є e,ґ g,ҡ k,ҫ s,ҙ z',
    'ə a,ä a,â a,á a,ö o,ó o,ü u,û u,ú u,ı i,î i,í i,ş s,š s,ș s,ç c,č c,ğ g,ñ n,ň n,ž j,ý i,é e,ë e,q k,w v,x h,y i',
  ]
    .join(',')
    .split(',')
    .map((pair) => [pair[0]!, pair.slice(2)]),
);

/** Digraphs of Latin spellings, after the single letters: `zh` and `ж`, `ph` and `ф` sound alike. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/zh|dj|dz/g, 'j'],
  [/sh|sc/g, 's'],
  [/ch/g, 'c'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/ks/g, 'h'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/(.)\1+/g, '$1'],
];

const WORD = /[\p{L}\p{M}]+/gu;
const TELLING = 5;

/** How a word sounds, coarsely: the same for a borrowed word in Cyrillic and in Latin script. */
export function soundOf(word: string): string {
  const letters = Array.from(fold(word))
    .map((c) => SOUNDS[c] ?? c)
    .join('');
  return DIGRAPHS.reduce((sound, [from, to]) => sound.replace(from, to), letters);
}

/** The first sounds of every word long enough to tell: what two languages share of a borrowed word. */
export const cognatesIn = (text: string): readonly string[] =>
  (text.match(WORD) ?? [])
    .map(soundOf)
    .filter((sound) => sound.length >= TELLING)
    .map((sound) => sound.slice(0, TELLING));

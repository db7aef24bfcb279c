import type { Word } from '../../morph/analysis.ts';

const CAPITAL = /^\p{Lu}/u;
const LETTERS = /\p{L}/gu;
const CAPITALS = /\p{Lu}/gu;

/** By code unit: 0 not asked yet, 1 a capital, 2 none; half of a pair is never kept. */
const KNOWN = new Uint8Array(0x10000);

function startsCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (!(code < 0xd800 || code > 0xdfff)) return CAPITAL.test(text);
  return (KNOWN[code] ||= CAPITAL.test(text) ? 1 : 2) === 1;
}

/** Whether the word is written with a first capital. */
export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && startsCapital(word.text);

/** Whether all letters of `text` are capitals and there are at least two: `ЕАЭС`, `SOCAR`. */
export function isAcronym(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  return letters > 1 && letters === (text.match(CAPITALS)?.length ?? 0);
}

/** An address (`Icma.az`, `akorda.kz`): letters on both sides of a full stop. */
export const isAddress = (word: Word): boolean =>
  word.kind === 'word' &&
  word.text.includes('.') &&
  /^[\p{L}\p{N}@][\p{L}\p{N}-]*\.\p{L}{2,}/u.test(word.text) &&
  !word.text.endsWith('.');

const OPENING = new Set(['"', '“', '«', '„', '‘']);
const CLOSING = new Set(['"', '”', '»', '“', '’']);

export const opens = (word: Word | undefined): boolean => word !== undefined && OPENING.has(word.text);
export const closes = (word: Word | undefined): boolean => word !== undefined && CLOSING.has(word.text);

/** Whether one of the word's readings has this case; words without a case ending count as `Nom`. */
export const hasCase = (word: Word, name: string): boolean =>
  word.analyses.some((a) => (a.feats['Case'] ?? 'Nom') === name);

/** The case of the best reading. */
export const caseOf = (word: Word): string => word.analyses[0]?.feats['Case'] ?? 'Nom';

export const isVerb = (word: Word): boolean => word.analyses[0]?.upos === 'VERB';

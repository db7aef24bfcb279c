import { fold, foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { addressEnd } from './address.ts';
import { APOSTROPHE, BLANK, DIGIT, HYPHEN, LETTER, MARK, PUNCT, classAt, widthAt } from './letters.ts';
import type { Token, TokenKind } from './token.ts';

/**
 * Conventions, in one place:
 * - a word keeps its inner hyphens and apostrophes: `Қасым-Жомарт`, `Azerbaijan's`, `Aliyev'i`, `don't`;
 * - a number keeps its separators, its ending and its date form: `4,5`, `1 392`, `100-ə`, `2025-ci`,
 *   `24.11.2023`, `2025-10-21`; ranges (`10-15`), times (`10:45`) and units (`10km`) fall apart;
 * - letters with full stops are one word with the last stop: `U.S.`, `А.С.`, `т.д.`;
 * - addresses and handles are one word; runs of dots are one mark; any other mark stands alone.
 */
interface Cut {
  readonly end: number;
  readonly kind: TokenKind;
}

const isWordUnit = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === MARK;

function runEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isWordUnit(classAt(text, at))) at += widthAt(text, at);
  return at;
}

/** The end of a word: runs of letters and digits joined by single hyphens or apostrophes. */
function wordEnd(text: string, from: number, limit: number): number {
  let end = runEnd(text, from, limit);
  while (end < limit) {
    const joint = classAt(text, end);
    if (joint !== HYPHEN && joint !== APOSTROPHE) return end;
    const next = runEnd(text, end + 1, limit);
    if (next === end + 1) return end;
    end = next;
  }
  return end;
}

/** `U.S.`, `А.С.`, `т.д.`: two or more single letters, each with its full stop; -1 when not. */
function dottedEnd(text: string, from: number, limit: number): number {
  let at = from;
  let letters = 0;
  while (at + 1 < limit && classAt(text, at) === LETTER && text[at + 1] === '.') {
    at += 2;
    letters++;
  }
  if (letters < 2) return -1;
  return at;
}

const digitsEnd = (text: string, from: number, limit: number): number => {
  let at = from;
  while (at < limit && classAt(text, at) === DIGIT) at++;
  return at;
};

const GROUP_BLANK = /[ \u00a0\u2009\u202f]/;

/** Whether exactly three digits, and nothing that belongs to them, start at `at`. */
const isGroup = (text: string, at: number, limit: number): boolean => {
  const end = digitsEnd(text, at, limit);
  return end === at + 3 && !(text[end] === '-' && classAt(text, end + 1) === DIGIT);
};

/** Digits with `.`, `,` or a blank between groups: `4,5`, `1.392.000`, `24.11.2023`, `1 392`. */
function figureEnd(text: string, from: number, limit: number): number {
  let end = digitsEnd(text, from, limit);
  const short = end - from <= 3 && text[from] !== '0';
  let grouped = short;
  while (end < limit) {
    const mark = text[end]!;
    const point = (mark === '.' || mark === ',') && classAt(text, end + 1) === DIGIT && end + 1 < limit;
    if (point) grouped = false;
    else if (!grouped || !GROUP_BLANK.test(mark) || !isGroup(text, end + 1, limit)) return end;
    end = digitsEnd(text, end + 1, limit);
    if (!point && (text[end] === ',' || text[end] === '.') && classAt(text, end + 1) === DIGIT) {
      const rest = digitsEnd(text, end + 1, limit);
      return rest;
    }
  }
  return end;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/** The end of a number with its ending (`100-ə`, `2025'te`, `20-летие`). */
function numberEnd(text: string, from: number, limit: number): number {
  const iso = ISO_DATE.exec(text.slice(from, Math.min(limit, from + 11)));
  const end = iso ? from + iso[0].length : figureEnd(text, from, limit);
  const joint = end < limit ? classAt(text, end) : BLANK;
  if ((joint === HYPHEN || joint === APOSTROPHE) && end + 1 < limit && classAt(text, end + 1) === LETTER)
    return wordEnd(text, end + 1, limit);
  return end;
}

function cutDigits(text: string, from: number, limit: number): Cut {
  const end = numberEnd(text, from, limit);
  return { end, kind: 'number' };
}

function cutLetters(text: string, from: number, limit: number): Cut {
  const dotted = dottedEnd(text, from, limit);
  const word = wordEnd(text, from, limit);
  return { end: Math.max(dotted, word), kind: 'word' };
}

/** Where an address might start: cheap to ask before looking closer. */
function address(text: string, from: number, limit: number): number {
  const end = addressEnd(text, from);
  return end === -1 || end > limit ? -1 : end;
}

/** An address may carry a hyphenated or apostrophised ending: `Icma.az-ın`. */
function addressWithEnding(text: string, end: number, limit: number): number {
  const joint = end < limit ? classAt(text, end) : BLANK;
  if ((joint !== HYPHEN && joint !== APOSTROPHE) || classAt(text, end + 1) !== LETTER) return end;
  return wordEnd(text, end + 1, limit);
}

function cutAt(text: string, from: number, limit: number): Cut {
  const kind = classAt(text, from);
  if (kind === LETTER || kind === DIGIT || text[from] === '@' || text[from] === '#') {
    const end = address(text, from, limit);
    if (end !== -1) return { end: addressWithEnding(text, end, limit), kind: 'word' };
  }
  if (kind === LETTER) return cutLetters(text, from, limit);
  if (kind === DIGIT) return cutDigits(text, from, limit);
  if (text[from] === '.') {
    let end = from + 1;
    while (end < limit && text[end] === '.') end++;
    return { end, kind: 'punct' };
  }
  const punct = kind === PUNCT || kind === HYPHEN || kind === APOSTROPHE;
  return { end: Math.min(limit, from + widthAt(text, from)), kind: punct ? 'punct' : 'symbol' };
}

/** A form and its fold. */
interface Form {
  readonly text: string;
  readonly fold: string;
}

/** Forms recur: each is kept once, which spares folding it again and a copy of it in every token. */
const KNOWN = new Map<string, Form>();
const FORMS = 20_000;

function formOf(text: string, kind: TokenKind): Form {
  const known = KNOWN.get(text);
  if (known) return known;
  if (KNOWN.size >= FORMS) KNOWN.clear();
  const form = { text, fold: kind === 'word' ? foldWord(text) : fold(text) };
  // An endless form is not worth remembering, and must not keep its document in memory.
  if (text.length <= LONGEST) KNOWN.set(text, form);
  return form;
}

const LONGEST = 12;

function token(text: string, span: Span, kind: TokenKind, lang: string): Token {
  const form = formOf(text.slice(span.start, span.end), kind);
  return {
    start: span.start,
    end: span.end,
    kind,
    text: form.text,
    fold: form.fold,
    lang,
    spaced: span.start === 0 || classAt(text, span.start - 1) === BLANK,
  };
}

/**
 * Cuts a stretch of text into tokens, in order, none overlapping, every non-blank unit in one of them.
 * Linear in the length of the stretch.
 */
export function tokens(text: string, span: Span, lang: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = span.start; at < span.end; ) {
    if (classAt(text, at) === BLANK) {
      at++;
      continue;
    }
    const { end, kind } = cutAt(text, at, span.end);
    found.push(token(text, { start: at, end }, kind, lang));
    at = end;
  }
  return found;
}

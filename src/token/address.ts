import { DIGIT, LETTER, classAt, isUpper } from './letters.ts';

/** Endings of host names met in the press of the region and the world; `etdi.Prezident` is no host. */
const TOP_LEVEL = new Set(
  (
    'az kz ru tr uz kg tm tj ge am ua by md mn cn ir pk af in jp kr eu uk us de fr it es pt nl be pl cz sk hu ro ' +
    'bg gr rs ba hr si at ch se no fi dk ee lv lt il ae sa qa kw eg cy int com net org gov edu mil info biz ' +
    'media news press tv me io co site online agency su xyz app dev asia today live az рф бел укр қаз'
  ).split(' '),
);

/** What a unit may stand in, one bit for each. */
const IN_LABEL = 1;
const IN_PATH = 2;
const IN_USER = 4;
const IN_TAG = 8;
const ASKED = 16;
const LOOKS: readonly (readonly [number, RegExp])[] = [
  [IN_LABEL, /[\p{L}\p{Nd}_-]/u],
  [IN_PATH, /[\p{L}\p{Nd}_\-./?=&%#+~:@!$,;]/u],
  [IN_USER, /[\w.+-]/],
  [IN_TAG, /[\p{L}\p{Nd}_]/u],
];
const TRAILING = /[.,;:!?]/;

/** By code unit; 0 where nobody has asked yet. */
const PLACES = new Uint8Array(0x10000);

function placesOf(code: number): number {
  const unit = String.fromCharCode(code);
  const places = LOOKS.reduce((bits, [bit, look]) => (look.test(unit) ? bits | bit : bits), ASKED);
  return (PLACES[code] = places);
}

const standsIn = (text: string, at: number, place: number): boolean => {
  const code = text.charCodeAt(at);
  return ((PLACES[code]! || placesOf(code)) & place) !== 0;
};

/** No label of a host name and no mail user is longer; the cap keeps the search linear in the text. */
const LABEL = 64;

const runFrom = (text: string, from: number, place: number, cap = LABEL): number => {
  const limit = Math.min(text.length, from + cap);
  let at = from;
  while (at < limit && standsIn(text, at, place)) at++;
  return at;
};

/** The end of the path that starts at `from`, without the marks that close the sentence around it. */
function pathEnd(text: string, from: number): number {
  let end = runFrom(text, from, IN_PATH, text.length);
  while (end > from && TRAILING.test(text[end - 1]!)) end--;
  return end;
}

const isTitle = (label: string): boolean =>
  isUpper(label[0]!) && label.slice(1) === label.slice(1).toLowerCase();

/**
 * Whether `label` after a full stop ends a host name. `Day.Az` is one when the first label is capitalised
 * too; a lower-case word before a capitalised one is two sentences glued together.
 */
function isTopLevel(label: string, first: string): boolean {
  if (!TOP_LEVEL.has(label.toLowerCase())) return false;
  return !isTitle(label) || isUpper(first[0]!);
}

/** The end of a host name that starts at `from`, with its path; -1 when there is none. */
function hostEnd(text: string, from: number): number {
  const label = runFrom(text, from, IN_LABEL);
  if (text[label] !== '.') return -1;
  const first = text.slice(from, label);
  let at = from + first.length;
  let best = -1;
  while (first.length > 0 && text[at] === '.' && at - from < 120) {
    const end = runFrom(text, at + 1, IN_TAG);
    const label = text.slice(at + 1, end);
    if (label.length === 0) break;
    if (isTopLevel(label, first)) best = end;
    at = runFrom(text, end, IN_LABEL);
    if (at !== end && best === end) break;
  }
  if (best !== -1 && text[best] === '/') return pathEnd(text, best);
  return best;
}

/**
 * The end of a web address, mail address, handle (`@name`) or hash tag that starts at `from`; -1 when
 * none does. An address is one word, whatever marks are inside it.
 */
export function addressEnd(text: string, from: number): number {
  const unit = text[from]!;
  if (unit === '@' || unit === '#') {
    const end = runFrom(text, from + 1, IN_TAG);
    return end > from + 1 && classAt(text, from + 1) === LETTER ? end : -1;
  }
  if (unit === 'h' || unit === 'H') {
    const scheme = /^https?:\/\//i.exec(text.slice(from, from + 8));
    if (scheme) return pathEnd(text, from + scheme[0].length);
  }
  const kind = classAt(text, from);
  if (kind !== LETTER && kind !== DIGIT) return -1;
  const user = runFrom(text, from, IN_USER);
  if (user > from && text[user] === '@') {
    const end = hostEnd(text, user + 1);
    if (end !== -1) return end;
  }
  return hostEnd(text, from);
}

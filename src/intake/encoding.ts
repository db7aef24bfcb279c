import chardet from 'chardet';
import iconv from 'iconv-lite';
import { type Note, note } from '../text/note.ts';
import { plausible } from './plausible.ts';

/** Bytes as text, and what is to be said about how that was done. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notes: readonly Note[];
}

/** One-byte encodings press services of the region used, the most frequent first. */
const CANDIDATES: readonly string[] = ['windows-1251', 'rk1048', 'koi8-r', 'ibm866', 'windows-1254'];
const SAMPLE = 65_536;
const SURE = 0.3;
/** A text with fewer broken places than one in so many units is UTF-8 with damage, not another encoding. */
const DAMAGE = 100;

/** The byte order mark is kept: `document.text` is the decoded source, unchanged. */
const utf8 = (bytes: Uint8Array, fatal: boolean): string =>
  new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8(bytes, true);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by the high bytes of one alphabet standing at every second place. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, 4096) >> 1;
  const high = [0, 0];
  for (let i = 0; i < pairs * 2; i++)
    if (bytes[i] === 0 || bytes[i] === 4 || bytes[i] === 0x20) high[i % 2]!++;
  if (pairs < 4) return null;
  const controls = (place: 0 | 1): boolean => high[place]! > pairs * 0.9 && high[1 - place]! < pairs * 0.5;
  return controls(1) ? 'utf-16le' : controls(0) ? 'utf-16be' : null;
}

/** A stretch of bytes that has something beyond ASCII in it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((b) => b >= 0x80);
  const start = Math.max(0, first - 64);
  return bytes.subarray(start, start + SAMPLE);
}

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false });

/** The encoding whose decoding looks most like words; null when none looks like any. */
function likeliest(bytes: Uint8Array, letters: ReadonlySet<string>, declared: string | null): string | null {
  const sample = sampleOf(bytes);
  const guessed = chardet.detect(sample.subarray(0, 4096));
  const names = [declared, ...CANDIDATES, guessed].filter((n) => n !== null && iconv.encodingExists(n));
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const name of new Set(names)) {
    const text = decodeAs(sample, name);
    if (text.split('\ufffd').length - 1 > text.length / 500) continue;
    const score = plausible(text, letters);
    if (score > (best?.score ?? SURE)) best = { name, score };
  }
  return best?.name ?? null;
}

function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = utf8(bytes, false);
  const broken = text.split('\ufffd').length - 1;
  const beyondAscii = text.replace(/[\0-\x7f]+/g, '').length;
  if (beyondAscii - broken < broken * 4 || broken > Math.max(2, text.length / DAMAGE)) return null;
  const message = `${broken} ${broken === 1 ? 'place is' : 'places are'} not valid UTF-8 and shown as \ufffd`;
  return { text, encoding: 'utf-8', notes: [note('damaged-encoding', message)] };
}

/**
 * Decodes a text file: UTF-8 when it is valid, else UTF-16, else the one-byte encoding that gives the most
 * word-like text, with a note. Null when nothing fits. Time is linear in the bytes.
 * @param letters lower-case letters of the languages at hand, which help to tell similar encodings apart
 * @param declared encoding the source itself names (an HTML `charset`)
 */
export function decode(
  bytes: Uint8Array,
  letters: ReadonlySet<string> = new Set(),
  declared: string | null = null,
): Decoded | null {
  const wide = utf16Order(bytes);
  if (wide !== null) return noted(new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), wide);
  const text = strictUtf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8', notes: [] };
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return damaged;
  const encoding = likeliest(bytes, letters, declared);
  return encoding === null ? null : noted(decodeAs(bytes, encoding), encoding);
}

const noted = (text: string, encoding: string): Decoded => ({
  text,
  encoding,
  notes: [
    note('encoding', `read as ${encoding}, which was not declared as UTF-8; save it as UTF-8 to be sure`),
  ],
});

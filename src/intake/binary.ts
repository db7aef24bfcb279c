/** First bytes of formats that are no text, and what to do about each. */
const SIGNATURES: readonly (readonly [hex: string, what: string])[] = [
  ['25504446', 'a PDF; save its text as .txt or .html'],
  ['504b0304', 'a ZIP archive or an office file; unpack it, or save its text as .txt or .html'],
  ['504b0506', 'a ZIP archive; unpack it first'],
  ['1f8b', 'a gzip archive; unpack it first (gunzip)'],
  ['425a68', 'a bzip2 archive; unpack it first (bunzip2)'],
  ['fd377a585a00', 'an xz archive; unpack it first (unxz)'],
  ['28b52ffd', 'a zstd archive; unpack it first (unzstd)'],
  ['377abcaf271c', 'a 7z archive; unpack it first'],
  ['526172211a07', 'a RAR archive; unpack it first'],
  ['d0cf11e0a1b11ae1', 'an old office file; save its text as .txt or .html'],
  ['7b5c727466', 'an RTF file; save its text as .txt or .html'],
  ['89504e470d0a1a0a', 'an image; Dalel reads text, not pictures'],
  ['ffd8ff', 'an image; Dalel reads text, not pictures'],
  ['47494638', 'an image; Dalel reads text, not pictures'],
  ['52494646', 'an image, sound or film; Dalel reads text'],
  ['4f676753', 'sound or film; Dalel reads text'],
  ['494433', 'sound; Dalel reads text'],
  ['7f454c46', 'a program; Dalel reads text'],
  ['53514c69746520666f726d6174203300', 'an SQLite database; export its texts as .jsonl'],
];

const LOOK = 65_536;

/** What the bytes are when they are no text, with a remedy; null when they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  for (const [hex, what] of SIGNATURES) if (head.startsWith(hex)) return what;
  return bytes.subarray(0, LOOK).includes(0) ? 'a binary file; Dalel reads text, HTML and JSON lines' : null;
}

/** ISO 15924 codes of the scripts told apart; anything else counts as `Zyyy`. */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xc0, 0x24f, 'Latn'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x530, 0x58f, 'Armn'],
  [0x590, 0x5ff, 'Hebr'],
  [0x600, 0x6ff, 'Arab'],
  [0x750, 0x77f, 'Arab'],
  [0xfb50, 0xfdff, 'Arab'],
  [0xfe70, 0xfeff, 'Arab'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1800, 0x18af, 'Mong'],
  [0x3040, 0x30ff, 'Jpan'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xac00, 0xd7af, 'Hang'],
];

const SCRIPTS = [...new Set(RANGES.map(([, , script]) => script))];

/** By code unit: 1 + its place in {@link SCRIPTS}, 0 for what is in none. */
const BY_UNIT = new Uint8Array(0x10000);
for (const [from, to, script] of RANGES) BY_UNIT.fill(SCRIPTS.indexOf(script) + 1, from, to + 1);

/** The script most letters of a text are written in, of two the one met first; `Zyyy` when it has none. */
export function scriptOf(text: string): string {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  const met: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const script = BY_UNIT[text.charCodeAt(i)]!;
    if (script !== 0 && counts[script]!++ === 0) met.push(script);
  }
  let best = 0;
  for (const script of met) if (best === 0 || counts[script]! > counts[best]!) best = script;
  return best === 0 ? 'Zyyy' : SCRIPTS[best - 1]!;
}

/** Whether all letters of a word are in one script; cheaper than asking for the script of each word. */
export function isWrittenIn(script: string, text: string, from: number, to: number): boolean {
  const asked = SCRIPTS.indexOf(script) + 1;
  for (let i = from; i < to; i++) if (BY_UNIT[text.charCodeAt(i)] !== asked) return false;
  return asked !== 0;
}

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

function scriptOfUnit(code: number): string | null {
  for (const [from, to, script] of RANGES) if (code >= from && code <= to) return script;
  return null;
}

/** The script most letters of a text are written in; `Zyyy` when it has none. */
export function scriptOf(text: string): string {
  const counts = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const script = scriptOfUnit(text.charCodeAt(i));
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let best = 'Zyyy';
  for (const [script, n] of counts) if (n > (counts.get(best) ?? 0)) best = script;
  return best;
}

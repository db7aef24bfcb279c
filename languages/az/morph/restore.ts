const VOWELS = 'aeəioöuü';
/** The sound a stem has when no vowel follows: kitab keeps b, ayaq–ayağı, ürək–ürəyi, get–gedir. */
const HARDEN: Readonly<Record<string, string>> = { ğ: 'q', y: 'k', d: 't', c: 'ç' };
const LOST_BEFORE = 'lrnzmrsğ';

function narrow(stem: string): string {
  for (let i = stem.length - 1; i >= 0; i--) {
    const unit = stem[i]!;
    if ('ou'.includes(unit)) return 'u';
    if ('öü'.includes(unit)) return 'ü';
    if (VOWELS.includes(unit)) return 'i';
  }
  return 'i';
}

/** Stems that could be behind `stem` before `suffix`: ğ/y/d hardened, a lost narrow vowel (oğl-u: oğul). */
export function restore(stem: string, suffix: string): readonly string[] {
  const last = stem.at(-1) ?? '';
  const before = stem.at(-2) ?? '';
  if (suffix[0] === 'y' || !VOWELS.includes(suffix[0] ?? '')) {
    // A final vowel of the stem is narrowed or lost before -ir: başla–başlayır, de–deyir.
    return [];
  }
  const found: string[] = [];
  const hard = HARDEN[last];
  if (hard !== undefined && VOWELS.includes(before)) found.push(stem.slice(0, -1) + hard);
  if (LOST_BEFORE.includes(last) && before !== '' && !VOWELS.includes(before))
    found.push(stem.slice(0, -1) + narrow(stem) + last);
  return found;
}

const VOWELS = 'aeioöuüâîû';
/** The sound a stem has when no vowel follows: kitab-ı, ağac-ı, ekmeğ-i, gid-iyor. */
const HARDEN: Readonly<Record<string, string>> = { b: 'p', c: 'ç', d: 't', ğ: 'k', g: 'k' };
const LOST_BEFORE = 'lrnzmsktd';

function narrow(stem: string): string {
  for (let i = stem.length - 1; i >= 0; i--) {
    const unit = stem[i]!;
    if ('ouû'.includes(unit)) return 'u';
    if ('öü'.includes(unit)) return 'ü';
    if (VOWELS.includes(unit)) return 'i';
  }
  return 'i';
}

/** Stems that could be behind `stem` before `suffix`: hardened, a lost vowel (şehr-i: şehir), a narrowed one. */
export function restore(stem: string, suffix: string): readonly string[] {
  const last = stem.at(-1) ?? '';
  const before = stem.at(-2) ?? '';
  if (/^[iuü]?yor$/.test(suffix) && !VOWELS.includes(last))
    return [`${stem}a`, `${stem}e`, ...hardened(stem)];
  if (!VOWELS.includes(suffix[0] ?? '')) return [];
  const found = [...hardened(stem)];
  if (LOST_BEFORE.includes(last) && before !== '' && !VOWELS.includes(before))
    found.push(stem.slice(0, -1) + narrow(stem) + last);
  return found;
}

function hardened(stem: string): readonly string[] {
  const last = stem.at(-1) ?? '';
  const hard = HARDEN[last];
  if (hard === undefined || (last === 'g' && stem.at(-2) !== 'n')) return [];
  return [stem.slice(0, -1) + hard];
}

const VOWELS = 'аәеёиоөуұүыіэюя';
/** A voiced consonant between vowels goes back to the voiceless one of the bare stem. */
const HARDEN: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' };

/** Which of the two narrow vowels a stem would have: by its last vowel. */
function narrow(stem: string): string {
  for (let i = stem.length - 1; i >= 0; i--) {
    if ('аоұыуя'.includes(stem[i]!)) return 'ы';
    if ('әеөүіи'.includes(stem[i]!)) return 'і';
  }
  return 'ы';
}

/** Last sounds before which the narrow vowel of a stem is lost: халық–халқы, орын–орны, қауіп–қаупі. */
const LOST_BEFORE = 'қкнпзлғгбмт';

const isVowel = (unit: string | undefined): boolean => unit !== undefined && VOWELS.includes(unit);

/**
 * Stems that could be behind `stem` before `suffix`: қ/к/п softened by a vowel (серіктестіг-і), a narrow
 * vowel lost before a possessive (халқ-ы), ы/і swallowed by у (оқ-у from оқы), й hidden in ю (қо-ю).
 */
export function restore(stem: string, suffix: string): readonly string[] {
  const last = stem.at(-1) ?? '';
  const before = stem.at(-2);
  if (suffix === 'у') return isVowel(last) ? [] : [stem + narrow(stem)];
  if (!isVowel(suffix[0])) return [];
  const found: string[] = [];
  const hard = HARDEN[last];
  if (hard !== undefined) found.push(stem.slice(0, -1) + hard);
  if (!isVowel(last) && !isVowel(before) && before !== undefined && LOST_BEFORE.includes(last))
    found.push(stem.slice(0, -1) + narrow(stem) + (hard ?? last));
  return found;
}

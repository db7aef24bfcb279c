import type { Pattern } from '../../grammar/pattern.ts';

const SHOWN_ROWS = 4;

/** A pattern as one readable line, the way it is written: `(number form %) | "half"`. */
export function patternText(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'word':
      return pattern.predicate.name;
    case 'phrase': {
      const rows = pattern.lexicon.rows.slice(0, SHOWN_ROWS).map((r) => `"${r.phrase}"`);
      const rest = pattern.lexicon.rows.length - rows.length;
      return `list of ${rows.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    }
    case 'found':
      return `<${pattern.of}>`;
    case 'sequence':
      return `(${pattern.parts.map(patternText).join(' ')})`;
    case 'either':
      return `(${pattern.parts.map(patternText).join(' | ')})`;
    case 'many':
      return `${patternText(pattern.part)}${repeat(pattern.min, pattern.max)}`;
    default:
      return `${pattern.name}:${patternText(pattern.part)}`;
  }
}

function repeat(min: number, max: number): string {
  if (min === 0 && max === 1) return '?';
  return `{${min},${max}}`;
}

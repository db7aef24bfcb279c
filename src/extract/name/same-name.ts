import { wordKey } from './name-key.ts';

/** How far two names may be one person's, and why. */
export interface NameScore {
  /** 0: different people; 1: every word agrees. */
  readonly score: number;
  /** `surname agrees`, `given name agrees`, `initial agrees`, `given names differ`, `surname only` … */
  readonly reasons: readonly string[];
}

interface NameParts {
  readonly given: string | null;
  readonly surname: string;
}

const isInitial = (key: string): boolean => key.replace('.', '').length === 1;

function partsOf(name: string): NameParts {
  const words = name.split(/\s+/u).filter((w) => w !== '');
  const keys = words.map((w) => wordKey(w)).filter((k) => k !== '');
  const surname = keys.at(-1) ?? '';
  return { given: keys.length > 1 ? keys[0]! : null, surname };
}

/** Keys agree when equal, or when long and one sound apart at the end (a case ending, a feminine -a). */
const agrees = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)));

/**
 * Compares two names of people across languages and scripts, with reasons to print.
 *
 * @example sameName('Ильхам Әлиев', 'İlham Əliyev') // { score: 1, reasons: ['surname agrees', 'given name agrees'] }
 */
export function sameName(a: string, b: string): NameScore {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.surname === '' || y.surname === '') return { score: 0, reasons: ['no name'] };
  if (!agrees(x.surname, y.surname)) return { score: 0, reasons: ['surnames differ'] };
  if (x.given === null || y.given === null)
    return { score: 0.5, reasons: ['surname agrees', 'surname only'] };
  if (agrees(x.given, y.given)) return { score: 1, reasons: ['surname agrees', 'given name agrees'] };
  const initial = x.given[0] === y.given[0] && (isInitial(x.given) || isInitial(y.given));
  if (initial) return { score: 0.8, reasons: ['surname agrees', 'initial agrees'] };
  return { score: 0, reasons: ['surname agrees', 'given names differ'] };
}

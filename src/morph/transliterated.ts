import type { Analysis, Morphology } from './analysis.ts';
import { cached } from './cache.ts';

/** How a script other than the usual one is read: strings of it, longest first, and what they may stand for. */
export interface Transliteration {
  /** Letters of the other script: a form without one is read as it is. */
  readonly script: RegExp;
  /** Changes the form before letters are looked up one by one; it must keep its length. */
  readonly prepare?: (form: string) => string;
  readonly letters: readonly (readonly [string, readonly string[]])[];
}

/** A form in the usual script; `from[i]` is where unit `i` of it begins in the form as written. */
interface Written {
  readonly text: string;
  readonly from: readonly number[];
}

/** A letter may stand for two; of all the spellings this gives no more than this many are tried. */
const MOST_SPELLINGS = 16;

function lettersAt(form: string, at: number, t: Transliteration): readonly [number, readonly string[]] {
  for (const [written, read] of t.letters) if (form.startsWith(written, at)) return [written.length, read];
  return [1, [form[at]!]];
}

/** The spellings in the usual script that a form may stand for, the likeliest first. */
function spellings(form: string, t: Transliteration): readonly Written[] {
  const source = t.prepare ? t.prepare(form) : form;
  let found: readonly Written[] = [{ text: '', from: [] }];
  for (let at = 0; at < source.length; ) {
    const [length, read] = lettersAt(source, at, t);
    const start = at;
    const grow = (head: Written, tail: string): Written => ({
      text: head.text + tail,
      from: [...head.from, ...Array.from(tail, () => start)],
    });
    const options = found.length * read.length > MOST_SPELLINGS ? read.slice(0, 1) : read;
    found = options.flatMap((tail) => found.map((head) => grow(head, tail)));
    at += length;
  }
  return found;
}

/** How much of the form as written the last `n` units of a spelling are. */
const lengthOf = (form: string, spelling: Written, n: number): number =>
  n === 0 ? 0 : form.length - (spelling.from[spelling.text.length - n] ?? 0);

function inSourceLengths(a: Analysis, form: string, spelling: Written): Analysis {
  const suffix = lengthOf(form, spelling, a.suffix);
  return a.caseSuffix === undefined
    ? { ...a, suffix }
    : { ...a, suffix, caseSuffix: lengthOf(form, spelling, a.caseSuffix) };
}

/**
 * Lets a morphology read forms of other scripts: their bases come out in the usual script, so that its
 * vocabulary matches, while the length of a suffix is that of the form as written.
 */
export function transliterated(base: Morphology, scripts: readonly Transliteration[]): Morphology {
  const scriptOf = (form: string): Transliteration | undefined => scripts.find((t) => t.script.test(form));
  const readings = (form: string, t: Transliteration): readonly Analysis[] =>
    spellings(form, t)
      .flatMap((s) => base.analyse(s.text).map((a) => inSourceLengths(a, form, s)))
      .sort((a, b) => b.score - a.score);
  return cached({
    analyse(form) {
      const t = scriptOf(form);
      return t ? readings(form, t).slice(0, 3) : base.analyse(form);
    },
    keys(form) {
      const t = scriptOf(form);
      if (!t) return base.keys(form);
      const spelled = spellings(form, t);
      return [...new Set([form, ...readings(form, t).map((a) => a.lemma), ...spelled.map((s) => s.text)])];
    },
  });
}

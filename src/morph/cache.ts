import type { Analysis, Morphology } from './analysis.ts';

/** Enough for the vocabulary of a day's news; when full it starts anew, which bounds memory. */
const FORMS = 20_000;

/** Remembers what a function said of a word form. */
function remembered<T>(ask: (fold: string) => T): (fold: string) => T {
  const known = new Map<string, T>();
  return (fold) => {
    let answer = known.get(fold);
    if (answer === undefined) {
      if (known.size >= FORMS) known.clear();
      known.set(fold, (answer = ask(fold)));
    }
    return answer;
  };
}

/** A morphology that reads each form once. */
export const cached = (morphology: Morphology): Morphology =>
  Object.freeze({
    analyse: remembered<readonly Analysis[]>((fold) => morphology.analyse(fold)),
    keys: remembered<readonly string[]>((fold) => morphology.keys(fold)),
  });

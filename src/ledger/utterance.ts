import { type Filed, evidenceOf, shortId } from './filed.ts';
import type { Utterance } from './ledger.ts';

/** Everything said, with its speaker and its day. */
export const utterancesOf = (filed: readonly Filed[]): readonly Utterance[] =>
  filed.flatMap((f) =>
    f.reading.quotes.map((q) => ({
      ...evidenceOf(f, q),
      id: `utterance-${shortId(f)}-${q.start}-${q.end}`,
      speaker: q.speaker,
      lang: f.reading.document.lang,
      date: f.date,
      form: q.form,
    })),
  );

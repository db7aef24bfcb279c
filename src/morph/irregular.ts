import type { Analysis, Features, Upos } from './analysis.ts';

/** A row of a pack's `irregular` list: a form, its base, part of speech and features (`Case=Gen,Number=Plur`). */
export interface IrregularRow {
  readonly phrase: string;
  readonly lemma?: string;
  readonly upos?: string;
  readonly feats?: string;
}

const featuresOf = (source: string): Features =>
  Object.freeze(Object.fromEntries(source.split(',').flatMap((f) => (f === '' ? [] : [f.split('=')]))));

const commonLength = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
};

/** The analyses of the forms of the list, in the order of its lines. */
export function irregularOf(rows: readonly IrregularRow[]): ReadonlyMap<string, readonly Analysis[]> {
  const found = new Map<string, readonly Analysis[]>();
  const plurals = new Map(
    rows.filter((row) => row.feats === 'Case=Nom,Number=Plur').map((row) => [row.lemma, row.phrase]),
  );
  for (const { phrase, lemma = phrase, upos = 'X', feats = '' } of rows) {
    const analysis: Analysis = {
      lemma,
      upos: upos as Upos,
      feats: featuresOf(feats),
      suffix: phrase.length - commonLength(phrase, lemma),
      score: 0.95,
      ...(plurals.has(lemma) ? { nominative: { Plur: plurals.get(lemma)! } } : {}),
    };
    found.set(phrase, [...(found.get(phrase) ?? []), analysis]);
  }
  return found;
}

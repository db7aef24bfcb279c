import type { Packs, Words } from '../../extract/pack.ts';
import type { Row } from '../../grammar/lexicon.ts';
import { oneLine } from './line.ts';
import { patternText } from './pattern.ts';

const SHOWN_ROWS = 3;

function* named(folder: string, words: Words): Generator<readonly [place: string, rows: readonly Row[]]> {
  for (const [list, rows] of Object.entries(words)) yield [`${folder}/${list}.tsv`, rows];
}

/** Every word list with the place it comes from: `languages/ru/words/speech`. */
function* lists(packs: Packs): Generator<readonly [place: string, rows: readonly Row[]]> {
  for (const { code, words } of packs.languages.values()) yield* named(`languages/${code}/words`, words);
  for (const domain of packs.domains) {
    yield* named(`domains/${domain.name}`, domain.lists);
    for (const [lang, words] of Object.entries(domain.words))
      yield* named(`domains/${domain.name}/${lang}`, words);
  }
}

const rowText = ({ phrase, ...rest }: Row): string =>
  [phrase, ...Object.entries(rest).flatMap(([name, cell]) => (cell === '' ? [] : [`${name}=${cell}`]))].join(
    ' · ',
  );

/** The vocabulary behind a rule that names a phrase: `act/signed/sign`. */
function vocabulary(packs: Packs, name: string): readonly (readonly string[])[] {
  const phrase = name.slice(name.lastIndexOf('/') + 1);
  const rows = [...lists(packs)].flatMap(([place, list]) =>
    list
      .filter((row) => row.phrase === phrase)
      .map((row) => ['word list', `${place}: ${oneLine(rowText(row), 160)}`]),
  );
  return rows.slice(0, SHOWN_ROWS);
}

/** A rule by name, as label and text: its example and pattern, or the word lists its name leads to. */
export function ruleRows(packs: Packs, name: string): readonly (readonly string[])[] {
  const rule = [...packs.languages.values()].flatMap((l) => l.rules).find((r) => r.name === name);
  if (rule === undefined) return [['rule', name], ...vocabulary(packs, name)];
  return [
    ['rule', name],
    ['example', oneLine(rule.example)],
    ['pattern', oneLine(patternText(rule.pattern), 400)],
  ];
}

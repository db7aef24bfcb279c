import type { Word } from '../../morph/analysis.ts';
import type { Draft } from './draft.ts';
import { type NameWords, isTitle } from './name-words.ts';
import type { Scan } from './scan.ts';

const MAX_APPOSITION = 2;

/** Which name each role stands beside: Президент Ильхам Әлиев; Ильхам Әлиев, Әзербайжан Президенті. */
export function namesBesideRoles(
  scan: Scan,
  names: NameWords,
  drafts: readonly Draft[],
): ReadonlyMap<Draft, Draft> {
  const byFrom = new Map(drafts.filter((d) => d.type === 'PERSON').map((d) => [d.from, d]));
  const byTo = new Map(drafts.filter((d) => d.type === 'PERSON').map((d) => [d.to, d]));
  const beside = new Map<Draft, Draft>();
  for (const d of drafts) {
    if (d.role === null) continue;
    const after = nextName(scan, names, d.to, byFrom);
    const comma = scan.tokens[d.from - 1]?.text === ',' ? byTo.get(d.from - 1) : undefined;
    const person = after ?? comma;
    if (person && !d.role.plural && !isApart(scan, d, person)) beside.set(d, person);
  }
  return beside;
}

/** Cases a word may be in; none when its language marks none. */
const casesOf = (word: Word): readonly string[] =>
  word.analyses.map((a) => a.feats['Case'] ?? '').filter((c) => c !== '');

/** Whether role and name cannot be one phrase because, where both are inflected, no case fits both. */
function isApart(scan: Scan, role: Draft, person: Draft): boolean {
  if (scan.order(scan.tokens[role.from]!.lang) === 'head-final' || role.role!.countries.length > 0)
    return false;
  const a = casesOf(scan.tokens[role.from]!);
  const b = casesOf(scan.tokens[person.to - 1]!);
  return person.from === role.to && a.length > 0 && b.length > 0 && !a.some((c) => b.includes(c));
}

/** The "to" of "ambassador to Japan". */
const isAdposition = (word: Word): boolean => word.analyses[0]?.upos === 'ADP';

/** The name right after a role; a title or the country of an ambassador's post may come between. */
function nextName(
  scan: Scan,
  names: NameWords,
  to: number,
  byFrom: ReadonlyMap<number, Draft>,
): Draft | undefined {
  for (let skip = 0; skip <= MAX_APPOSITION; skip++) {
    const person = byFrom.get(to + skip);
    if (person) return person;
    const between = scan.tokens[to + skip];
    if (between === undefined || between.kind !== 'word') return undefined;
    const post = skip > 0 && scan.nameAt.get(to + skip)?.row['list'] === 'countries';
    if (!post && !isTitle(names, between) && !isAdposition(between)) return undefined;
  }
  return undefined;
}

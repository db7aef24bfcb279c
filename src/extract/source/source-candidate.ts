import { type Lexicon, type PhraseMatch, type Row, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import { baseForm } from '../../morph/base-form.ts';
import { type BodySpan, bodiesIn } from '../name/body.ts';
import { bodyId, bodyParts } from '../name/body-id.ts';
import { grouped } from '../grouped.ts';
import { slugOf } from '../name/name-key.ts';
import { nameWords } from '../name/name-words.ts';
import type { Page } from '../page.ts';
import { lexiconOf, sharedRows } from '../page.ts';
import type { Passage } from '../quote/passage.ts';
import { personsIn } from '../name/person.ts';
import { personKeys, registeredPerson } from '../name/person-id.ts';
import { fold } from '../../text/fold.ts';
import { lettersOf } from '../name/register.ts';
import type { Scan } from '../name/scan.ts';
import { closes, isAddress, isCapital, opens } from '../name/word-shape.ts';

/** A name that could be a source, by its tokens. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly name: string;
  /** Outlets, press services and addresses report by trade; others only where they are cited. */
  readonly press: boolean;
  /** Outlets of the register, addresses and press services; not any name in quotation marks. */
  readonly sure: boolean;
}

const PRESS = new Set(['agency', 'news-agency', 'press-service', 'newspaper', 'broadcaster']);
/** A name as an id. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** An address without the ending a language glues to it. */
const hostOf = (word: Word): string => /^[\p{L}\p{N}@.-]*?\.\p{L}+/u.exec(word.text)?.[0] ?? word.text;

/** The outlet register as a lexicon: there a common word is an outlet where a source is named. */
function outlets(page: Page, passage: Passage): Lexicon {
  const rows = (): readonly Row[] =>
    sharedRows(page.packs, 'outlets').flatMap((row) =>
      row.phrase.split('|').map((phrase) => ({ ...row, phrase })),
    );
  return lexiconOf(page.packs, 'outlet forms', passage.lang, () => lexicon(rows()));
}

const CANDIDATES = new WeakMap<Passage, readonly Candidate[]>();

/** Outlets, addresses, quoted names and bodies of a passage, in reading order; looked for once. */
export function candidates(page: Page, scan: Scan, passage: Passage): readonly Candidate[] {
  let found = CANDIDATES.get(passage);
  if (!found) CANDIDATES.set(passage, (found = candidatesIn(page, scan, passage)));
  return found;
}

function candidatesIn(page: Page, scan: Scan, passage: Passage): readonly Candidate[] {
  const words = scan.tokens.slice(passage.from, passage.to);
  const known = outlets(page, passage);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; ) {
    const match = known
      .allAt(words, at)
      .find((m) => isCapital(words[at]) || isAddress(words[at]!) || m.to > at + 1);
    const made = match ? fromOutlet(scan, passage, match) : fromShape(page, scan, passage.from + at, known);
    if (made) found.push(made);
    at = made ? made.to - passage.from : at + 1;
  }
  return [...found, ...fromBodies(page, scan, passage, found)].sort((a, b) => a.from - b.from);
}

function fromOutlet(scan: Scan, passage: Passage, match: PhraseMatch): Candidate {
  const from = passage.from + match.from;
  const named = passage.from + match.to;
  const start = scan.tokens[from]!.start;
  const end = scan.tokens[named - 1]!.end;
  // "Reuters agency": its noun stands between the name and the verb.
  const noun = scan.headAt.get(named);
  const to = noun && PRESS.has(noun.row['concept'] ?? '') ? noun.to : named;
  return { from, to, start, end, id: match.row['id']!, name: match.row['name']!, press: true, sure: true };
}

/** Any other address, or one or two words in quotation marks. */
function fromShape(page: Page, scan: Scan, i: number, known: Lexicon): Candidate | null {
  const word = scan.tokens[i]!;
  if (isAddress(word)) {
    const host = hostOf(word);
    const key = fold(host);
    const row = known.at([{ ...word, fold: key, keys: [key] }], 0)?.row;
    const end = word.end - (word.text.endsWith('/') ? 1 : 0);
    if (row)
      return { ...unknownName(page, scan, i, i + 1), end, id: row['id']!, name: row['name']!, sure: true };
    return {
      from: i,
      to: i + 1,
      start: word.start,
      end: word.end,
      id: slug(host),
      name: host,
      press: true,
      sure: true,
    };
  }
  if (!isCapital(word) || !opens(scan.tokens[i - 1])) return null;
  const to = closes(scan.tokens[i + 1]) ? i + 1 : closes(scan.tokens[i + 2]) ? i + 2 : 0;
  if (to === 0) return null;
  const name = baseForm(scan.tokens.slice(i, to), scan.order(word.lang));
  return {
    from: i,
    to,
    start: word.start,
    end: scan.tokens[to - 1]!.end,
    id: slugOf(name, lettersOf(page.packs, word.lang)),
    name,
    press: true,
    sure: false,
  };
}

/** Whether a candidate lies within a body. */
function holds(starting: ReadonlyMap<number, readonly Candidate[]>, body: BodySpan): boolean {
  for (let i = body.from; i < body.to; i++) if (starting.get(i)?.some((c) => c.to <= body.to)) return true;
  return false;
}

/** Press services, agencies and bodies; one that holds an outlet's name is that outlet's. */
function fromBodies(
  page: Page,
  scan: Scan,
  passage: Passage,
  inside: readonly Candidate[],
): readonly Candidate[] {
  const bodies = bodiesIn(page.packs, scan, passage, new Set(), new Set());
  const starting = grouped(inside, (c) => c.from);
  return bodies
    .filter((b) => b.head.row['type'] === 'ORG')
    .filter((b) => !holds(starting, b))
    .map((b) => {
      const words = scan.tokens.slice(b.from, b.to);
      const name = baseForm(words, scan.order(passage.lang));
      const press = PRESS.has(b.head.row['concept'] ?? '');
      const id = bodyId(bodyParts(page.packs, scan, b));
      return {
        from: b.from,
        to: b.to,
        start: words[0]!.start,
        end: words.at(-1)!.end,
        id,
        name,
        press,
        sure: press,
      };
    });
}

/** Candidates and whoever else is named: where someone is cited in so many words, any name is a source. */
export function withAnyNames(
  page: Page,
  scan: Scan,
  passage: Passage,
  known: readonly Candidate[],
): readonly Candidate[] {
  const persons = personsIn(page.packs, scan, passage, new Set());
  const found = persons.map((p) => fromPerson(page, scan, p.from, p.to));
  const taken = new Set([...known, ...found].flatMap((c) => range(c.from, c.to)));
  return [...known, ...found, ...capitals(page, scan, passage, taken)];
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);

function fromPerson(page: Page, scan: Scan, from: number, to: number): Candidate {
  const words = scan.tokens.slice(from, to);
  const id = registeredPerson(page.packs, personKeys(page.packs, nameWords(page.packs), words));
  const made = unknownName(page, scan, from, to);
  return { ...made, id: id ?? made.id, press: false };
}

/** A name no list knows, by its words. */
export function unknownName(page: Page, scan: Scan, from: number, to: number): Candidate {
  const words = scan.tokens.slice(from, to);
  const { lang } = words[0]!;
  const name = baseForm(words, scan.order(lang));
  const id = slugOf(name, lettersOf(page.packs, lang));
  return { from, to, start: words[0]!.start, end: words.at(-1)!.end, id, name, press: true, sure: false };
}

const isHead = (scan: Scan, i: number): boolean => scan.headsFrom.has(i);

/** Capitalised words side by side that no list knows. */
function capitals(
  page: Page,
  scan: Scan,
  passage: Passage,
  taken: ReadonlySet<number>,
): readonly Candidate[] {
  const isPart = (i: number): boolean =>
    i < passage.to &&
    isCapital(scan.tokens[i]) &&
    !taken.has(i) &&
    !isHead(scan, i) &&
    !scan.roleAt.has(i) &&
    scan.nameAt.get(i)?.row['type'] !== 'GPE';
  const found: Candidate[] = [];
  for (let i = passage.from; i < passage.to; i++) {
    const from = i;
    while (isPart(i)) i++;
    if (i > from && i - from <= 4) found.push({ ...unknownName(page, scan, from, i), press: false });
  }
  return found;
}

import type { Word } from '../../morph/analysis.ts';
import { baseForm } from '../../morph/base-form.ts';
import { type BodySpan, bodiesIn } from './body.ts';
import type { Draft } from './draft.ts';
import { nameWords } from './name-words.ts';
import { namesakesIn } from './namesake.ts';
import type { Page } from '../page.ts';
import type { Passage } from '../quote/passage.ts';
import { personKeys } from './person-id.ts';
import { personsIn } from './person.ts';
import type { MentionType } from '../reading.ts';
import { rolesIn } from './role.ts';
import { type Hit, type Scan, hitsWithin, namesWithin } from './scan.ts';
import { surnamesIn } from './surname.ts';
import { unknownPlaces } from './unknown-place.ts';
import { isCapital } from './word-shape.ts';

export function firstTokens(page: Page): ReadonlySet<number> {
  return new Set(page.parse.sentences.map((s) => firstWord(page.parse.tokens, s.firstToken, s.lastToken)));
}

function firstWord(tokens: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && tokens[at]!.kind !== 'word') at++;
  return at;
}

export interface PassageDrafts {
  readonly drafts: readonly Draft[];
  readonly bodies: readonly BodySpan[];
}

export const isPlaceHead = (b: BodySpan): boolean =>
  b.head.row['type'] === 'GPE' || b.head.row['type'] === 'LOC';

/** Parts of a country that are called by one capitalised word, known or not: Aral district. */
const PARTS = new Set(['region', 'district', 'city', 'village', 'province']);

/** Whether a place stands before its noun: one of the lists, or any capitalised word that names no country. */
function isPlaceNamed(scan: Scan, b: BodySpan, first: ReadonlySet<number>): boolean {
  const at = b.head.from - 1;
  if (at < b.from) return false;
  if (isPlaceName(scan, at)) return true;
  const word = scan.tokens[at]!;
  const unknown = !scan.nameAt.has(at) && !scan.roleAt.has(at) && isCapital(word) && !first.has(at);
  return unknown && at === b.from && b.head.row['type'] === 'GPE' && PARTS.has(b.head.row['concept'] ?? '');
}

const isPlaceName = (scan: Scan, i: number): boolean => scan.nameAt.get(i)?.row['list'] === 'places';

/** Bodies that the register does not name already. */
function newBodies(scan: Scan, bodies: readonly BodySpan[], first: ReadonlySet<number>): readonly BodySpan[] {
  // Tokens of names that go on after a place's head noun: the port in Ақтау теңіз порты.
  const inside = new Set(bodies.filter((b) => !isPlaceHead(b)).map((b) => b.head.from));
  return bodies.filter((b) => {
    const known = scan.nameAt.get(b.head.from);
    if (isPlaceHead(b) && inside.has(b.head.to)) return false;
    return !known && (!isPlaceHead(b) || isPlaceNamed(scan, b, first));
  });
}

export function draftsOf(page: Page, scan: Scan): PassageDrafts {
  const first = firstTokens(page);
  const names = nameWords(page.packs);
  const drafts: Draft[] = [];
  const bodies: BodySpan[] = [];
  const everyone = scan.passages.map((p) => personsIn(page.packs, scan, p, first));
  const surnames = surnamesIn(page.packs, scan, everyone.flat(), first);
  scan.passages.forEach((passage, n) => {
    const persons = [...everyone[n]!, ...(surnames.get(passage.at) ?? [])];
    const taken = new Set(
      persons.flatMap((p) => Array.from({ length: p.to - p.from }, (_, k) => p.from + k)),
    );
    const found = newBodies(scan, bodiesIn(page.packs, scan, passage, first, taken), first);
    bodies.push(...found);
    const roles = rolesIn(
      page.packs,
      scan,
      passage,
      found.filter((b) => !isPlaceHead(b)),
    );
    const others = namesakesIn(page.packs, scan, passage, persons);
    for (const p of persons.filter((x) => !others.has(x))) {
      const words = scan.tokens.slice(p.from, p.to);
      drafts.push(draft(scan, p, 'PERSON', p.rule, { keys: personKeys(page.packs, names, words) }));
    }
    for (const r of roles) drafts.push(draft(scan, r, 'ROLE', r.rule, { role: r }));
    drafts.push(...nameDrafts(scan, passage, taken, found));
    for (const b of found) for (let i = b.from; i < b.to; i++) taken.add(i);
    drafts.push(...unknownPlaces(page.packs, scan, passage, first, taken));
  });
  return { drafts, bodies };
}

/** Initials stay as they are: their letters are no words. */
function nameOf(scan: Scan, words: readonly Word[], type: MentionType): string {
  const order = scan.order(words[0]!.lang);
  const initials = words.findIndex((w) => w.kind === 'word' && !/^\p{L}(\.|$)/u.test(w.text));
  if (type !== 'PERSON' || initials < 1) return baseForm(words, order, type === 'PERSON');
  const start = words
    .slice(0, initials)
    .map((w) => w.text)
    .join('');
  return `${start} ${baseForm(words.slice(initials), order, true)}`;
}

export function draft(
  scan: Scan,
  at: { readonly from: number; readonly to: number },
  type: MentionType,
  rule: string,
  more: Partial<Draft>,
): Draft {
  const words = scan.tokens.slice(at.from, at.to);
  return {
    start: words[0]!.start,
    end: words.at(-1)!.end,
    from: at.from,
    to: at.to,
    type,
    name: nameOf(scan, words, type),
    rule,
    id: null,
    keys: null,
    role: null,
    ...more,
  };
}

const nameDraft = (scan: Scan, h: Hit): Draft => ({
  ...draft(scan, h, h.row['type'] as MentionType, `name/${h.row['list']}`, { id: h.row['id']! }),
  start: h.start,
  end: h.end,
  name: h.row['name'] ?? '',
});

function nameDrafts(
  scan: Scan,
  passage: Passage,
  taken: ReadonlySet<number>,
  bodies: readonly BodySpan[],
): readonly Draft[] {
  const extended = new Set(bodies.filter(isPlaceHead).map((b) => b.head.from - 1));
  const press = new Set(bodies.flatMap((b) => namesakes(scan, b)));
  return hitsWithin(scan.names, passage.from, passage.to)
    .filter((h) => h.row['type'] !== 'PERSON')
    .filter((h) => !taken.has(h.from) && !extended.has(h.to - 1) && !press.has(h.from))
    .map((h) => nameDraft(scan, h));
}

/** First tokens of names that are no mention of their own in a body: its outlet, the namesake of a palace. */
function namesakes(scan: Scan, b: BodySpan): readonly number[] {
  const inside = namesWithin(scan, b.from, b.to).filter((h) => h.row['type'] === 'ORG');
  if (b.head.row['type'] === 'FACILITY') return inside.map((h) => h.from);
  const press = pressName(scan, b);
  return press ? [press.from] : [];
}

const PRESS = new Set(['press-service', 'news-agency', 'newspaper', 'broadcaster']);

/** The outlet a press body's name is built on: пресс-служба Akorda.kz, “Kazinform” agentliyi. */
export function pressName(scan: Scan, b: BodySpan): Hit | undefined {
  const concept = b.head.row['concept'] ?? '';
  const quoted = namesWithin(scan, b.from, b.to).filter((h) => h.row['type'] === 'ORG');
  return PRESS.has(concept) || concept === 'agency' || concept === 'company' ? quoted[0] : undefined;
}

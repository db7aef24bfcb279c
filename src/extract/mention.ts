import type { Word } from '../morph/analysis.ts';
import { baseForm } from '../morph/base-form.ts';
import { byPosition } from '../text/span.ts';
import { type BodySpan, bodiesIn } from './body.ts';
import { type BodyParts, bodyId, bodyParts, isBetweenStates, isShortFor } from './body-id.ts';
import type { Draft } from './draft.ts';
import { type NameWords, isTitle, nameWords } from './name-words.ts';
import { namesakesIn } from './namesake.ts';
import { grouped } from './grouped.ts';
import type { Page } from './page.ts';
import type { Passage } from './passage.ts';
import { personKeys } from './person-id.ts';
import { personsIn } from './person.ts';
import type { Mention, MentionType } from './reading.ts';
import { type Ids, type Setting, personIds, roleIds } from './refer.ts';
import { type RoleSpan, rolesIn } from './role.ts';
import { type Hit, type Scan, hitsWithin, namesWithin, scanOf } from './scan.ts';
import { surnamesIn } from './surname.ts';
import { unknownPlaces } from './unknown-place.ts';
import { caseOf, isCapital } from './word-shape.ts';
import { officesOf } from './office.ts';

/** Names and roles, nested ones included, each with the thing it refers to. */
export function findMentions(page: Page): readonly Mention[] {
  const scan = scanOf(page.parse, page.packs);
  const drafts = withBodies(page, scan, draftsOf(page, scan));
  const persons = personIds(page.packs, drafts);
  const beside = pairs(scan, nameWords(page.packs), drafts);
  const setting: Setting = {
    packs: page.packs,
    date: dateOf(page),
    country: page.country,
    weight: weights(page, scan, drafts, persons),
    loose: loosePairs(page, scan, beside),
  };
  const roles = roleIds(setting, drafts, persons, beside);
  return drafts.flatMap((d) => mentions(d, idsOf(d, persons, roles), beside.has(d)));
}

/** How often the text names each person or the country of the person's office. */
function weights(
  page: Page,
  scan: Scan,
  drafts: readonly Draft[],
  persons: ReadonlyMap<Draft, string>,
): (id: string) => number {
  const count = new Map<string, number>();
  const add = (key: string): unknown => count.set(key, (count.get(key) ?? 0) + 1);
  for (const d of drafts) if (persons.has(d)) add(persons.get(d)!);
  for (const h of scan.names) if (h.row['list'] === 'countries') add(h.row['id']!);
  const of = (id: string): readonly string[] => [
    ...new Set(officesOf(page.packs, id).map((o) => o['of'] ?? '')),
  ];
  return (id) => of(id).reduce((sum, country) => sum + (count.get(country) ?? 0), count.get(id) ?? 0);
}

const OBJECT_CASES = new Set(['Dat', 'Acc', 'Ins']);

/** Roles without a country that open a sentence before a name in an object's case. */
function loosePairs(page: Page, scan: Scan, beside: ReadonlyMap<Draft, Draft>): ReadonlySet<Draft> {
  const first = firstTokens(page);
  const loose = [...beside].filter(
    ([d, person]) =>
      first.has(d.from) &&
      d.role!.countries.length === 0 &&
      person.from === d.to &&
      OBJECT_CASES.has(caseOf(scan.tokens[person.to - 1]!)),
  );
  return new Set(loose.map(([d]) => d));
}

/** The day offices are asked for: the publication, else the latest day the text names. */
function dateOf(page: Page): string | null {
  if (page.published !== null) return page.published.date;
  const days = page.times.map((t) => t.value).filter((v) => /^\d{4}-\d{2}-\d{2}$/.test(v));
  return days.sort().at(-1) ?? null;
}

function idsOf(d: Draft, persons: ReadonlyMap<Draft, string>, roles: ReadonlyMap<Draft, Ids>): Ids {
  if (d.type === 'PERSON') return [persons.get(d)].filter((id) => id !== undefined);
  if (d.type === 'ROLE') return roles.get(d) ?? [];
  return d.id === null ? [] : [d.id];
}

/** Common words for people in office are mentions only with a name, a country or a body, or when resolved. */
function counts(d: Draft, ids: Ids, besideName: boolean): boolean {
  if (!d.role) return ids.length > 0;
  const bare = d.role.countries.length === 0 && d.role.body === null;
  if (!bare || besideName) return true;
  const state = d.role.takes === 'state' || d.role.takes === 'any';
  return state && ids.length > 0 && (d.role.capital || d.role.takes === 'state');
}

function mentions(d: Draft, ids: Ids, besideName: boolean): readonly Mention[] {
  if (!counts(d, ids, besideName)) return [];
  const { start, end, type, name, rule } = d;
  const referents = ids.length > 0 ? ids : [`office:${d.role?.office ?? 'unknown'}`];
  return referents.map((id) => ({ start, end, type, id, name, rule }));
}

function firstTokens(page: Page): ReadonlySet<number> {
  return new Set(page.parse.sentences.map((s) => firstWord(page.parse.tokens, s.firstToken, s.lastToken)));
}

function firstWord(tokens: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && tokens[at]!.kind !== 'word') at++;
  return at;
}

interface PassageDrafts {
  readonly drafts: readonly Draft[];
  readonly bodies: readonly BodySpan[];
}

const isPlaceHead = (b: BodySpan): boolean => b.head.row['type'] === 'GPE' || b.head.row['type'] === 'LOC';

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

function draftsOf(page: Page, scan: Scan): PassageDrafts {
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

function draft(
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

interface KnownBody {
  readonly span: BodySpan;
  readonly parts: BodyParts;
}

/** Adds the bodies, short names linked to the full ones, and the ids of roles held in them. */
function withBodies(page: Page, scan: Scan, { drafts, bodies }: PassageDrafts): readonly Draft[] {
  const countries = [
    ...new Set(scan.names.filter((h) => h.row['list'] === 'countries').map((h) => h.row['id']!)),
  ].sort();
  const known: KnownBody[] = bodies.map((span) => ({ span, parts: bodyParts(page.packs, scan, span) }));
  const full = fullNames(known.map(({ parts }) => parts));
  const made = known.map(({ span, parts }, i) => bodyDraft(scan, span, full[i] ?? parts, countries));
  const short = shortNames(page, scan, known, full, countries);
  const byFrom = grouped(made, (d) => d.from);
  const all = [...drafts.map((d) => withBody(scan, d, byFrom)), ...made, ...short];
  return all.sort(byPosition);
}

/** For each name of a body the first fuller one of the text, or the name itself. */
function fullNames(names: readonly BodyParts[]): readonly BodyParts[] {
  const distinct = new Map(names.map((parts) => [bodyId(parts), parts]));
  const byHead = grouped(distinct.values(), (parts) => parts.head);
  const full = new Map<string, BodyParts | undefined>();
  for (const [id, parts] of distinct)
    full.set(
      id,
      byHead.get(parts.head)!.find((other) => isShortFor(parts, other)),
    );
  return names.map((parts) => full.get(bodyId(parts)) ?? parts);
}

const PRESS = new Set(['press-service', 'news-agency', 'newspaper', 'broadcaster']);

/** The outlet a press body's name is built on: пресс-служба Akorda.kz, “Kazinform” agentliyi. */
function pressName(scan: Scan, b: BodySpan): Hit | undefined {
  const concept = b.head.row['concept'] ?? '';
  const quoted = namesWithin(scan, b.from, b.to).filter((h) => h.row['type'] === 'ORG');
  return PRESS.has(concept) || concept === 'agency' || concept === 'company' ? quoted[0] : undefined;
}

/** First tokens of names that are no mention of their own in a body: its outlet, the namesake of a palace. */
function namesakes(scan: Scan, b: BodySpan): readonly number[] {
  const inside = namesWithin(scan, b.from, b.to).filter((h) => h.row['type'] === 'ORG');
  if (b.head.row['type'] === 'FACILITY') return inside.map((h) => h.from);
  const press = pressName(scan, b);
  return press ? [press.from] : [];
}

function bodyDraft(scan: Scan, span: BodySpan, parts: BodyParts, countries: readonly string[]): Draft {
  const type = span.head.row['type'] as MentionType;
  const place = isPlaceHead(span) ? scan.nameAt.get(span.head.from - 1)?.row['id'] : undefined;
  const states = isBetweenStates(parts) && countries.length === 2 ? { ...parts, places: countries } : parts;
  return draft(scan, span, type, span.rule, {
    id: place ?? pressName(scan, span)?.row['id'] ?? bodyId(states),
  });
}

/** More words than a body's name has before its head. */
const FAR = 100;

/** The first of those names, which are in reading order, that starts before a token. */
function firstNamed<B extends KnownBody>(names: readonly B[], before: number): B | null {
  for (const name of names) {
    if (name.span.from < before) return name;
    if (name.span.head.from - FAR > before) return null;
  }
  return null;
}

/** A head noun alone, capitalised, after its full name: the Council, Кеңес, Mərkəz. */
function shortNames(
  page: Page,
  scan: Scan,
  known: readonly KnownBody[],
  full: readonly BodyParts[],
  countries: readonly string[],
): readonly Draft[] {
  const inside = new Set(known.map((k) => k.span.head.from));
  const byHead = grouped(
    known.map((k, i) => ({ ...k, full: full[i]! })),
    (k) => k.parts.head,
  );
  const found: Draft[] = [];
  for (const h of scan.heads) {
    if (inside.has(h.from) || scan.nameAt.has(h.from) || !isCapital(scan.tokens[h.from])) continue;
    if (scan.tokens[h.from]!.analyses[0]?.feats['Number'] === 'Plur') continue;
    const named = firstNamed(byHead.get(h.row['concept'] ?? '') ?? [], h.from);
    if (!named) continue;
    found.push({
      ...bodyDraft(scan, { ...named.span, from: h.from, to: h.to }, named.full, countries),
      rule: 'body/short-name',
    });
  }
  void page;
  return found;
}

/** A role held in a body carries the body's id. */
function withBody(scan: Scan, d: Draft, bodies: ReadonlyMap<number, readonly Draft[]>): Draft {
  const held: { from: number; to: number } | null = d.role?.body ?? null;
  if (held === null) return d;
  const body = bodies.get(held.from)?.find((b) => b.to === held.to);
  return { ...d, id: body?.id ?? scan.nameAt.get(held.from)?.row['id'] ?? null };
}

const MAX_APPOSITION = 2;

/** Which name each role stands beside: Президент Ильхам Әлиев; Ильхам Әлиев, Әзербайжан Президенті. */
function pairs(scan: Scan, names: NameWords, drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
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

export type { RoleSpan };

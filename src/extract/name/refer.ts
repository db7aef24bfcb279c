import type { Draft } from './draft.ts';
import { holderOf, officeOf, officesOf } from './office.ts';
import type { Packs } from '../pack.ts';
import { type PersonKeys, mayBeSame, onlyNamesake, registeredPerson } from './person-id.ts';
import type { RoleSpan } from './role.ts';

/** What is known about the document when roles are resolved. */
export interface Setting {
  readonly packs: Packs;
  /** Day the offices are asked for; null when the text gives none. */
  readonly date: string | null;
  /** Country whose press wrote the text. */
  readonly country: string | null;
  /** How much the text is about a person, or about the person's country: of many presidents, those are meant. */
  readonly weight: (id: string) => number;
  /** Roles that open a sentence before a name in another case: perhaps the subject and its object. */
  readonly loose: ReadonlySet<Draft>;
}

/** Ids of a draft: several for a plural role; none when nothing tells. */
export type Ids = readonly string[];

interface KnownPerson {
  readonly id: string;
  readonly keys: PersonKeys;
}

/** Full names seen so far, by the sounds of their parts. */
type Roll = Map<string, readonly KnownPerson[]>;

const givenKeys = (keys: PersonKeys): readonly string[] => keys.given.map((g) => `${g}-`);

function enrol(roll: Roll, person: KnownPerson): void {
  for (const key of [...person.keys.surname, ...givenKeys(person.keys)]) {
    const same = roll.get(key) ?? [];
    if (!same.some((p) => p.id === person.id)) roll.set(key, [...same, person]);
  }
}

function enrolled(roll: Roll, keys: PersonKeys): KnownPerson | undefined {
  for (const key of keys.noSurname ? givenKeys(keys) : keys.surname) {
    const person = roll.get(key)?.find((p) => mayBeSame(keys, p.keys));
    if (person) return person;
  }
  return undefined;
}

/** People by name: the register, else the sound of the name; short forms join the full name in the text. */
export function personIds(packs: Packs, drafts: readonly Draft[]): ReadonlyMap<Draft, string> {
  const ids = new Map<Draft, string>();
  const full: Roll = new Map();
  const persons = drafts.filter((d) => d.type === 'PERSON' && d.keys !== null);
  for (const d of persons) {
    if (d.keys!.given.length === 0) continue;
    const id = registeredPerson(packs, d.keys!) ?? enrolled(full, d.keys!)?.id ?? slug(d.keys!);
    ids.set(d, id);
    if (!d.keys!.noSurname) enrol(full, { id, keys: d.keys! });
  }
  for (const d of persons) {
    if (ids.has(d) && !isShort(ids.get(d)!, d.keys!)) continue;
    ids.set(d, enrolled(full, d.keys!)?.id ?? ids.get(d) ?? onlyNamesake(packs, d.keys!) ?? slug(d.keys!));
  }
  return ids;
}

/** A given name with patronymic, which only the text can complete. */
const isShort = (id: string, keys: PersonKeys): boolean => keys.noSurname && id === slug(keys);

const slug = (keys: PersonKeys): string =>
  [keys.given[0], keys.surname[0] ?? keys.middle[0]].filter((k) => k !== undefined).join('-');

interface Held {
  readonly id: string;
  readonly office: string;
  readonly country: string;
}

/** What the text itself has said about offices so far. */
interface Memory {
  /** Who is said to hold an office: `head-of-state kz` → id. */
  readonly holders: Map<string, string>;
  /** The last person mentioned with an office. */
  readonly last: Map<string, string>;
  /** People mentioned so far. */
  readonly people: Set<string>;
  /** Who holds an office, of everyone the text names: what its plural means. */
  readonly plural: Map<string, Ids>;
}

const bare = (role: RoleSpan): boolean => role.countries.length === 0 && role.body === null;

function heldBy(setting: Setting, id: string): readonly Held[] {
  return officesOf(setting.packs, id).map((row) => ({ id, office: row['office']!, country: row['of']! }));
}

function remember(memory: Memory, setting: Setting, id: string): void {
  memory.people.add(id);
  for (const held of heldBy(setting, id)) {
    const holder = holderOf(setting.packs, held.office, held.country, setting.date);
    if (holder === null || holder === id) memory.last.set(held.office, id);
  }
}

function holder(memory: Memory, setting: Setting, office: string, country: string): string | null {
  return memory.holders.get(`${office} ${country}`) ?? holderOf(setting.packs, office, country, setting.date);
}

/** A leader of a country is its head of state, or the head of government where only that one is named. */
function leaderOf(memory: Memory, setting: Setting, country: string): string | null {
  const state = holder(memory, setting, 'head-of-state', country);
  const government = holder(memory, setting, 'prime-minister', country);
  if (government !== null && memory.people.has(government) && !memory.people.has(state ?? ''))
    return government;
  return state ?? government;
}

function ofCountry(memory: Memory, setting: Setting, role: RoleSpan, country: string): string {
  const office = officeOf(role.office);
  const id =
    role.office === 'leader' || role.office === 'colleague'
      ? leaderOf(memory, setting, country)
      : holder(memory, setting, office, country);
  return id ?? `office:${office}.${country}`;
}

/** A role without a country: the text's own country's, else whoever was last said to hold such an office. */
function bareIds(memory: Memory, setting: Setting, role: RoleSpan): Ids {
  const office = officeOf(role.office);
  const own = setting.country === null ? null : holder(memory, setting, office, setting.country);
  const last = memory.last.get(office) ?? null;
  if (office === 'head-of-state') return first(own ?? last);
  return first(last ?? own);
}

const first = (id: string | null): Ids => (id === null ? [] : [id]);

/** "The heads of state": those the text has named so far with that office. */
function pluralIds(people: readonly string[], setting: Setting, office: string): Ids {
  const holders = people.filter((id) =>
    heldBy(setting, id).some(
      (h) => h.office === office && holderOf(setting.packs, office, h.country, setting.date) === id,
    ),
  );
  if (holders.length <= PAIR) return holders;
  return [...holders].sort((a, b) => setting.weight(b) - setting.weight(a)).slice(0, PAIR);
}

const PAIR = 2;

const saysOffice = (role: RoleSpan): boolean => role.countries.length === 1 && role.body === null;

/** What roles refer to, in reading order; `beside` gives the name a role stands next to. */
export function roleIds(
  setting: Setting,
  drafts: readonly Draft[],
  persons: ReadonlyMap<Draft, string>,
  beside: ReadonlyMap<Draft, Draft>,
): ReadonlyMap<Draft, Ids> {
  const memory: Memory = { holders: new Map(), last: new Map(), people: new Set(), plural: new Map() };
  const ids = new Map<Draft, Ids>();
  for (const [draft, person] of beside) {
    const role = draft.role!;
    const id = persons.get(person);
    if (id === undefined || !saysOffice(role)) continue;
    memory.holders.set(`${officeOf(role.office)} ${role.countries[0]}`, id);
  }
  const everyone = peopleNamed(memory, setting, drafts, persons);
  for (const draft of drafts) {
    if (draft.type === 'PERSON') {
      const id = persons.get(draft);
      if (id !== undefined) remember(memory, setting, id);
      continue;
    }
    const role = draft.role;
    if (!role) continue;
    const person = beside.get(draft);
    const named = person && persons.get(person);
    if (named !== undefined && !role.plural && !isSubject(memory, setting, draft, named)) {
      memory.last.set(officeOf(role.office), named);
      ids.set(draft, [named]);
      continue;
    }
    ids.set(draft, resolve(memory, setting, role, draft, everyone));
  }
  return ids;
}

/** Everyone the text names, by name or by an office with its country. */
function peopleNamed(
  memory: Memory,
  setting: Setting,
  drafts: readonly Draft[],
  persons: ReadonlyMap<Draft, string>,
): readonly string[] {
  const held = drafts.flatMap((d) =>
    d.role ? d.role.countries.map((c) => ofCountry(memory, setting, d.role!, c)) : [],
  );
  return [...new Set([...persons.values(), ...held])];
}

/** "The President thanked X": the writer's own president and X, side by side only by word order. */
function isSubject(memory: Memory, setting: Setting, draft: Draft, named: string): boolean {
  if (!setting.loose.has(draft) || setting.country === null) return false;
  const own = holder(memory, setting, officeOf(draft.role!.office), setting.country);
  return own !== null && own !== named;
}

function resolve(
  memory: Memory,
  setting: Setting,
  role: RoleSpan,
  draft: Draft,
  everyone: readonly string[],
): Ids {
  if (role.body !== null && role.countries.length === 0) return bodyIds(setting, memory, role, draft);
  if (!bare(role)) {
    const found = role.countries.map((c) => ofCountry(memory, setting, role, c));
    for (const id of found) if (!id.startsWith('office:')) remember(memory, setting, id);
    return found;
  }
  if (!role.plural) return bareIds(memory, setting, role);
  const office = officeOf(role.office);
  const ids = memory.plural.get(office) ?? pluralIds(everyone, setting, office);
  memory.plural.set(office, ids);
  return ids;
}

/** An office in a body: whoever the register names; else the office itself. */
function bodyIds(setting: Setting, memory: Memory, role: RoleSpan, draft: Draft): Ids {
  const body = draft.id;
  if (body === null) return first(memory.last.get(role.office) ?? null);
  const person =
    holderOf(setting.packs, role.office, body, setting.date) ??
    holderOf(setting.packs, 'president', body, setting.date);
  return [person ?? `office:${role.office}.${body}`];
}

import type { Row } from '../../grammar/lexicon.ts';
import type { Packs } from '../pack.ts';
import { sharedRows } from '../page.ts';

/** Names of one office: a president is a head of state, a chancellor a prime minister. */
const SAME_OFFICE: Readonly<Record<string, string>> = {
  president: 'head-of-state',
  leader: 'head-of-state',
  monarch: 'head-of-state',
  chair: 'head-of-state',
  colleague: 'head-of-state',
  chancellor: 'prime-minister',
};

/** The office as states hold it. */
export const officeOf = (role: string): string => SAME_OFFICE[role] ?? role;

const BY_OFFICE = new WeakMap<Packs, ReadonlyMap<string, readonly Row[]>>();

function offices(packs: Packs): ReadonlyMap<string, readonly Row[]> {
  let byOffice = BY_OFFICE.get(packs);
  if (!byOffice) {
    const map = new Map<string, Row[]>();
    for (const row of sharedRows(packs, 'offices')) {
      const key = `${row['office']} ${row['of']}`;
      map.set(key, [...(map.get(key) ?? []), row]);
    }
    BY_OFFICE.set(packs, (byOffice = map));
  }
  return byOffice;
}

const holdsAt = (row: Row, date: string): boolean =>
  (row['from'] ?? '') <= date && (!row['to'] || date <= row['to']);

/** Who held an office on a day; without a day, who holds it still. Null when the register does not say. */
export function holderOf(packs: Packs, office: string, of: string, date: string | null): string | null {
  const rows = offices(packs).get(`${office} ${of}`) ?? [];
  const row = rows.find((r) => (date === null ? !r['to'] : holdsAt(r, date)));
  return row?.phrase ?? null;
}

/** Offices a person of the register has held: `head-of-state kz`. */
export function officesOf(packs: Packs, person: string): readonly Row[] {
  let byPerson = BY_PERSON.get(packs);
  if (!byPerson) {
    const map = new Map<string, Row[]>();
    for (const row of sharedRows(packs, 'offices'))
      map.set(row.phrase, [...(map.get(row.phrase) ?? []), row]);
    BY_PERSON.set(packs, (byPerson = map));
  }
  return byPerson.get(person) ?? [];
}

const BY_PERSON = new WeakMap<Packs, ReadonlyMap<string, readonly Row[]>>();

import type { Packs } from '../extract/pack.ts';
import { sharedRows } from '../extract/page.ts';

/** What the registers of the domains know of a country, place, person or body. */
export interface Registered {
  readonly id: string;
  /** Name in the register's own column. */
  readonly name: string;
  /** Country the place lies in or the person and body belong to; a country's is its own id. */
  readonly country: string | null;
  readonly wikidata: string | null;
}

export type Register = ReadonlyMap<string, Registered>;

const LISTS = ['countries', 'places', 'actors'] as const;

const REGISTERS = new WeakMap<Packs, Register>();

/** The registers of all domains by id, read once per set of packs. */
export function registerOf(packs: Packs): Register {
  const known = REGISTERS.get(packs);
  if (known) return known;
  const register = new Map<string, Registered>();
  for (const list of LISTS)
    for (const row of sharedRows(packs, list)) {
      const id = row['id'];
      if (id === undefined || id === '' || register.has(id)) continue;
      const country = row['country'] || (list === 'countries' ? id : null);
      register.set(id, { id, name: row.phrase, country, wikidata: row['wikidata'] || null });
    }
  REGISTERS.set(packs, register);
  return register;
}

import type { Ask } from './ask.ts';
import type { Named } from './views.ts';

/** Names for ids. */
export interface Namer {
  one(id: string): Named;
  maybe(id: string | null): Named | null;
  all(ids: readonly string[]): readonly Named[];
}

const namer = (names: ReadonlyMap<string, string>): Namer => {
  const one = (id: string): Named => ({ id, name: names.get(id) ?? id });
  return { one, maybe: (id) => (id === null ? null : one(id)), all: (ids) => ids.map(one) };
};

const wanted = (ids: Iterable<string | null>): readonly string[] => [
  ...new Set([...ids].filter((id) => id !== null)),
];

/** Names of actors. */
export async function nameActors({ db }: Ask, ids: Iterable<string | null>): Promise<Namer> {
  const asked = wanted(ids);
  if (asked.length === 0) return namer(new Map());
  const rows = await db.selectFrom('actors').select(['id', 'name']).where('id', 'in', asked).execute();
  return namer(new Map(rows.map((row) => [row.id, row.name])));
}

/** Labels of initiatives. */
export async function nameInitiatives({ db }: Ask, ids: Iterable<string | null>): Promise<Namer> {
  const asked = wanted(ids);
  if (asked.length === 0) return namer(new Map());
  const rows = await db.selectFrom('initiatives').select(['id', 'label']).where('id', 'in', asked).execute();
  return namer(new Map(rows.map((row) => [row.id, row.label])));
}

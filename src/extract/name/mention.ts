import type { Draft } from './draft.ts';
import { namesBesideRoles } from './apposition.ts';
import { nameWords } from './name-words.ts';
import type { Page } from '../page.ts';
import type { Mention } from '../reading.ts';
import { type Ids, type Setting, personIds, roleIds } from './refer.ts';
import { type Scan, scanOf } from './scan.ts';
import { caseOf } from './word-shape.ts';
import { officesOf } from './office.ts';
import { withBodies } from './body-drafts.ts';
import { draftsOf, firstTokens } from './drafts.ts';

/** Names and roles, nested ones included, each with the thing it refers to. */
export function findMentions(page: Page): readonly Mention[] {
  const scan = scanOf(page.parse, page.packs);
  const drafts = withBodies(page, scan, draftsOf(page, scan));
  const persons = personIds(page.packs, drafts);
  const beside = namesBesideRoles(scan, nameWords(page.packs), drafts);
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

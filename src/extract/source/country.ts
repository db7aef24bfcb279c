import { officeOf, officesOf } from '../name/office.ts';
import type { Page } from '../page.ts';
import { rowsOf, sharedRows } from '../page.ts';
import type { SourceRole } from '../reading.ts';
import { type RoleSpan, rolesIn } from '../name/role.ts';
import { personsIn } from '../name/person.ts';
import { personKeys, registeredPerson } from '../name/person-id.ts';
import { nameWords } from '../name/name-words.ts';
import { type Scan, scanOf } from '../name/scan.ts';

/** Top-level domains of addresses that are countries; those sold to anyone (tv, io, me …) are not. */
const SOLD = new Set(['tv', 'io', 'me', 'co', 'ai', 'cc', 'fm', 'ly', 'to', 'ws', 'gg', 'sh', 'eu']);

function countryOfHost(page: Page, host: string): string | null {
  const end = /\.(\p{L}{2})$/u.exec(host.toLowerCase())?.[1];
  if (end === undefined || SOLD.has(end)) return null;
  const code = end === 'uk' ? 'gb' : end;
  return sharedRows(page.packs, 'countries').some((r) => r['id'] === code) ? code : null;
}

/** Outlets that write for one country. */
const ANY_KIND = ['official', 'state', 'independent'];

function byOutlet(page: Page, role: SourceRole, kinds: readonly string[] = ANY_KIND): string | null {
  const outlets = sharedRows(page.packs, 'outlets');
  for (const source of page.sources.filter((s) => s.role === role)) {
    const row = outlets.find((r) => r['id'] === source.id);
    if (row && kinds.includes(row['kind'] ?? '') && row['country']) return row['country'];
    if (row) continue;
    const host = countryOfHost(page, source.name);
    if (host !== null) return host;
  }
  return null;
}

function byUrl(page: Page): string | null {
  const url = page.parse.document.url;
  if (url === null) return null;
  const host = /^[a-z]+:\/\/([^/:]+)/i.exec(url)?.[1];
  return host === undefined ? null : countryOfHost(page, host);
}

/** A press service with its country in its name: the press service of the President of Uzbekistan. */
function byPressService(page: Page, scan: Scan): string | null {
  for (const { id, start, end } of page.sources) {
    if (!id.startsWith('press-service') || start === null || end === null) continue;
    const names = scan.names.filter((h) => h.start >= start && h.end <= end);
    const countries = new Set(names.filter((h) => h.row['list'] === 'countries').map((h) => h.row['id']!));
    if (countries.size === 1) return [...countries][0]!;
  }
  return null;
}

/** A language that is the state language of one country: its press writes it. */
function byLanguage(page: Page): string | null {
  const rows = rowsOf(page.packs, 'home', page.parse.lang);
  return rows[0]?.phrase ?? null;
}

const isBareHead = (r: RoleSpan): boolean =>
  r.countries.length === 0 &&
  r.body === null &&
  r.capital &&
  !r.plural &&
  officeOf(r.office) === 'head-of-state';

const HEADS = new Set(['head-of-state', 'president']);

function rolesOf(page: Page, scan: Scan): readonly RoleSpan[] {
  return scan.passages.flatMap((p) => rolesIn(page.packs, scan, p, []));
}

/** Countries whose heads of state the text names by name. */
function named(page: Page, scan: Scan): ReadonlySet<string> {
  const names = nameWords(page.packs);
  const countries = new Set<string>();
  for (const passage of scan.passages)
    for (const p of personsIn(page.packs, scan, passage, new Set())) {
      const keys = personKeys(page.packs, names, scan.tokens.slice(p.from, p.to));
      const id = registeredPerson(page.packs, keys);
      for (const office of id === null ? [] : officesOf(page.packs, id))
        if (office['office'] === 'head-of-state' && !office['to']) countries.add(office['of']!);
    }
  return countries;
}

/**
 * Where "the Head of State" alone is the writer's own: of the heads of state the text names, the one whose
 * country it never adds to the office.
 */
function byHeadOfState(page: Page, scan: Scan): string | null {
  const roles = rolesOf(page, scan);
  if (!roles.some(isBareHead)) return null;
  const explained = new Set(roles.filter((r) => HEADS.has(officeOf(r.office))).flatMap((r) => r.countries));
  const own = [...named(page, scan)].filter((c) => !explained.has(c));
  return own.length === 1 ? own[0]! : null;
}

/** ISO 3166 alpha-2 of the country whose press wrote the document; null when nothing tells. */
export function findCountry(page: Page): string | null {
  const scan = scanOf(page.parse, page.packs);
  return (
    byOutlet(page, 'publisher') ??
    byUrl(page) ??
    byLanguage(page) ??
    byOutlet(page, 'relay') ??
    byOutlet(page, 'origin', ['official']) ??
    byPressService(page, scan) ??
    byHeadOfState(page, scan)
  );
}

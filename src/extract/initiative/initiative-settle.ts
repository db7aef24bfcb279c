import { grouped } from '../grouped.ts';
import type { Found } from './initiative-found.ts';
import { type InitiativeKey, extendsKey, idOf } from './initiative-key.ts';

const SEABED = 'subsea';

/** The sea every undersea line of the document lies in; null when they name none or several. */
function soleSea(found: readonly Found[]): string | null {
  const seas = new Set(found.flatMap((f) => (f.key.qualifiers.includes(SEABED) ? f.key.places : [])));
  return seas.size === 1 ? [...seas][0]! : null;
}

/** An undersea line lies in the sea it names, or in the one its document speaks of. */
function onSeabed(key: InitiativeKey, sea: string | null): InitiativeKey {
  if (!key.qualifiers.includes(SEABED)) return key;
  const places = key.places.length > 0 ? key.places : sea ? [sea] : [];
  return places.length === 0
    ? key
    : { ...key, places, qualifiers: key.qualifiers.filter((q) => q !== SEABED) };
}

/** The fuller key a short mention stands for: the only one of the document that says all it says. */
function fullest(key: InitiativeKey, keys: readonly InitiativeKey[]): InitiativeKey | null {
  if (key.head.type === 'DOCUMENT') return null;
  const wider = keys.filter((k) => extendsKey(k, key));
  const most = wider.filter((k) => !wider.some((w) => extendsKey(w, k)));
  return new Set(most.map(idOf)).size === 1 ? most[0]! : null;
}

/** The fuller key of each id, where there is one. */
function fuller(keys: ReadonlyMap<string, InitiativeKey>): ReadonlyMap<string, InitiativeKey> {
  const byHead = grouped(keys.values(), (key) => key.head.id);
  const found = new Map<string, InitiativeKey>();
  for (const [id, key] of keys) {
    const most = fullest(key, byHead.get(key.head.id)!);
    if (most) found.set(id, most);
  }
  return found;
}

/** Joins the mentions of one initiative that say more and less of it. */
export function settle(found: readonly Found[]): readonly Found[] {
  const sea = soleSea(found);
  const placed = found.map((f) => ({ ...f, key: onSeabed(f.key, sea) }));
  const full = fuller(new Map(placed.map((f) => [idOf(f.key), f.key])));
  return placed.map((f) => ({ ...f, key: full.get(idOf(f.key)) ?? f.key }));
}

import { createHash } from 'node:crypto';
import type { Packs } from './pack.ts';

/** Raised by hand when readings of before should not be kept though word lists and code look the same. */
export const ENGINE_VERSION = '1';

const VERSIONS = new WeakMap<Packs, string>();

/** Version of all that a reading depends on: the engine's own, and a digest of every word list and rule name. */
export function engineVersion(packs: Packs): string {
  const known = VERSIONS.get(packs);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const [code, pack] of [...packs.languages].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(JSON.stringify([code, pack.scripts, pack.order, pack.words, pack.rules.map((r) => r.name)]));
  for (const domain of packs.domains) hash.update(JSON.stringify([domain.name, domain.lists, domain.words]));
  const version = `${ENGINE_VERSION}-${hash.digest('hex').slice(0, 12)}`;
  VERSIONS.set(packs, version);
  return version;
}

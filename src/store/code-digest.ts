import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a reading and a ledger depend on besides word lists: seen from this file, compiled or not. */
const CODE = [
  '../text',
  '../token',
  '../morph',
  '../grammar',
  '../extract',
  '../ledger',
  '../../languages',
  '../../domains',
];

let digest: string | null = null;

/**
 * Digest of the code that reads and builds. A reading made by other code is made anew, also when nobody
 * thought of raising a version; the same build has the same digest on every machine.
 */
export function codeDigest(): string {
  if (digest !== null) return digest;
  const hash = createHash('sha256');
  for (const folder of CODE)
    for (const file of filesUnder(fileURLToPath(new URL(folder, import.meta.url))))
      hash.update(readFileSync(file));
  return (digest = hash.digest('hex').slice(0, 8));
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.[jt]s$/.test(e.name) && !/\.test\.[jt]s$/.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort((a, b) => (a < b ? -1 : 1));
}

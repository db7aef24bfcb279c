import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../languages/load.ts';

/** Dalel's version, as package.json has it. */
export function packageVersion(): string {
  const file = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

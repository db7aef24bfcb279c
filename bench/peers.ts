import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Peer } from './speed.ts';

interface Wink {
  (model: unknown, pipes?: readonly string[]): { readDoc(text: string): unknown };
}

/** wink-nlp's full English pipeline, from the packages that stand in this folder alone. */
export function wink(folder: string): Peer {
  const need = createRequire(join(folder, 'package.json'));
  const nlp = (need('wink-nlp') as Wink)(need('wink-eng-lite-web-model'));
  return { name: 'wink-nlp, full pipeline', langs: ['en'], read: (text) => void nlp.readDoc(text) };
}

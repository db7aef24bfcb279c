import type { InitiativeKey } from './initiative-key.ts';
import type { NounPhrase } from './phrase.ts';
import type { View } from './view.ts';

/** A noun phrase found to be an initiative, or to point back to one. */
export interface Found {
  readonly view: View;
  readonly phrase: NounPhrase;
  readonly key: InitiativeKey;
  readonly rule: string;
}

import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import type { Texts } from './texts.ts';

/** What a query needs. */
export interface Ask {
  readonly db: Kysely<Tables>;
  readonly texts: Texts;
}

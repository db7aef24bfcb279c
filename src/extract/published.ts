import type { Parse } from '../morph/parsed.ts';
import type { Packs } from './pack.ts';
import type { ReadDocument } from './reading.ts';

/** The day the document was published, from its text or metadata; null when neither says. */
export const findPublished = (_parse: Parse, _packs: Packs): ReadDocument['published'] => null;

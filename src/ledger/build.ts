import type { Reading } from '../extract/reading.ts';
import type { Ledger } from './ledger.ts';
import type { Packs } from '../extract/pack.ts';

/**
 * Builds the ledger of a set of readings. Pure: the order of the readings doesn't matter, the same set
 * gives the same bytes.
 */
export function buildLedger(_readings: readonly Reading[], _packs: Packs): Ledger {
  return {
    schema: 'dalel-ledger/1',
    documents: [],
    actors: [],
    initiatives: [],
    events: [],
    facts: [],
    utterances: [],
    corroborations: [],
    conflicts: [],
    alignments: [],
    origins: [],
  };
}

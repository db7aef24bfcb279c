import { type Lexicon, type PhraseMatch, lexicon } from '../../grammar/lexicon.ts';
import type { Packs } from '../pack.ts';
import { lexiconOf, rowsOf } from '../page.ts';
import type { EventKind } from '../reading.ts';
import type { View } from '../initiative/view.ts';

/** What a word of the `events` list does. */
export type EventRole = 'event' | 'council-meeting' | 'verb' | 'receives' | 'document' | 'cue';

/** Words `[from, to)` of a sentence that the `events` list of its language knows. */
export interface EventWord {
  readonly from: number;
  readonly to: number;
  readonly role: EventRole;
  /** The kind of event; for a cue what it tells. */
  readonly kind: EventKind | 'announced' | 'cancelled' | 'counted' | 'document';
  readonly rank: string | null;
  /** Whether the last word stands in the very form of the list, whatever its ending looks like. */
  readonly exact: boolean;
}

const wordOf = ({ row, from, to }: PhraseMatch, words: View['words']): EventWord => ({
  exact: row.phrase.endsWith(words[to - 1]!.fold),
  from,
  to,
  role: row['role'] as EventRole,
  kind: row['kind'] as EventWord['kind'],
  rank: row['rank'] || null,
});

/** The event words of a sentence that play one of these roles, longest first, none overlapping. */
export function eventWords(packs: Packs, view: View, roles: readonly EventRole[]): readonly EventWord[] {
  const compile = (): Lexicon =>
    lexicon(rowsOf(packs, 'events', view.lang).filter((r) => roles.includes(r['role'] as EventRole)));
  return lexiconOf(packs, `events ${roles.join(' ')}`, view.lang, compile)
    .find(view.words)
    .map((match) => wordOf(match, view.words));
}

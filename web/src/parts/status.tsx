import type { JSX } from 'solid-js';
import { t } from '../strings.ts';

/** How far along a status is: the mark fills as words become deeds, so that it can be told without colour. */
const MARKS: Readonly<Record<string, string>> = {
  discussed: '○',
  proposed: '○',
  invited: '○',
  planned: '◔',
  agreed: '◑',
  instructed: '◑',
  signed: '◑',
  launched: '◕',
  'in-progress': '◕',
  operating: '●',
  completed: '●',
  announced: '○',
  held: '●',
  cancelled: '✕',
};

const WORDS: Readonly<Record<string, string>> = { ...t.statuses, ...t.heldStatuses };

/** A status as a mark and a word. */
export function Status(props: { readonly of: string | null }): JSX.Element {
  return (
    <span class={`status status-${props.of ?? 'none'}`}>
      <span aria-hidden="true">{MARKS[props.of ?? ''] ?? '·'}</span>{' '}
      {props.of === null ? '—' : (WORDS[props.of] ?? props.of)}
    </span>
  );
}

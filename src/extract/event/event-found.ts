import type { EventKind } from '../reading.ts';
import type { View } from '../initiative/view.ts';

export type EventStatus = 'announced' | 'held' | 'cancelled';

/** An event as one phrase or clause tells it. */
export interface EventFound {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly kind: EventKind;
  readonly status: EventStatus;
  readonly rank: string | null;
  readonly ordinal: number | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly people: readonly string[];
  /** What it is of, when it has a subject: the id of an initiative, a body; null. */
  readonly subject: string | null;
  /** Whether it only points back: "this visit", "during the talks". */
  readonly pointed: boolean;
  readonly rule: string;
}

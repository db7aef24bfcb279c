import type { ActType } from '../extract/reading.ts';
import type { Status, Step } from './ledger.ts';
import { stretchOf, whenKey } from './when.ts';

/** The rules of this file are written out in `docs/status.md`. */

const STATUS_OF: Readonly<Record<ActType, Status | null>> = {
  discussed: 'discussed',
  proposed: 'proposed',
  invited: 'invited',
  planned: 'planned',
  agreed: 'agreed',
  instructed: 'instructed',
  signed: 'signed',
  launched: 'launched',
  'in-progress': 'in-progress',
  completed: 'completed',
  supported: null,
};

/** The step an act makes; null when it makes none: support moves nothing. */
export const statusOfAct = (type: ActType): Status | null => STATUS_OF[type];

/** From words to deeds to results: a word does not undo a deed, a deed does not undo a result. */
const STAGE: Readonly<Record<Status, number>> = {
  discussed: 0,
  proposed: 0,
  invited: 0,
  planned: 0,
  agreed: 0,
  instructed: 0,
  signed: 0,
  launched: 1,
  'in-progress': 1,
  operating: 2,
  completed: 2,
};

/** How far the words of one stage go, for those of one day. */
const WEIGHT: readonly Status[] = [
  'discussed',
  'proposed',
  'invited',
  'planned',
  'agreed',
  'instructed',
  'signed',
  'in-progress',
  'launched',
  'completed',
  'operating',
];

const further = (a: Step, b: Step): Step => {
  const [x, y] = [whenKey(a.date), whenKey(b.date)];
  if (x !== y) return x > y ? a : b;
  return WEIGHT.indexOf(a.status) >= WEIGHT.indexOf(b.status) ? a : b;
};

/** Commitments bind: mere talk after them does not take them back. */
const BINDING: ReadonlySet<Status> = new Set(['agreed', 'instructed', 'signed']);

/**
 * The status a timeline leads to; null when it has no step.
 * @param lasting whether it is a body, which goes on once it is established and each time it has met
 */
export function currentStatus(timeline: readonly Step[], lasting = false): Status | null {
  if (timeline.length === 0) return null;
  const stage = Math.max(...timeline.map((s) => STAGE[s.status]));
  const reached = timeline.filter((s) => STAGE[s.status] === stage);
  const binding = reached.filter((s) => BINDING.has(s.status));
  const last = (binding.length > 0 ? binding : reached).reduce(further);
  if (last.status !== 'completed') return last.status;
  if (lasting) return 'operating';
  // What is finished and then worked on again exists and goes on.
  const after = timeline.some((s) => s.status === 'in-progress' && whenKey(s.date) > whenKey(last.date));
  return after ? 'operating' : 'completed';
}

/** Silence after which an open initiative counts as stale: eighteen months. */
const SILENCE_DAYS = 548;

/**
 * Stale: neither completed nor operating, and nothing heard of it for eighteen months before the newest
 * document. There is no clock here: "now" is the day of the newest document.
 */
export function isStale(
  status: Status | null,
  heard: readonly (string | null)[],
  newest: string | null,
): boolean {
  const now = stretchOf(newest)?.from;
  if (now === undefined || status === 'completed' || status === 'operating') return false;
  const days = heard.map((date) => stretchOf(date)?.to).filter((d) => d !== undefined && Number.isFinite(d));
  return days.length > 0 && now - Math.max(...(days as number[])) > SILENCE_DAYS;
}

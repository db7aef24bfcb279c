import type { Span } from '../../text/span.ts';
import type { TypedCue } from './act-cue.ts';
import { byStart } from '../by-start.ts';
import type { Page } from '../page.ts';
import type { EventMention } from '../reading.ts';
import { spansIn } from '../spans-in.ts';
import type { Stretch } from './stretch.ts';

/** When an act happened and by when it is to lead to something. */
export interface When {
  readonly date: string | null;
  readonly deadline: string | null;
}

const AHEAD = new Set(['planned', 'agreed', 'instructed', 'proposed', 'invited']);

/** Whether a time lies after a day; what is not dated lies ahead only when it says so. */
function isAhead(value: string, today: string | null): boolean {
  if (value === 'FUTURE_REF') return true;
  if (!/^[.\d]/.test(value) || today === null) return false;
  const end = value.split('/').at(-1)!;
  if (end === '..') return false;
  // The rest of this year or month lies ahead too.
  return end.length < 10 ? end >= today.slice(0, end.length) : end > today;
}

/**
 * The date of an act is the one its clause states, else its event's, else the day of publication when the
 * journalist tells of something done; a time ahead in the clause of a plan or promise is its deadline.
 */
export function whenOf(
  page: Page,
  stretch: Stretch,
  cue: TypedCue,
  clause: Span,
  event: EventMention | null,
): When {
  const today = page.published?.date ?? null;
  const times = spansIn(byStart(page.times), clause);
  const ahead = AHEAD.has(cue.type) ? times.find((t) => isAhead(t.value, today)) : undefined;
  const stated = times.find((t) => t !== ahead && /^\d{4}/.test(t.value) && !isAhead(t.value, today));
  const plan = cue.type === 'planned';
  const own = stated?.value ?? (plan ? null : (event?.date ?? null));
  const told = stretch.quote === null && cue.form.tense !== 'unknown' && !cue.form.participle;
  return { date: own ?? (told || plan ? today : null), deadline: ahead?.value ?? null };
}

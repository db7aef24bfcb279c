import type { Quantity, Reading } from '../extract/reading.ts';

/** "The treaty is twenty years old": how old an initiative is, as a stretch of time that begins with it. */
export const isAge = (q: Quantity): boolean =>
  q.kind === 'duration' && q.initiative !== null && /^\d{4}[^/]*\/\d{4}/.test(q.period ?? '');

/** When each initiative began, as far as the document gives its age. */
export const beginningsIn = ({ quantities }: Reading): ReadonlyMap<string, string> =>
  new Map(quantities.filter(isAge).map((q) => [q.initiative!, q.period!.split('/')[0]!]));

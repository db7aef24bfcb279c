import type { Reading } from '../../../src/http/client.ts';
import { amount, dateName } from '../format.ts';

export const KINDS = ['mention', 'initiative', 'event', 'quantity', 'time', 'quote', 'act'] as const;
export type Kind = (typeof KINDS)[number];

/** A finding as the page shows it: where it is, what kind, what it means. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** Its value in short: an id, an amount, a date, a speaker. */
  readonly value: string;
  /** More about it, name by name. */
  readonly details: readonly (readonly [string, string])[];
  readonly rule: string;
  /** Where the ledger has it; null when it has no page of its own. */
  readonly href: string | null;
}

type Details = readonly (readonly [string, string | number | null])[];

const said = (details: Details): Mark['details'] =>
  details.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, String(value)] as const],
  );

const page = (kind: string, id: string | null): string | null =>
  id === null ? null : `/${kind}/${encodeURIComponent(id)}`;

const mark = (
  kind: Kind,
  f: { readonly start: number; readonly end: number; readonly rule: string },
  value: string,
  details: Details,
  href: string | null = null,
): Mark => ({ start: f.start, end: f.end, kind, value, details: said(details), rule: f.rule, href });

/** Every finding of a reading, in reading order. */
export function marksOf(reading: Reading): readonly Mark[] {
  const named = new Set(['DOCUMENT', 'EVENT', 'PROJECT']);
  return [
    ...reading.mentions
      .filter((m) => !named.has(m.type))
      .map((m) =>
        mark(
          'mention',
          m,
          m.name,
          [
            ['type', m.type],
            ['id', m.id],
          ],
          page('actors', m.id),
        ),
      ),
    ...reading.initiatives.map((i) =>
      mark(
        'initiative',
        i,
        i.label,
        [
          ['sector', i.sector],
          ['id', i.id],
        ],
        page('initiatives', i.id),
      ),
    ),
    ...reading.events.map((e) =>
      mark('event', e, e.kind, [
        ['status', e.status],
        ['date', e.date],
      ]),
    ),
    ...reading.quantities.map((q) =>
      mark('quantity', q, amount(q.value, q.unit), [
        ['approx', q.approx],
        ['kind', q.modality],
        ['period', q.period === null ? null : dateName(q.period)],
        ['indicator', q.indicator],
        ['scope', q.scope],
      ]),
    ),
    ...reading.times.map((x) => mark('time', x, dateName(x.value), [['value', x.value]])),
    ...reading.quotes.map((q) =>
      mark('quote', q, q.speaker ?? '—', [['form', q.form]], page('actors', q.speaker)),
    ),
    ...reading.acts.map((a) =>
      mark('act', { ...a.cue, rule: a.rule }, a.type, [
        ['mode', a.mode],
        ['by', a.agents.join(', ')],
        ['about', a.initiatives.join(', ')],
        ['date', a.date === null ? null : dateName(a.date)],
        ['deadline', a.deadline === null ? null : dateName(a.deadline)],
      ]),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A stretch of text over which the same marks hold. */
export interface Piece {
  readonly start: number;
  readonly words: string;
  readonly marks: readonly Mark[];
  /** Whether some mark begins here: the keyboard stops only there. */
  readonly stop: boolean;
  readonly noise: boolean;
  readonly target: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const covers = (s: Stretch | null, at: number): boolean => s !== null && s.start <= at && at < s.end;

/** Cuts a text wherever a mark begins or ends. One sweep, so that thousands of marks cost no more than their number. */
export function cut(
  text: string,
  marks: readonly Mark[],
  noise: readonly Stretch[],
  target: Stretch | null,
): readonly Piece[] {
  const edges = new Set([0, text.length]);
  for (const s of [...marks, ...noise, ...(target ? [target] : [])]) {
    edges.add(Math.min(s.start, text.length));
    edges.add(Math.min(s.end, text.length));
  }
  const places = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    const [start, end] = [places[i]!, places[i + 1]!];
    const begun: Mark[] = [];
    for (; next < marks.length && marks[next]!.start <= start; next++) begun.push(marks[next]!);
    open = [...open.filter((m) => m.end > start), ...begun];
    pieces.push({
      start,
      words: text.slice(start, end),
      marks: open,
      stop: begun.length > 0,
      noise: noise.some((n) => covers(n, start)),
      target: covers(target, start),
    });
  }
  return pieces;
}

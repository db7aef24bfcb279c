import type { Reading } from '../../extract/reading.ts';

/** A finding of any kind, and what it says in the field's words. */
export interface FindingLine {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Short: `2025-10-21`, `USD 500000000 target`. */
  readonly value: string;
  /** Every further attribute that is known. */
  readonly more: readonly (readonly [name: string, value: string])[];
}

export const KINDS = [
  'initiative',
  'act',
  'event',
  'quantity',
  'quote',
  'mention',
  'time',
  'source',
] as const;
export type FindingKind = (typeof KINDS)[number];

type Known = string | number | boolean | readonly string[] | null | undefined;

const attributes = (of: Readonly<Record<string, Known>>): FindingLine['more'] =>
  Object.entries(of).flatMap(([name, value]) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [[name, Array.isArray(value) ? value.join(', ') : String(value)]] as const;
  });

const words = (...parts: readonly (string | number | null)[]): string =>
  parts.filter((p) => p !== null && p !== '').join(' ');

/** All findings of a reading, each with its kind, in the order of {@link KINDS} and then of the text. */
export function findingLines(reading: Reading): readonly FindingLine[] {
  const { text } = reading.document;
  const wordsOf = (span: { readonly start: number; readonly end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return [
    ...reading.initiatives.map((i) => ({
      ...pick('initiative', i),
      value: i.id,
      more: attributes({ label: i.label, sector: i.sector, parties: i.parties, places: i.places }),
    })),
    ...reading.acts.map((a) => ({
      ...pick('act', a),
      value: words(
        a.type,
        a.agents.join(', '),
        a.initiatives.length > 0 ? `→ ${a.initiatives.join(', ')}` : null,
      ),
      more: attributes({
        cue: wordsOf(a.cue),
        agents: a.agents,
        counterparts: a.counterparts,
        initiatives: a.initiatives,
        event: a.event,
        date: a.date,
        deadline: a.deadline,
        speaker: a.speaker,
        mode: a.mode,
        core: a.core,
        plover: a.plover,
      }),
    })),
    ...reading.events.map((e) => ({
      ...pick('event', e),
      value: words(e.kind, e.status, e.date, e.place),
      more: attributes({
        id: e.id,
        label: e.label,
        rank: e.rank,
        ordinal: e.ordinal,
        participants: e.participants,
      }),
    })),
    ...reading.quantities.map((q) => ({
      ...pick('quantity', q),
      value: words(q.approx === 'exact' ? null : q.approx, q.value, q.unit, q.modality, q.period),
      more: attributes({
        kind: q.kind,
        direction: q.direction,
        indicator: q.indicator,
        scope: q.scope,
        initiative: q.initiative,
        speaker: q.speaker,
      }),
    })),
    ...reading.quotes.map((q) => ({
      ...pick('quote', q),
      value: q.speaker ?? 'speaker unknown',
      more: attributes({ form: q.form, cue: wordsOf(q.cue) }),
    })),
    ...reading.mentions.map((m) => ({
      ...pick('mention', m),
      value: words(m.type, m.id),
      more: attributes({ name: m.name }),
    })),
    ...reading.times.map((t) => ({ ...pick('time', t), value: t.value, more: [] })),
    ...reading.document.sources.flatMap((s) =>
      s.start === null || s.end === null
        ? []
        : [
            {
              ...pick('source', { start: s.start, end: s.end, rule: s.rule }),
              value: words(s.role, s.name),
              more: attributes({ id: s.id }),
            },
          ],
    ),
  ];
}

const pick = (
  kind: FindingKind,
  f: { readonly start: number; readonly end: number; readonly rule: string },
): Pick<FindingLine, 'kind' | 'start' | 'end' | 'rule'> => ({
  kind,
  start: f.start,
  end: f.end,
  rule: f.rule,
});

import type { Reading } from '../extract/reading.ts';
import type { Parse } from '../morph/parsed.ts';
import type { Span } from '../text/span.ts';

/** A finding as a spec sees it: its kind, its words, and every value a spec may ask for. */
export interface Shown extends Span {
  /** The name of its kind in the `checks:` line. */
  readonly check: string;
  /** The name of its kind in a list item: a mention is a person, role, org … */
  readonly kind: string;
  readonly values: readonly string[];
  /** Values a nested item may ask for: `- period = 2026`. */
  readonly attributes: Readonly<Record<string, string | null>>;
}

const show = (
  check: string,
  span: Span,
  values: readonly (string | number | null)[],
  attributes: Readonly<Record<string, string | null>> = {},
  kind = check,
): Shown => ({
  check,
  kind,
  start: span.start,
  end: span.end,
  values: values.filter((v) => v !== null).map(String),
  attributes,
});

const list = (items: readonly string[]): string => items.join(' ');

/** Everything a spec can ask of one document. */
export function shownOf(parse: Parse, reading: Reading): readonly Shown[] {
  const named = reading.document.sources.filter((s) => s.start !== null);
  return [
    ...parse.sentences.map((s) => show('sentence', s, [])),
    ...parse.blocks.map((b) => show('block', b, [b.kind, b.lang])),
    ...parse.tokens.map((t) => show('token', t, [t.kind])),
    ...parse.tokens.flatMap((t) => {
      const feats = t.analyses.map((a) => [
        a.lemma,
        a.upos,
        ...Object.entries(a.feats).map(([k, v]) => `${k}=${v}`),
      ]);
      return show('lemma', t, feats[0] ?? [], { any: list(feats.flat()) });
    }),
    ...reading.times.map((t) => show('time', t, [t.value])),
    ...reading.quantities.map((q) =>
      show('quantity', q, [q.value, q.unit, q.approx, q.modality, q.direction, q.kind], {
        approx: q.approx,
        modality: q.modality,
        direction: q.direction,
        period: q.period,
        indicator: q.indicator,
        scope: q.scope,
        speaker: q.speaker,
        initiative: q.initiative,
      }),
    ),
    ...reading.mentions.map((m) => show('mention', m, [m.id], { name: m.name }, m.type.toLowerCase())),
    ...reading.quotes.map((q) => show('quote', q, [q.speaker, q.form], { speaker: q.speaker })),
    ...reading.acts.map((a) =>
      show('act', a.cue, [a.type, a.mode, a.core ? 'core' : 'rhetoric'], {
        agents: list(a.agents),
        counterparts: list(a.counterparts),
        initiatives: list(a.initiatives),
        event: a.event,
        date: a.date,
        deadline: a.deadline,
        speaker: a.speaker,
      }),
    ),
    ...named.map((s) => show('source', { start: s.start!, end: s.end! }, [s.id, s.role], { name: s.name })),
    ...reading.initiatives.map((i) => show('initiative', i, [i.id], { label: i.label, sector: i.sector })),
    ...reading.events.map((e) =>
      show('event', e, [e.kind, e.status, e.rank, e.ordinal, e.date], {
        participants: list(e.participants),
        place: e.place,
        date: e.date,
      }),
    ),
  ];
}

/** Values of the document as a whole: `- lang = kk`. */
export const documentValues = (reading: Reading): Readonly<Record<string, readonly string[]>> => ({
  lang: [reading.document.lang, reading.document.script],
  published: [reading.document.published?.date ?? 'null'],
  country: [reading.document.country ?? 'null'],
  note: reading.notes.map((n) => n.code),
});

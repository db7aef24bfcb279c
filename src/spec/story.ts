import type { Reading } from '../extract/reading.ts';
import type { Evidence, Ledger } from '../ledger/ledger.ts';
import type { Expectation } from './spec.ts';
import { spanOfWords } from './check.ts';

interface Place extends Evidence {}

/** Where the words of an expectation stand: in the document named, else in every document that has them. */
function placesOf(readings: readonly Reading[], e: Expectation): readonly Place[] {
  return readings.flatMap((r) => {
    const doc = r.document.path ?? r.document.id;
    if (e.doc !== null && e.doc !== doc) return [];
    const span = spanOfWords(r.document.text, e.words ?? '', e.occurrence);
    return span === null ? [] : [{ doc, ...span }];
  });
}

const meets = (a: Evidence, places: readonly Place[]): boolean =>
  places.some((b) => a.doc === b.doc && a.start < b.end && b.start < a.end);

interface Candidate {
  readonly values: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly child: (c: Expectation) => boolean;
}

const inDocuments = (evidence: readonly Evidence[], names: readonly string[]): boolean =>
  names.every((name) => evidence.some((e) => e.doc === name));

const text = (values: readonly (string | number | boolean | null)[]): readonly string[] =>
  values.filter((v) => v !== null).map(String);

/** What the ledger holds of a kind, as a story sees it. */
function candidatesOf(ledger: Ledger, kind: string): readonly Candidate[] | null {
  switch (kind) {
    case 'initiative':
      return ledger.initiatives.map((i) => ({
        values: text([i.id, i.status, i.sector, i.stale ? 'stale' : null]),
        evidence: i.evidence,
        child: (c) =>
          c.kind === 'in'
            ? inDocuments(i.evidence, c.values)
            : c.kind === 'step' &&
              i.timeline.some((s) =>
                c.values.every((v) => [s.date, s.status, s.doc, s.deadline].includes(v)),
              ),
      }));
    case 'event':
      return ledger.events.map((e) => ({
        values: text([e.id, e.kind, e.status, e.rank, e.date, e.place, ...e.participants]),
        evidence: e.evidence,
        child: (c) => c.kind === 'in' && inDocuments(e.evidence, c.values),
      }));
    case 'actor':
      return ledger.actors.map((a) => ({
        values: text([a.id, a.type]),
        evidence: a.mentions,
        child: (c) =>
          c.kind === 'in'
            ? inDocuments(a.mentions, c.values)
            : c.kind === 'name' && a.names.some((n) => n.text === c.values.join(' ')),
      }));
    case 'fact':
      return ledger.facts.map((f) => ({
        values: text([
          f.value,
          f.unit,
          f.approx,
          f.period,
          f.modality,
          f.direction,
          f.scope,
          f.indicator,
          f.speaker,
        ]),
        evidence: [f],
        child: () => false,
      }));
    case 'conflict':
      return ledger.conflicts.map((c) => ({
        values: text([c.kind]),
        evidence: c.evidence,
        child: (x) => x.kind === 'in' && inDocuments(c.evidence, x.values),
      }));
    case 'corroboration':
      return ledger.corroborations.map((c) => ({
        values: text([c.independent]),
        evidence: c.evidence,
        child: (x) => x.kind === 'in' && inDocuments(c.evidence, x.values),
      }));
    case 'alignment':
      return ledger.alignments.map((a) => ({
        values: text([a.speaker]),
        evidence: [a.a, a.b],
        child: (x) => x.kind === 'in' && inDocuments([a.a, a.b], x.values),
      }));
    default:
      return null;
  }
}

function originProblem(ledger: Ledger, e: Expectation): string | null {
  const originOf = (name: string): string | undefined => ledger.documents.find((d) => d.doc === name)?.origin;
  const origins = new Set(e.values.map(originOf));
  if (origins.has(undefined)) return `no such document: ${e.values.find((v) => originOf(v) === undefined)}`;
  if (e.kind === 'origin') return origins.size === 1 ? null : `not one origin: ${e.values.join(' ')}`;
  return origins.size === e.values.length ? null : `share an origin: ${e.values.join(' ')}`;
}

const counted = (ledger: Ledger, kind: string): number | null => {
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    origins: ledger.origins,
    conflicts: ledger.conflicts,
    initiatives: ledger.initiatives,
    events: ledger.events,
    actors: ledger.actors,
  };
  return lists[kind]?.length ?? null;
};

/**
 * Why a story's expectation does not hold of its ledger; null when it does.
 *
 * `- origins = 2` counts; `- origin a b` and `- apart a b` ask who goes back to one release;
 * ``- initiative `words` = status`` (event, actor, fact, conflict, corroboration, alignment) asks for an
 * entry whose evidence meets those words; nested `in`, `step` and `name` ask more of it; `- no conflict`.
 */
export function storyProblem(readings: readonly Reading[], ledger: Ledger, e: Expectation): string | null {
  if (e.kind === 'origin' || e.kind === 'apart') return originProblem(ledger, e);
  const count = e.words === null ? counted(ledger, e.kind) : null;
  if (count !== null) return String(count) === e.values[0] ? null : `${e.kind}: ${count}, not ${e.values[0]}`;
  const absent = e.kind === 'no';
  const kind = absent ? (e.values[0] ?? '') : e.kind;
  const candidates = candidatesOf(ledger, kind);
  if (candidates === null) return `a story can't ask for: ${kind}`;
  const values = absent ? e.values.slice(1) : e.values;
  const places = e.words === null ? null : placesOf(readings, e);
  if (places?.length === 0) return `no document has \`${e.words}\``;
  const there = candidates.filter((c) => places === null || c.evidence.some((x) => meets(x, places)));
  const right = there.filter((c) => values.every((v) => c.values.includes(v)));
  if (absent) return right.length === 0 ? null : `there is one: ${right[0]!.values.join(' ')}`;
  if (right.length === 0)
    return `no ${kind} there = ${values.join(' ')}; found: ${there.map((c) => c.values.join(' ')).join(' | ') || 'none'}`;
  if (right.some((c) => e.children.every(c.child))) return null;
  const missing = e.children.find((x) => !right.some((c) => c.child(x)));
  return `${kind} found, but not with ${missing ? `${missing.kind} ${missing.values.join(' ')}` : 'all of these together'}`;
}

import type { Reading } from '../extract/reading.ts';
import { type Violation, spanProblem, valueProblem } from '../extract/proof.ts';
import { fileReadings } from './filed.ts';
import type { Evidence, Ledger } from './ledger.ts';

/** Every entry with its evidence. */
const entriesOf = (ledger: Ledger): readonly (readonly [string, readonly Evidence[]])[] => [
  ...ledger.actors.map((a) => [`actor ${a.id}`, a.mentions] as const),
  ...ledger.initiatives.map((i) => [`initiative ${i.id}`, [...i.evidence, ...i.timeline]] as const),
  ...ledger.events.map((e) => [`event ${e.id}`, e.evidence] as const),
  ...ledger.facts.map((f) => [`fact ${f.id}`, [f]] as const),
  ...ledger.utterances.map((u) => [`utterance ${u.id}`, [u]] as const),
  ...ledger.corroborations.map((c) => [`corroboration ${c.id}`, c.evidence] as const),
  ...ledger.conflicts.map((c) => [`conflict ${c.id}`, c.evidence] as const),
  ...ledger.alignments.map((a, i) => [`alignment ${i}`, [a.a, a.b]] as const),
];

/** Every entry of a ledger that its documents' words do not prove. */
export function ledgerViolations(ledger: Ledger, readings: readonly Reading[]): readonly Violation[] {
  const texts = new Map(fileReadings(readings).map((f) => [f.doc, f.reading.document.text]));
  const violations: Violation[] = [];
  const check = (where: string, reason: string | null): void => {
    if (reason !== null) violations.push({ where, reason });
  };
  for (const [where, evidence] of entriesOf(ledger)) {
    if (evidence.length === 0) check(where, 'no evidence');
    for (const e of evidence) {
      const text = texts.get(e.doc);
      check(where, text === undefined ? `no such document: ${e.doc}` : spanProblem(text, e));
    }
  }
  for (const f of ledger.facts) check(`fact ${f.id}`, valueProblem(texts.get(f.doc) ?? '', f));
  return violations;
}

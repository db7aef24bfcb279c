import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/span.ts';
import { type Shown } from './shown.ts';
import type { Case, Expectation, Failure } from './spec.ts';

/** Kinds of which a spec lists some, not all. */
const OPEN = new Set(['lemma', 'token', 'block']);

const caret = (text: string, span: Span, label: string): string => {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.start);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const width = Math.max(1, Math.min(span.end, lineStart + line.length) - span.start);
  return `    ${line}\n    ${' '.repeat(span.start - lineStart)}${'^'.repeat(width)} ${label}`;
};

const describe = (text: string, s: Shown): string =>
  `${s.kind} \`${wordsOf(text, s)}\` = ${s.values.join(' ')}`;

/** The span of an expectation's words; null when the text has no such occurrence. */
export function spanOfWords(text: string, words: string, occurrence: number): Span | null {
  let start = -1;
  for (let n = 0; n < occurrence; n++) {
    start = text.indexOf(words, start + 1);
    if (start === -1) return null;
  }
  return { start, end: start + words.length };
}

const hasValues = (shown: Shown, values: readonly string[]): boolean =>
  values.every((v) => shown.values.includes(v) || (shown.attributes['any'] ?? '').split(' ').includes(v));

function attributeProblem(shown: Shown, child: Expectation): string | null {
  const actual = shown.attributes[child.kind];
  if (actual === undefined) return `${shown.kind} has no attribute: ${child.kind}`;
  const expected = child.values.join(' ');
  return (actual ?? 'null') === expected ? null : `${child.kind} is ${actual ?? 'null'}, not ${expected}`;
}

/** Why an expectation does not hold of what was found; null when it does. `hits` receives the finding used. */
function problemOf(text: string, shown: readonly Shown[], e: Expectation, hits: Set<Shown>): string | null {
  const span = spanOfWords(text, e.words ?? '', e.occurrence);
  if (span === null) return `the text has no \`${e.words ?? ''}\`#${e.occurrence}`;
  const there = shown.filter((s) => s.kind === e.kind && s.start === span.start && s.end === span.end);
  const near = shown.filter((s) => s.kind === e.kind && s.start < span.end && span.start < s.end);
  const right = there.filter((s) => hasValues(s, e.values));
  const best = right.find((s) => e.children.every((c) => attributeProblem(s, c) === null)) ?? right[0];
  if (best === undefined) {
    const seen = near.map((s) => caret(text, s, `found ${s.values.join(' ')}`)).join('\n');
    const wanted = caret(text, span, `expected ${e.kind} ${e.values.join(' ')}`);
    return `expected ${e.kind} \`${e.words ?? ''}\` = ${e.values.join(' ')}\n${wanted}${seen === '' ? '' : `\n${seen}`}`;
  }
  right.forEach((s) => hits.add(s));
  for (const child of e.children) {
    const problem = attributeProblem(best, child);
    if (problem !== null) return `${describe(text, best)}: ${problem}\n${caret(text, best, child.kind)}`;
  }
  return null;
}

export interface Outcome {
  readonly passed: number;
  readonly someday: number;
  readonly failures: readonly Failure[];
}

/** Adds up outcomes in order. */
export const sumOutcomes = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((n, o) => n + o.passed, 0),
  someday: outcomes.reduce((n, o) => n + o.someday, 0),
  failures: outcomes.flatMap((o) => o.failures),
});

/** The outcome of one expectation, given why it does not hold (null: it holds). */
export function outcomeOf(path: string, e: Expectation, problem: string | null): Outcome {
  const failure = (message: string): Outcome => ({
    passed: 0,
    someday: 0,
    failures: [{ path, line: e.line, message }],
  });
  if (e.someday)
    return problem === null
      ? failure('holds now: remove "someday:"')
      : { passed: 0, someday: 1, failures: [] };
  return problem === null ? { passed: 1, someday: 0, failures: [] } : failure(problem);
}

/** Checks one case: each expectation, and for the closed kinds that nothing else was found. */
export function checkCase(
  path: string,
  checks: readonly string[],
  c: Case,
  shown: readonly Shown[],
  values: Readonly<Record<string, readonly string[]>>,
): Outcome {
  const hits = new Set<Shown>();
  const outcomes = c.expectations
    .filter((e) => e.kind !== 'nothing')
    .map((e) => {
      const whole = e.words === null ? values[e.kind] : undefined;
      if (whole !== undefined) {
        const missing = e.values.filter((v) => !whole.includes(v));
        return outcomeOf(
          path,
          e,
          missing.length === 0 ? null : `${e.kind} is ${whole.join(' ')}, not ${missing.join(' ')}`,
        );
      }
      return outcomeOf(path, e, problemOf(c.text, shown, e, hits));
    });
  const somedaySpans = c.expectations
    .filter((e) => e.someday && e.words !== null)
    .map((e) => spanOfWords(c.text, e.words!, e.occurrence));
  const unlisted = shown.filter(
    (s) =>
      // A mention of an event is checked as a mention: `event` means the findings of that name.
      (checks.includes(s.check) || (s.kind !== 'event' && checks.includes(s.kind))) &&
      !OPEN.has(s.check) &&
      !hits.has(s) &&
      !somedaySpans.some((d) => d !== null && s.start < d.end && d.start < s.end),
  );
  const closed: Outcome = {
    passed: c.expectations.some((e) => e.kind === 'nothing') && unlisted.length === 0 ? 1 : 0,
    someday: 0,
    failures: unlisted.map((s) => ({
      path,
      line: c.line,
      message: `found but not listed: ${describe(c.text, s)}\n${caret(c.text, s, s.kind)}`,
    })),
  };
  return sumOutcomes([...outcomes, closed]);
}

import { fold } from '../text/fold.ts';
import type { Filed } from './filed.ts';
import { by, groupBy } from './order.ts';

/** Two documents, one of which repeats the other's words. */
export interface Copy {
  readonly a: string;
  readonly b: string;
  /** Share of the shorter one's five-word runs that the other has too. */
  readonly share: number;
}

const RUN = 5;
/** One run in four is looked up, chosen by its hash, so that copies choose the same ones. */
const SAMPLE = 4;
/** Documents sharing a run beyond which each is compared with the next only: they chain together. */
const CROWD = 16;
/** Runs in common before two documents are compared as wholes. */
const CANDIDATE = 2;
const COPIED = 0.5;

/** FNV-1a: 32 bits, the same everywhere. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The article's words, without what the page puts around it. */
function wordsOf(filed: Filed): readonly string[] {
  const { document, noise } = filed.reading;
  let text = '';
  let at = 0;
  for (const span of [...noise].sort((a, b) => a.start - b.start)) {
    text += `${document.text.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  return fold(text + document.text.slice(at)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function runsOf(filed: Filed): ReadonlySet<number> {
  const words = wordsOf(filed);
  const runs = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(hash(words.slice(i, i + RUN).join(' ')));
  return runs;
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const run of small) if (large.has(run)) common++;
  return small.size === 0 ? 0 : common / small.size;
}

/** Pairs of the documents that share a run: every pair of a few, neighbours of many. */
function pairsOf(docs: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (const [i, a] of docs.entries())
    for (const b of docs.slice(i + 1, docs.length > CROWD ? i + 2 : docs.length))
      pairs.push(`${a}\u0000${b}`);
  return pairs;
}

/**
 * Documents that repeat each other's words. A sample of their five-word runs is looked up by hash; only
 * those with runs in common are compared, so that the cost grows with the documents, not their pairs.
 */
export function copiesAmong(filed: readonly Filed[]): readonly Copy[] {
  const runs = new Map(filed.map((f) => [f.doc, runsOf(f)]));
  const kept = filed.flatMap((f) =>
    [...runs.get(f.doc)!].filter((run) => run % SAMPLE === 0).map((run) => ({ run, doc: f.doc })),
  );
  const met = new Map<string, number>();
  for (const group of groupBy(kept, ({ run }) => String(run)).values())
    for (const pair of pairsOf(group.map(({ doc }) => doc))) met.set(pair, (met.get(pair) ?? 0) + 1);
  const copies: Copy[] = [];
  for (const [pair, count] of met) {
    if (count < CANDIDATE) continue;
    const [a, b] = pair.split('\u0000') as [string, string];
    const share = shareOf(runs.get(a)!, runs.get(b)!);
    if (share >= COPIED) copies.push({ a, b, share });
  }
  return copies.sort(by((c) => `${c.a}\u0000${c.b}`));
}

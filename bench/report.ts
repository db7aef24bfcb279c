import type { Accuracy } from './accuracy.ts';
import type { Speed } from './speed.ts';

const round = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

/** Speeds as a table; the ratio is to the first peer of the same language. */
export function speedTable(speeds: readonly Speed[]): string {
  const rows = speeds.map((s) => {
    const own = speeds.find((x) => x.lang === s.lang)!;
    const ratio = round(own.megabytesPerSecond / s.megabytesPerSecond);
    return `| ${s.lang} | ${s.name} | ${round(s.megabytesPerSecond)} | ${round(s.articlesPerSecond)} | ${ratio} |`;
  });
  return [
    '| language | reader | MB/s | articles/s | dalel is … times as fast |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export interface Run {
  readonly date: string;
  readonly machine: string;
  readonly accuracies: readonly Accuracy[];
  readonly speeds: readonly Speed[];
  readonly peakMegabytes: number;
}

/** One dated section of `RESULTS.md`. */
export const section = (run: Run): string =>
  [
    `## ${run.date}`,
    `${run.machine}. Times are medians of five passes in one process; peak memory ${run.peakMegabytes.toFixed(0)} MB, peers included.`,
    speedTable(run.speeds),
    ...run.accuracies.map((a) => `### Accuracy: ${a.set}\n\n\`\`\`text\n${a.table.trim()}\n\`\`\``),
  ].join('\n\n');

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../languages/load.ts';
import { parse } from '../src/morph/parse.ts';
import { loadPacks } from '../src/intake/packs.ts';
import { document } from '../src/text/document.ts';
import { accuracy } from './accuracy.ts';
import { wink } from './peers.ts';
import { type Run, section } from './report.ts';
import { dalel, segmenter, speeds } from './speed.ts';

const root = packageRoot();
const gold = join(root, '..', 'shared');
const results = join(root, 'bench', 'RESULTS.md');
const packs = await loadPacks();

const articles = readdirSync(join(root, 'samples'))
  .filter((f) => f.endsWith('.txt'))
  .map((f) => readFileSync(join(root, 'samples', f), 'utf8'))
  .map((text) => ({ text, lang: parse(document(text), packs.languages).lang }));

const timings = speeds([dalel(packs), segmenter, wink(join(root, 'bench'))], articles);
const run: Run = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
  speeds: timings,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  accuracies: (['seeds', 'dev'] as const).flatMap((set) => accuracy(set, gold, packs) ?? []),
};

/** The newest section stands first; a second run of one day replaces that day's. */
function withSection(old: string, date: string, text: string): string {
  const [head = '', ...days] = old.split(/\n(?=## )/);
  return [head.trimEnd(), text, ...days.filter((d) => !d.startsWith(`## ${date}`))].join('\n\n').trimEnd();
}

const text = section(run);
console.log(text);
writeFileSync(results, `${withSection(readFileSync(results, 'utf8'), run.date, text)}\n`);

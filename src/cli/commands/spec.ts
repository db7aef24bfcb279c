import { join, relative } from 'node:path';
import { packageRoot } from '../../../languages/load.ts';
import { loadPacks } from '../../intake/packs.ts';
import { runSpecs } from '../../spec/run.ts';
import { CommandError, EXIT, type Exit } from '../exit.ts';
import { counted } from '../print/line.ts';
import type { Terminal } from '../terminal.ts';

const HOME = ['languages', 'domains', 'samples'];

/** `dalel spec`: runs what `*.spec.md` and `*.story.md` files expect. */
export async function specCommand(paths: readonly string[], terminal: Terminal): Promise<Exit> {
  const all = paths.length > 0 ? paths : HOME.map((folder) => join(packageRoot(), folder));
  const packs = await loadPacks();
  const report = (() => {
    try {
      return runSpecs(all, packs);
    } catch (error) {
      throw new CommandError(EXIT.partly, `cannot run the specs: ${(error as Error).message}`);
    }
  })();
  const { ink } = terminal;
  for (const f of report.failures)
    await terminal.out(`${ink.red('failed')} ${relative('', f.path)}:${f.line}: ${f.message}\n`);
  const gaps = report.someday > 0 ? `, ${counted(report.someday, 'known gap')}` : '';
  const passed = ink.green(`${report.passed} passed`);
  const failed = report.failures.length > 0 ? ink.red(`${report.failures.length} failed`) : '0 failed';
  await terminal.out(`${passed}, ${failed}${gaps}\n`);
  return report.failures.length > 0 ? EXIT.partly : EXIT.ok;
}

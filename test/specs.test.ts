import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../languages/load.ts';
import { loadPacks } from '../src/intake/packs.ts';
import { runFile, specFiles } from '../src/spec/run.ts';

const packs = await loadPacks();
const root = packageRoot();
const files = specFiles(['languages', 'domains', 'samples'].map((folder) => `${root}/${folder}`));

describe('specs and stories', () => {
  test.each(files.map((f) => [relative(root, f), f]))('%s', (_name, file) => {
    const { passed, failures } = runFile(file, packs);
    expect(failures.map((f) => `${relative(root, f.path)}:${f.line}: ${f.message}`).join('\n')).toBe('');
    expect(passed).toBeGreaterThan(0);
  });
});

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Packs } from '../extract/pack.ts';
import { read } from '../extract/read.ts';
import { buildLedger } from '../ledger/build.ts';
import { parse } from '../morph/parse.ts';
import { document } from '../text/document.ts';
import { type Outcome, checkCase, outcomeOf, sumOutcomes } from './check.ts';
import { parseSpec, parseStory } from './parse-spec.ts';
import { documentValues, shownOf } from './shown.ts';
import type { SpecReport, StoryDocument } from './spec.ts';
import { storyProblem } from './story.ts';

/** Runs the cases of one `*.spec.md`. */
export function runSpec(source: string, path: string, packs: Packs): Outcome {
  const spec = parseSpec(source, path);
  const { published, publisher, checks } = spec.settings;
  return sumOutcomes(
    spec.cases.map((c) => {
      const d = document(c.text, { published, publisher });
      const reading = read(d, packs);
      return checkCase(path, checks, c, shownOf(parse(d, packs.languages), reading), documentValues(reading));
    }),
  );
}

function textOf(d: StoryDocument, path: string): string {
  return d.text ?? readFileSync(join(dirname(path), d.file!), 'utf8');
}

/** Runs one `*.story.md`: reads its documents, builds their ledger, asks what the story expects of it. */
export function runStory(source: string, path: string, packs: Packs): Outcome {
  const story = parseStory(source, path);
  const readings = story.documents.map((d) =>
    read(document(textOf(d, path), { path: d.name, published: d.published, publisher: d.publisher }), packs),
  );
  const ledger = buildLedger(readings, packs);
  return sumOutcomes(story.expectations.map((e) => outcomeOf(path, e, storyProblem(readings, ledger, e))));
}

/** Every spec and story under the paths, folders included, in name order. */
export function specFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return specFiles(
      readdirSync(path)
        .filter((name) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'))
        .sort()
        .map((name) => join(path, name))
        .filter((p) => statSync(p).isDirectory() || /\.(spec|story)\.md$/.test(p)),
    );
  });
}

/** Runs one file, by its ending. */
export function runFile(path: string, packs: Packs): Outcome {
  const source = readFileSync(path, 'utf8');
  return path.endsWith('.story.md') ? runStory(source, path, packs) : runSpec(source, path, packs);
}

/** Runs every spec and story under the paths. A file that can't be read as a spec counts as one failure. */
export function runSpecs(paths: readonly string[], packs: Packs): SpecReport {
  return sumOutcomes(
    specFiles(paths).map((path) => {
      try {
        return runFile(path, packs);
      } catch (error) {
        return { passed: 0, someday: 0, failures: [{ path, line: 1, message: (error as Error).message }] };
      }
    }),
  );
}

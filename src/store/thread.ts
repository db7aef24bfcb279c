import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread on a module of this project. Run from source the module is TypeScript, which a thread of
 * Node 20 doesn't load by itself; compiled it is JavaScript.
 */
export function startThread(module: URL, workerData: unknown = null): Worker {
  if (!module.href.endsWith('.ts')) return new Worker(module, { workerData });
  const tsx = new URL(
    './dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  ).href;
  const boot = `import(${JSON.stringify(tsx)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(module.href)}); })`;
  return new Worker(boot, { eval: true, workerData });
}

/** The module beside `from` of that name, with the extension `from` has. */
export const besides = (from: string, name: string): URL =>
  new URL(`./${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from);

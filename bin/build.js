// Compiles the program and the web app into dist/; does nothing when nothing has changed since.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stampFile = join(dist, 'stamp.json');

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort())
    if (entry !== 'node_modules' && !entry.startsWith('.')) yield* filesUnder(join(path, entry));
}

/** Changes when a source file is added, removed or written. */
function stampOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const path of filesUnder(join(root, source))) {
      if (/\.(test\.ts|tsv|md)$/.test(path)) continue;
      const { size, mtimeMs } = statSync(path);
      hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

const SHARED = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'bin/build.js'];
const PARTS = {
  engine: ['src', 'languages', 'domains', ...SHARED],
  // The app takes its types from the source, which vanish in the build; only what it imports at run time counts.
  web: ['web', 'src/http/client.ts', ...SHARED],
};

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** Runs a tool of node_modules; its own words go to stderr, so that stdout stays the program's. */
function run(script, args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (text) => process.stderr.write(text));
    child.on('close', (code) => done(code === 0));
  });
}

function copyBesides(pattern, target) {
  for (const path of filesUnder(join(root, 'src')))
    if (pattern.test(path)) {
      const copy = join(target, relative(root, path));
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(path, copy);
    }
}

/** Unfinished folders of builds that were stopped. */
function sweep() {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    const pid = /^next-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Puts finished folders in place of the old ones; until then a running program keeps what it has. */
function swap(from, folders) {
  for (const folder of folders) {
    rmSync(join(dist, folder), { recursive: true, force: true });
    renameSync(join(from, folder), join(dist, folder));
  }
}

async function buildEngine(next) {
  if (!(await run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', next]))) return false;
  copyBesides(/\.(sql|json)$/, next);
  swap(next, ['src', 'languages', 'domains']);
  return true;
}

async function buildWeb(next) {
  if (!existsSync(join(root, 'web', 'vite.config.ts'))) return true;
  const out = join(next, 'web');
  if (
    !(await run('vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn', '--emptyOutDir', '--outDir', out]))
  )
    return false;
  swap(next, ['web']);
  return true;
}

const BUILDERS = { engine: buildEngine, web: buildWeb };
const RESULTS = { engine: join(dist, 'src', 'cli', 'main.js'), web: join(dist, 'web', 'index.html') };

/**
 * Brings dist/ up to date. Returns whether it is.
 * @param {{ onlyWhenMissing?: boolean }} options build only parts of which there is no result at all
 */
export async function build({ onlyWhenMissing = false } = {}) {
  // Installed as a package there are no build tools, and dist/ came with it.
  if (!existsSync(join(root, 'node_modules', 'typescript')) && existsSync(RESULTS.engine)) return true;
  for (const part of Object.keys(PARTS)) {
    const there = existsSync(RESULTS[part]);
    if (onlyWhenMissing && there) continue;
    const stamp = stampOf(PARTS[part]);
    if (there && readStamps()[part] === stamp) continue;
    process.stderr.write(`building the ${part === 'engine' ? 'program' : 'web app'} …\n`);
    mkdirSync(dist, { recursive: true });
    sweep();
    const next = join(dist, `next-${process.pid}`);
    const built = await BUILDERS[part](next);
    rmSync(next, { recursive: true, force: true });
    if (!built) {
      process.stderr.write(
        `the ${part === 'engine' ? 'program' : 'web app'} could not be built; see the lines above\n`,
      );
      return false;
    }
    writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [part]: stamp }));
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await build()) ? 0 : 1;

// Adds to package-lock.json the platform packages that npm left out of it. A registry mirror that lacks a
// package of another platform makes `npm install` drop it, and `npm ci` then refuses the lock everywhere.
// Run after changing dependencies: node .ci/complete-lock.js
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];
const ALIASES = { windows: 'win32', macos: 'darwin', linuxmusl: 'linux' };

/** What a package name says about where it runs: `@scope/cli-linux-x64-musl`. */
function platformOf(name) {
  const words = name.split(/[-/.]/).map((word) => ALIASES[word] ?? word);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = /musl/.test(name) ? ['musl'] : /linux.*gnu/.test(name) ? ['glibc'] : [];
  return { ...(libc.length > 0 && { libc }), ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }) };
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const here = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (here.some((place) => lock.packages[place])) continue;
    const platform = platformOf(name);
    // Without a platform in its name a package would be fetched everywhere: leave that to a person.
    if (!platform.os && !platform.cpu) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev && { dev: true }),
      optional: true,
      ...platform,
    };
    added.push(`${name}@${version}`);
  }
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(added.length === 0 ? 'nothing is missing\n' : `added ${added.join(', ')}\n`);

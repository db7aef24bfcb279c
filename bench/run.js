// `npm run bench`: installs the peers beside this file, then measures. Nothing here is part of the product.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const run = (command, ...args) => execFileSync(command, args, { cwd: join(here, '..'), stdio: 'inherit' });

if (!existsSync(join(here, 'node_modules'))) run('npm', 'ci', '--prefix', here);
// Compiled, because a loader that compiles as it goes would slow the engine down and not its peers.
run('npx', 'tsc', '-p', here);
run('node', join(here, '..', 'dist', 'bench', 'bench', 'run.js'));

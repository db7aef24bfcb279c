#!/usr/bin/env node
import './node-version.js';

const { build } = await import('./build.js');
if (!(await build({ onlyWhenMissing: true }))) process.exit(4);
const { runAsProgram } = await import('../dist/src/cli/main.js');
await runAsProgram(process.argv.slice(2));

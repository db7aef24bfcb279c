import './node-version.js';

const { build } = await import('./build.js');
if (!(await build())) process.exit(4);
// npm runs scripts in the project's folder; paths are meant from where the reader stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { runAsProgram } = await import('../dist/src/cli/main.js');
await runAsProgram(['open', ...process.argv.slice(2)]);

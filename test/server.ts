import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../languages/load.ts';

/** A real `dalel` process that serves a ledger of its own. */
export interface Served {
  readonly address: string;
  stop(): Promise<void>;
}

const ADDRESS = /http:\/\/[\w.:[\]]+/;
const PATIENCE_MS = 120_000;

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = ADDRESS.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`dalel stopped with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`dalel gave no address: ${said}`)), PATIENCE_MS).unref();
  });
}

/** Starts the built command on paths, as `npm start` does, and waits for its address. */
export async function serve(paths: readonly string[]): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'dalel-browser-'));
  const args = [join(packageRoot(), 'bin', 'dalel.js'), '--data', data, 'open', '--port', '0', ...paths];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressOf(child);
  return {
    address,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from './store-error.ts';

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  /** When the process started, as the system tells it, so that a reused pid is not taken for it; null when it doesn't tell. */
  readonly started: string | null;
  readonly host: string;
  readonly boot: string | null;
  readonly holder: string;
  readonly since: string;
}

const PREFIX = 'lock.';
const PATIENCE = 10;

/**
 * Takes a folder for this process alone, and answers the function that frees it.
 *
 * Everyone first writes a lock file of a name never used before, then looks for others: of two that come at
 * once at least one sees the other, and a dead process's file can be removed by anybody at any time without
 * touching a living one's. Two that see each other both step back and try again.
 * @throws {@link StoreError} `locked`, naming folder, process and remedy
 */
export async function lockFolder(folder: string, holder: string): Promise<() => void> {
  for (let round = 1; ; round++) {
    const own = `${PREFIX}${process.pid}-${randomBytes(6).toString('hex')}`;
    announce(folder, own, holder);
    const other = othersIn(folder, own)[0];
    if (other === undefined) return () => rmSync(join(folder, own), { force: true });
    rmSync(join(folder, own), { force: true });
    if (round === PATIENCE || !justCame(other)) throw new StoreError('locked', refusal(folder, other));
    await new Promise((done) => setTimeout(done, 20 + Math.random() * 100));
  }
}

/** Written beside and moved, so that nobody reads half of it. */
function announce(folder: string, own: string, holder: string): void {
  const me: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    boot: bootOf(),
    holder,
    since: new Date().toISOString(),
  };
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `.${own}`);
  writeFileSync(draft, JSON.stringify(me), { flag: 'wx' });
  renameSync(draft, join(folder, own));
}

/** The living holders besides `own`; files of dead ones are removed. */
function othersIn(folder: string, own: string): readonly Holder[] {
  const living: Holder[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.startsWith(PREFIX) || name === own) continue;
    const holder = readHolder(join(folder, name));
    if (holder === null) continue;
    if (isAlive(holder)) living.push(holder);
    else rmSync(join(folder, name), { force: true });
  }
  return living;
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Whether the process still runs; a process of another machine is taken to run. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  const boot = bootOf();
  if (holder.boot !== null && boot !== null && holder.boot !== boot) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return holder.started === null || started === null || holder.started === started;
}

const justCame = (holder: Holder): boolean => Date.now() - Date.parse(holder.since) < 500;

function refusal(folder: string, other: Holder): string {
  const where = other.host === hostname() ? '' : ` on ${other.host}`;
  const remedy =
    other.host === hostname()
      ? 'stop it first or use another folder'
      : `stop it there, or delete ${join(folder, `${PREFIX}${other.pid}-*`)} if it is gone`;
  return `the ledger in ${folder} is in use by process ${other.pid}${where} (${other.holder}): ${remedy}`;
}

/** The start of a process in the system's own words; null where the system doesn't tell. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'win32') return null;
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Which start of the machine this is; null where the system doesn't tell. */
function bootOf(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

import cliProgress from 'cli-progress';
import type { Ink } from './ink.ts';

/** How far something has come. */
export interface Progress {
  at(done: number, all: number, what?: string): void;
  /** Takes the bar away. */
  end(): void;
}

const SECONDS = 5;

/** A bar that redraws itself. */
function bar(stream: NodeJS.WriteStream, label: string, ink: Ink): Progress {
  const format = `${label} ${ink.cyan('{bar}')} {value}/{total} ${ink.dim('{what}')}`;
  const one = new cliProgress.SingleBar(
    { format, stream, hideCursor: false, clearOnComplete: true, stopOnComplete: false, gracefulExit: false },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    at(done, all, what = '') {
      if (!started) one.start(all, done, { what });
      started = true;
      one.setTotal(all);
      one.update(done, { what });
    },
    end() {
      if (started) one.stop();
    },
  };
}

/** Plain lines, one now and then, for logs. */
function lines(label: string, say: (line: string) => void): Progress {
  let last = performance.now();
  return {
    at(done, all) {
      if (performance.now() - last < SECONDS * 1000) return;
      last = performance.now();
      say(`${label}: ${done} of ${all}`);
    },
    end() {},
  };
}

/** Shows nothing: for output that would get in its way. */
export const NO_PROGRESS: Progress = { at: () => {}, end: () => {} };

/** A bar on a terminal, plain lines elsewhere. */
export const progressOn = (
  stream: NodeJS.WriteStream,
  label: string,
  ink: Ink,
  say: (line: string) => void,
): Progress => (stream.isTTY ? bar(stream, label, ink) : lines(label, say));

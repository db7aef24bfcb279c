import { OutputClosed } from './exit.ts';
import { type Ink, ink, wantsColour } from './ink.ts';
import { type Progress, progressOn } from './progress.ts';

/** Where a command reads and writes: data on `out`, everything said about it on `tell`. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes data; waits while the reader is slow. @throws {@link OutputClosed} when nobody reads any more */
  out(text: string): Promise<void>;
  /** Says one line on stderr. */
  tell(line: string): void;
  /** Shows how far something has come, on stderr. */
  progress(label: string): Progress;
  /** Whether a person watches `out` as it is written. */
  readonly watched: boolean;
  /** Colours for `out`. */
  readonly ink: Ink;
  /** Aborted by Ctrl-C: finish what is in hand, then stop. */
  readonly stop: AbortSignal;
}

interface Gate {
  readonly write: (text: string) => Promise<void>;
}

/** A stream that may be closed at the other end at any time. */
function gate(stream: NodeJS.WriteStream): Gate {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  const write = (text: string): Promise<void> =>
    new Promise((done, refuse) => {
      if (closed) refuse(new OutputClosed());
      else stream.write(text, (error) => (error ? refuse(new OutputClosed()) : done()));
    });
  return { write };
}

/** The terminal of this process. */
export function processTerminal(stop: AbortSignal): Terminal {
  const out = gate(process.stdout);
  const err = gate(process.stderr);
  const errInk = ink(wantsColour(process.stderr.isTTY, process.env));
  // stderr that is gone must not stop the work.
  // A bar that is being drawn gives way to a line.
  const wipe = process.stderr.isTTY ? '\r\u001b[K' : '';
  const say = (line: string): void => void err.write(`${wipe}${line}\n`).catch(() => {});
  return {
    stdin: process.stdin,
    out: out.write,
    tell: say,
    progress: (label) => progressOn(process.stderr, label, errInk, say),
    watched: process.stdout.isTTY,
    ink: ink(wantsColour(process.stdout.isTTY, process.env)),
    stop,
  };
}

import { ink } from './ink.ts';
import type { Terminal } from './terminal.ts';

/** A terminal that keeps what is written to it: for tests, and for documentation made by running commands. */
export interface MemoryTerminal extends Terminal {
  stdout(): string;
  stderr(): string;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text);
}

export function memoryTerminal(input = '', stop: AbortSignal = new AbortController().signal): MemoryTerminal {
  const out: string[] = [];
  const err: string[] = [];
  return {
    stdin: bytesOf(input),
    out: (text) => Promise.resolve(void out.push(text)),
    tell: (line) => void err.push(`${line}\n`),
    progress: () => ({ at: () => {}, end: () => {} }),
    watched: false,
    ink: ink(false),
    stop,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
  };
}

/** Exit codes, as `docs/cli.md` lists them. */
export const EXIT = {
  ok: 0,
  /** Some inputs could not be read, or some expectations don't hold; everything else was done. */
  partly: 1,
  usage: 2,
  /** Another process holds the ledger, or the database server does not answer. */
  busy: 3,
  /** The ledger, an output folder or the installation refuses. */
  data: 4,
  /** A defect of Dalel. */
  defect: 70,
  /** Stopped by Ctrl-C; nothing stored is lost. */
  stopped: 130,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with one sentence for the reader. */
export class CommandError extends Error {
  readonly exit: Exit;

  constructor(exit: Exit, message: string) {
    super(message);
    this.name = 'CommandError';
    this.exit = exit;
  }
}

/** Nobody reads the output any more (`| head`): stop quietly. */
export class OutputClosed extends Error {
  constructor() {
    super('output closed');
    this.name = 'OutputClosed';
  }
}

/** Ctrl-C came between two documents. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

/** A document the engine broke on: said in one line, and the rest goes on. */
export const defectOn = (path: string, reason: string): string =>
  `cannot read ${path}: a defect of Dalel, please report it with the text: ${reason}`;

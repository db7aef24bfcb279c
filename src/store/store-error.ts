/**
 * `locked`: another process holds the folder. `unreachable`: no server answers. `newer`: written by a newer
 * Dalel. `folder`: the folder cannot be made or is something else. `database`: the database refused.
 */
export type StoreFault = 'locked' | 'unreachable' | 'newer' | 'folder' | 'database';

/** A ledger that cannot be opened or used; `message` is one sentence for a reader. */
export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.fault = fault;
  }
}

import type { MentionType } from '../reading.ts';
import type { PersonKeys } from './person-id.ts';
import type { RoleSpan } from './role.ts';

/** A mention before it is known what it refers to. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly type: MentionType;
  readonly name: string;
  readonly rule: string;
  /** Known already for names of the register and for bodies. */
  readonly id: string | null;
  readonly keys: PersonKeys | null;
  readonly role: RoleSpan | null;
}

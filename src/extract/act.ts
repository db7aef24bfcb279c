import type { Page } from './page.ts';
import type { Act } from './reading.ts';

/** Who discussed, agreed, signed, planned, launched … what. */
export const findActs = (_page: Page): readonly Act[] => [];

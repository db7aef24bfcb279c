import type { Page } from './page.ts';
import type { InitiativeMention } from './reading.ts';

/** Everything the document names that is pursued over time. */
export const findInitiatives = (_page: Page): readonly InitiativeMention[] => [];

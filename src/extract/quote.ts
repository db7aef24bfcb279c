import type { Page } from './page.ts';
import type { Quote } from './reading.ts';

/** Direct speech with its speaker. */
export const findQuotes = (_page: Page): readonly Quote[] => [];

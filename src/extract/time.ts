import type { Page } from './page.ts';
import type { Time } from './reading.ts';

/** Every stated time with its value. */
export const findTimes = (_page: Page): readonly Time[] => [];

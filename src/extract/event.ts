import type { Page } from './page.ts';
import type { EventMention } from './reading.ts';

/** Visits, talks, sessions, signings: announced, held or cancelled. */
export const findEvents = (_page: Page): readonly EventMention[] => [];

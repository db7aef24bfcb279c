import type { Page } from './page.ts';
import type { Mention } from './reading.ts';

/** Names and roles, nested ones included, each with the thing it refers to. */
export const findMentions = (_page: Page): readonly Mention[] => [];

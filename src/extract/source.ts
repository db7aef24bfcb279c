import type { Page } from './page.ts';
import type { Source } from './reading.ts';

/** Publisher, relays and origin, as the document names them. */
export const findSources = (_page: Page): readonly Source[] => [];

/** ISO 3166 alpha-2 of the country whose press wrote the document; null when nothing tells. */
export const findCountry = (_page: Page): string | null => null;

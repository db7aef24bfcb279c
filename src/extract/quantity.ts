import type { Page } from './page.ts';
import type { Quantity } from './reading.ts';

/** Numbers with unit, modality, period and what they count. */
export const findQuantities = (_page: Page): readonly Quantity[] => [];

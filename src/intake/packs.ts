import { loadDomains } from '../../domains/load.ts';
import { loadLanguages } from '../../languages/load.ts';
import type { Packs } from '../extract/pack.ts';

/** Loads every language and domain that stands in the project's folders. */
export const loadPacks = async (): Promise<Packs> => ({
  languages: await loadLanguages(),
  domains: loadDomains(),
});

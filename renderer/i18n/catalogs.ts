import { en } from './en/catalog.ts';
import { ja } from './ja/catalog.ts';
import type { Language } from './texts.ts';

/** Japanese must have every text that English has; a missing text does not compile. */
export type Catalog = typeof en;
export const catalogs: Record<Language, Catalog> = { en, ja };

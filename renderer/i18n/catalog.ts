/**
 * All texts of one language. What several features use is declared here; each feature adds its own under its name, where its
 * texts are (`texts.en.ts`, by declaration merging). English is the shape: a language that lacks a text does not compile.
 */
import type { shared } from './en/catalog.ts';

export type SharedTexts = typeof shared;
export interface Catalog extends SharedTexts {}

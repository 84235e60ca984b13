/** All texts of the desk in all languages. English is the shape: a language that lacks a text does not compile. */
import type { Language } from '../../core/base/languages.ts';
import { reasons as reasonsEn } from './en/reasons.ts';
import { screens as screensEn } from './en/screens.ts';
import { failureCatalogs } from './failure-text.ts';
import { reasons as reasonsJa } from './ja/reasons.ts';
import { screens as screensJa } from './ja/screens.ts';

const en = { ...screensEn, reasons: reasonsEn, stages: failureCatalogs.en.stages };
export type DeskWords = typeof en;
const ja: DeskWords = { ...screensJa, reasons: reasonsJa, stages: failureCatalogs.ja.stages };

export const deskWords: Readonly<Record<Language, DeskWords>> = { en, ja };

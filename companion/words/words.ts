/** All texts of the desk in all languages. English is the shape: a language that lacks a text does not compile. */
import type { Language } from '../../core/base/languages.ts';
import { reasons as reasonsEn } from './en/reasons.ts';
import { screens as screensEn } from './en/screens.ts';
import { stageTexts as stagesEn } from './en/stage-texts.ts';
import { reasons as reasonsJa } from './ja/reasons.ts';
import { screens as screensJa } from './ja/screens.ts';
import { stageTexts as stagesJa } from './ja/stage-texts.ts';

const en = { ...screensEn, reasons: reasonsEn, stages: stagesEn };
export type DeskWords = typeof en;
const ja: DeskWords = { ...screensJa, reasons: reasonsJa, stages: stagesJa };

export const deskWords: Readonly<Record<Language, DeskWords>> = { en, ja };

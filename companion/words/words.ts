/** All texts of the desk in all languages. English is the shape: a language that lacks a text does not compile. */
import type { Language } from '../../core/base/languages.ts';
import { reasons as reasonsEn } from './en/reasons.ts';
import { factNames as factsEn, recordKinds as recordEn } from './en/record.ts';
import { screens as screensEn } from './en/screens.ts';
import { failureCatalogs } from './failure-text.ts';
import { reasons as reasonsJa } from './ja/reasons.ts';
import { factNames as factsJa, recordKinds as recordJa } from './ja/record.ts';
import { screens as screensJa } from './ja/screens.ts';

const en = {
  ...screensEn,
  ...{ reasons: reasonsEn, stages: failureCatalogs.en.stages, recordKinds: recordEn, factNames: factsEn },
};
export type DeskWords = typeof en;
const ja: DeskWords = {
  ...screensJa,
  ...{ reasons: reasonsJa, stages: failureCatalogs.ja.stages, recordKinds: recordJa, factNames: factsJa },
};

export const deskWords: Readonly<Record<Language, DeskWords>> = { en, ja };

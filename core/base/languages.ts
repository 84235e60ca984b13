/**
 * The languages of the app, in the order in which they are shown; the first is the default. Everything that depends on the
 * set of languages reads this table: contract, preferences, screens, packaging, tests. A further language is one line here,
 * its texts (`renderer/i18n/<code>`, `texts.<code>.ts` of each feature) and one entry in `renderer/catalogs.ts`.
 */

interface LanguageFacts {
  /** Its name in the language itself. */
  readonly ownName: string;
  /** BCP 47 tag for dates. */
  readonly locale: string;
  readonly month: 'numeric' | 'short';
  /** Name of Electron's locale file, which the package keeps. */
  readonly electron: string;
}

/** The key is the code: BCP 47, and the `lang` of the page. */
export const languages = {
  ja: { ownName: '日本語', locale: 'ja-JP', month: 'numeric', electron: 'ja' },
  en: { ownName: 'English', locale: 'en-GB', month: 'short', electron: 'en-US' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as readonly Language[];
export const defaultLanguage: Language = 'ja';
/** Of the commands, whose other output has no other language. */
export const commandLanguage: Language = 'en';

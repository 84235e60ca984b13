/** Texts of all features in all languages, combined. A feature or a language with missing texts does not compile. */
import type { Language } from '../core/base/languages.ts';
import { texts as accountsEn } from './features/accounts/texts.en.ts';
import { texts as accountsJa } from './features/accounts/texts.ja.ts';
import { texts as alarmEn } from './features/alarm/texts.en.ts';
import { texts as alarmJa } from './features/alarm/texts.ja.ts';
import { texts as backupEn } from './features/backup/texts.en.ts';
import { texts as backupJa } from './features/backup/texts.ja.ts';
import { texts as basketEn } from './features/basket/texts.en.ts';
import { texts as basketJa } from './features/basket/texts.ja.ts';
import { texts as chooseEn } from './features/choose/texts.en.ts';
import { texts as chooseJa } from './features/choose/texts.ja.ts';
import { texts as createEn } from './features/create/texts.en.ts';
import { texts as createJa } from './features/create/texts.ja.ts';
import { texts as custodiansEn } from './features/custodians/texts.en.ts';
import { texts as custodiansJa } from './features/custodians/texts.ja.ts';
import { texts as entriesImportedEn } from './features/entries-imported/texts.en.ts';
import { texts as entriesImportedJa } from './features/entries-imported/texts.ja.ts';
import { texts as entropyEn } from './features/entropy/texts.en.ts';
import { texts as entropyJa } from './features/entropy/texts.ja.ts';
import { texts as folderStopEn } from './features/folder-stop/texts.en.ts';
import { texts as folderStopJa } from './features/folder-stop/texts.ja.ts';
import { texts as homeEn } from './features/home/texts.en.ts';
import { texts as homeJa } from './features/home/texts.ja.ts';
import { texts as languageEn } from './features/language/texts.en.ts';
import { texts as languageJa } from './features/language/texts.ja.ts';
import { texts as logEn } from './features/log/texts.en.ts';
import { texts as logJa } from './features/log/texts.ja.ts';
import { texts as refusedEn } from './features/refused/texts.en.ts';
import { texts as refusedJa } from './features/refused/texts.ja.ts';
import { texts as registryEn } from './features/registry/texts.en.ts';
import { texts as registryJa } from './features/registry/texts.ja.ts';
import { texts as restoreEn } from './features/restore/texts.en.ts';
import { texts as restoreJa } from './features/restore/texts.ja.ts';
import { texts as reviewEn } from './features/review/texts.en.ts';
import { texts as reviewJa } from './features/review/texts.ja.ts';
import { texts as rulesEn } from './features/rules/texts.en.ts';
import { texts as rulesJa } from './features/rules/texts.ja.ts';
import { texts as scanEn } from './features/scan/texts.en.ts';
import { texts as scanJa } from './features/scan/texts.ja.ts';
import { texts as selfTestEn } from './features/self-test/texts.en.ts';
import { texts as selfTestJa } from './features/self-test/texts.ja.ts';
import { texts as settingsEn } from './features/settings/texts.en.ts';
import { texts as settingsJa } from './features/settings/texts.ja.ts';
import { texts as signEn } from './features/sign/texts.en.ts';
import { texts as signJa } from './features/sign/texts.ja.ts';
import { texts as signedEn } from './features/signed/texts.en.ts';
import { texts as signedJa } from './features/signed/texts.ja.ts';
import { texts as startEn } from './features/start/texts.en.ts';
import { texts as startJa } from './features/start/texts.ja.ts';
import { texts as trainingEn } from './features/training/texts.en.ts';
import { texts as trainingJa } from './features/training/texts.ja.ts';
import { texts as unlockEn } from './features/unlock/texts.en.ts';
import { texts as unlockJa } from './features/unlock/texts.ja.ts';
import type { Catalog } from './i18n/catalog.ts';
import { shared as sharedEn } from './i18n/en/catalog.ts';
import { shared as sharedJa } from './i18n/ja/catalog.ts';

const en = {
  ...sharedEn,
  accounts: accountsEn,
  alarm: alarmEn,
  backup: backupEn,
  basket: basketEn,
  choose: chooseEn,
  create: createEn,
  custodians: custodiansEn,
  entriesImported: entriesImportedEn,
  entropy: entropyEn,
  folderStop: folderStopEn,
  home: homeEn,
  language: languageEn,
  log: logEn,
  refused: refusedEn,
  review: reviewEn,
  registry: registryEn,
  restore: restoreEn,
  rules: rulesEn,
  scan: scanEn,
  selfTest: selfTestEn,
  settings: settingsEn,
  sign: signEn,
  signed: signedEn,
  start: startEn,
  training: trainingEn,
  unlock: unlockEn,
} satisfies Catalog;

const ja = {
  ...sharedJa,
  accounts: accountsJa,
  alarm: alarmJa,
  backup: backupJa,
  basket: basketJa,
  choose: chooseJa,
  create: createJa,
  custodians: custodiansJa,
  entriesImported: entriesImportedJa,
  entropy: entropyJa,
  folderStop: folderStopJa,
  home: homeJa,
  language: languageJa,
  log: logJa,
  refused: refusedJa,
  review: reviewJa,
  registry: registryJa,
  restore: restoreJa,
  rules: rulesJa,
  scan: scanJa,
  selfTest: selfTestJa,
  settings: settingsJa,
  sign: signJa,
  signed: signedJa,
  start: startJa,
  training: trainingJa,
  unlock: unlockJa,
} satisfies Catalog;

export const catalogs = { en, ja } satisfies Readonly<Record<Language, Catalog>>;

/** Which settings would change, each with its new value in words. */
import { type Settings, waysIn } from '../../../core/contract/shapes.ts';
import type { Catalog } from '../../i18n/catalog.ts';

const waysOut = ['allowCopy', 'allowSave', 'allowPictures', 'allowVideo', 'allowPrint'] as const;

export function settingChanges(
  before: Settings,
  after: Settings,
  { settings }: Catalog,
): readonly (readonly [setting: string, value: string])[] {
  const allowed = (yes: boolean) => (yes ? settings.yes : settings.no);
  const list: [string, string][] = [];
  for (const way of waysIn) {
    if (before.waysIn[way] === after.waysIn[way]) continue;
    list.push([`${settings.waysIn} – ${settings.ways[way].name}`, allowed(after.waysIn[way])]);
  }
  for (const way of waysOut) if (before[way] !== after[way]) list.push([settings[way], allowed(after[way])]);
  if (before.autoLockMinutes !== after.autoLockMinutes) {
    list.push([settings.autoLock, settings.minutes(after.autoLockMinutes)]);
  }
  if (before.passphraseAtSigning !== after.passphraseAtSigning) {
    list.push([settings.atSigning, settings[after.passphraseAtSigning]]);
  }
  return list;
}

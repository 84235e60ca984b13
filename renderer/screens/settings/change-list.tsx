import { type Settings, waysIn } from '../../../core/contract/shapes.ts';
import type { Catalog } from '../../i18n/catalogs.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Sentence } from '../../ui/sentence.tsx';

const waysOut = ['allowCopy', 'allowSave', 'allowPictures', 'allowVideo', 'allowPrint'] as const;

/** What the custodians are asked to agree to: each setting that changes, and its new value. */
export function ChangeList({ before, after }: { readonly before: Settings; readonly after: Settings }) {
  const words = useWords();
  const { settings } = words;
  const changes = settingChanges(before, after, words);
  return (
    <>
      <h2>{settings.agree}</h2>
      <ul data-testid="setting-changes">
        {changes.map(([setting, value]) => (
          <li key={setting}>
            <Sentence template={settings.changedTo} slots={{ setting, value: <b>{value}</b> }} />
          </li>
        ))}
        {changes.length === 0 && <li>{settings.agreeNothing}</li>}
      </ul>
    </>
  );
}

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

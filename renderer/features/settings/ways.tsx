/** The ways by which a request may come in, and those by which the result may go out besides the QR on the screen. */
import { type Settings, waysIn } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Check } from './setting-fields.tsx';
import styles from './settings.module.css';

interface InputSettingsProps {
  readonly on: Settings['waysIn'];
  readonly set: (on: Settings['waysIn']) => void;
}

/** A vault that no request can reach would be of no use: the last way stays. */
export function InputSettings({ on, set }: InputSettingsProps) {
  const { settings } = useWords();
  const isLast = waysIn.filter((way) => on[way]).length === 1;
  return (
    <fieldset className={styles.group}>
      <legend>{settings.waysIn}</legend>
      {waysIn.map((way) => (
        <Check
          key={way}
          testId={`way-in-${way}`}
          on={on[way]}
          disabled={isLast && on[way]}
          set={(yes) => set({ ...on, [way]: yes })}
          label={settings.ways[way].name}
          why={isLast && on[way] ? settings.oneWayStays : settings.ways[way].why}
        />
      ))}
    </fieldset>
  );
}

/** The setting, what is said below it, and its name for tests. */
const waysOut = [
  ['allowCopy', 'allowCopyWhy', 'allow-copy'],
  ['allowSave', 'allowSaveWhy', 'allow-save'],
  ['allowPictures', 'allowPicturesWhy', 'allow-pictures'],
  ['allowVideo', 'allowVideoWhy', 'allow-video'],
  ['allowPrint', 'allowPrintWhy', 'allow-print'],
] as const;

interface ExportSettingsProps {
  readonly draft: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

export function ExportSettings({ draft, change }: ExportSettingsProps) {
  const { settings } = useWords();
  return (
    <fieldset className={styles.group}>
      <legend>{settings.allowed}</legend>
      {waysOut.map(([way, why, testId]) => (
        <Check
          key={way}
          testId={testId}
          on={draft[way]}
          set={(yes) => change({ [way]: yes })}
          label={settings[way]}
          why={settings[why]}
        />
      ))}
    </fieldset>
  );
}

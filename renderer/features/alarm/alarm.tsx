/** The network alarm. It replaces every screen, in all languages, the person's own first, so that anybody at the
 * machine can read it. */
import { languageCodes } from '../../../core/base/languages.ts';
import { countsAsOnline, type GuardAlarm } from '../../../core/contract/guard.ts';
import { useApp } from '../../app/use-app.ts';
import { useCatalogs, useLanguage } from '../../i18n/use-words.ts';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import styles from './alarm.module.css';
import { AlarmText } from './alarm-text.tsx';
import { CloseAlarm } from './close-alarm.tsx';

export function Alarm({ alarm }: { readonly alarm: GuardAlarm }) {
  const { state } = useApp();
  const first = useLanguage();
  const catalogs = useCatalogs();
  const languages = [first, ...languageCodes.filter((code) => code !== first)];
  const network = state.machine?.guard.state ?? 'unknown';
  return (
    <Sheet name="alarm" wide>
      <div className={styles.alarm} role="alert">
        <Heading>{catalogs[first].alarm.title[alarm.cause]}</Heading>
        <div className={styles.columns}>
          {languages.map((language) => (
            <AlarmText key={language} language={language} alarm={alarm} network={network} titled={language !== first} />
          ))}
        </div>
      </div>
      {!countsAsOnline(network) && <CloseAlarm />}
      <Problem reason={state.problem} />
    </Sheet>
  );
}

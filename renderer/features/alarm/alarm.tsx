import { countsAsOnline, type GuardAlarm } from '../../../core/contract/guard.ts';
import { useApp } from '../../app/use-app.ts';
import { catalogs } from '../../i18n/catalogs.ts';
import { useLanguage } from '../../i18n/use-words.ts';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import styles from './alarm.module.css';
import { AlarmText } from './alarm-text.tsx';
import { CloseAlarm } from './close-alarm.tsx';

/** Takes the place of every screen, in both languages: whoever stands here must be able to read it. */
export function Alarm({ alarm }: { readonly alarm: GuardAlarm }) {
  const { state } = useApp();
  const first = useLanguage();
  const second = first === 'ja' ? 'en' : 'ja';
  const network = state.machine?.guard.state ?? 'unknown';
  return (
    <Sheet name="alarm" wide>
      <div className={styles.alarm} role="alert">
        <Heading>{catalogs[first].guard.alarm.title[alarm.cause]}</Heading>
        <div className={styles.columns}>
          <AlarmText language={first} alarm={alarm} network={network} titled={false} />
          <AlarmText language={second} alarm={alarm} network={network} titled />
        </div>
      </div>
      {!countsAsOnline(network) && <CloseAlarm />}
      <Problem reason={state.problem} />
    </Sheet>
  );
}

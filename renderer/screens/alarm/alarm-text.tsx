import type { GuardAlarm } from '../../../core/contract/guard.ts';
import { catalogs } from '../../i18n/catalogs.ts';
import { clockDate, clockTime } from '../../i18n/moments.ts';
import type { Language } from '../../i18n/texts.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './alarm.module.css';

interface AlarmTextProps {
  readonly language: Language;
  readonly alarm: GuardAlarm;
  readonly online: boolean;
  readonly titled: boolean;
}

/** What happened, what it means, what to do, in one language. */
export function AlarmText({ language, alarm, online, titled }: AlarmTextProps) {
  const { guard } = catalogs[language];
  const { alarm: words, kinds } = guard;
  return (
    <section lang={language} className={styles.text} data-testid={`alarm-${language}`}>
      {titled && <h2>{words.title}</h2>}
      <p className={styles.now} data-testid={`alarm-now-${language}`}>
        <Mark shape={online ? 'stop' : 'apart'} />
        <b>
          {words.now}: {online ? words.stillOnline : words.gone}
        </b>
      </p>
      <p>
        {words.happened[alarm.during]} {words.means}
      </p>
      {alarm.unwritten && (
        <p data-testid={`alarm-unwritten-${language}`}>
          <Mark shape="stop" /> {words.unwritten}
        </p>
      )}
      <ol>
        {[...words.more[alarm.during], ...words.steps].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className={styles.facts}>
        <dt>{words.seen}</dt>
        <dd>
          {alarm.seen.map(({ kind, name }) => (
            <span key={`${kind} ${name}`} className={styles.device}>
              {kinds[kind]} <code>{name}</code>
            </span>
          ))}
        </dd>
        <dt>{words.at}</dt>
        <dd>
          {clockDate(alarm.atMs, false)} {clockTime(alarm.atMs, false)}
        </dd>
      </dl>
    </section>
  );
}

/** What happened, what it means, what to do, in one language. */
import type { Language } from '../../../core/base/languages.ts';
import { countsAsOnline, type GuardAlarm, type GuardState } from '../../../core/contract/guard.ts';
import { clockDate, clockTime } from '../../i18n/moments.ts';
import { useCatalogs } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import styles from './alarm.module.css';

interface AlarmTextProps {
  readonly language: Language;
  readonly alarm: GuardAlarm;
  readonly network: GuardState;
  readonly titled: boolean;
}

export function AlarmText({ language, alarm, network, titled }: AlarmTextProps) {
  const { alarm: words, format, guard } = useCatalogs()[language];
  const isFile = alarm.cause === 'settings';
  const happened = isFile ? words.settings : (alarm.cause === 'unknown' ? words.unsure : words.happened)[alarm.during];
  const steps = isFile ? words.settingsSteps : [...words.more[alarm.during], ...words.steps];
  const now = network === 'online' ? words.stillOnline : network === 'unknown' ? words.stillUnsure : words.gone;
  return (
    <section lang={language} className={styles.text} data-testid={`alarm-${language}`}>
      {titled && <h2>{words.title[alarm.cause]}</h2>}
      <p className={styles.now} data-testid={`alarm-now-${language}`}>
        <Mark shape={countsAsOnline(network) ? 'stop' : 'apart'} />
        <b>{words.now + format.colon + now}</b>
      </p>
      <p>{isFile ? happened : format.sentences(happened, words.means)}</p>
      {alarm.unwritten && (
        <p data-testid={`alarm-unwritten-${language}`}>
          <Mark shape="stop" /> {words.unwritten}
        </p>
      )}
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {!isFile && (
        <dl className={styles.facts}>
          <dt>{words.seen}</dt>
          <dd>
            {alarm.seen.map(({ kind, name }) => (
              <span key={`${kind} ${name}`} className={styles.device}>
                {guard.kinds[kind]} <code>{name}</code>
              </span>
            ))}
          </dd>
          <dt>{words.at}</dt>
          <dd>
            {clockDate(alarm.atMs, false)} {clockTime(alarm.atMs, false)}
          </dd>
        </dl>
      )}
    </section>
  );
}

import { clockDate, clockTime } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';
import { useApp } from '../state/use-app.ts';
import { useNow } from '../state/use-now.ts';
import { Mark } from './mark.tsx';
import styles from './problem.module.css';

/** What must be said of the log and of the clock before anybody opens a vault or signs. */
export function LogNotice() {
  const { machine } = useApp().state;
  if (machine === null) return null;
  const { trouble, clockBehindMs } = machine.log;
  return (
    <>
      {trouble !== null && <TroubleNotice code={trouble.code} sequence={trouble.found.sequence} />}
      {clockBehindMs !== null && <ClockNotice />}
    </>
  );
}

function TroubleNotice({ code, sequence }: { readonly code: string; readonly sequence: string | undefined }) {
  const { log, reasons } = useWords();
  const reason = reasons[code as keyof typeof reasons];
  const cannotWrite = code.startsWith('storage-');
  return (
    <div className={styles.problem} role="alert" data-testid="log-trouble" data-code={code}>
      <Mark shape="stop" />
      <div>
        <p className={styles.title}>{cannotWrite ? log.cannotWrite : reason.title}</p>
        <p>
          {cannotWrite ? `${log.cannotWriteMeans} ${reason.title}` : reason.means}{' '}
          {sequence !== undefined && log.brokenAt(sequence)} {reason.ask}
        </p>
      </div>
    </div>
  );
}

function ClockNotice() {
  const { log } = useWords();
  const now = useNow();
  return (
    <div className={styles.problem} role="alert" data-testid="clock-back">
      <Mark shape="caution" />
      <div>
        <p className={styles.title}>{log.clockBack}</p>
        <p>
          {log.clockBackMeans}{' '}
          <b>
            {clockDate(now, false)} {clockTime(now, false)}
          </b>
        </p>
        <p>{log.clockBackAsk}</p>
      </div>
    </div>
  );
}

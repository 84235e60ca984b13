import type { Machine } from '../../../core/contract/host.ts';
import { clockDate, clockTime, dateAndTime } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import styles from '../../kit/problem.module.css';
import { useNow } from '../../kit/use-now.ts';
import { useApp } from '../../app/use-app.ts';

/** What must be said of the log and of the clock before anybody opens a vault or signs. */
export function LogNotice() {
  const { machine } = useApp().state;
  if (machine === null) return null;
  const { trouble, clockBehindMs, reading, putAside, leftOpen } = machine.log;
  return (
    <>
      {trouble !== null && <TroubleNotice code={trouble.code} sequence={trouble.found.sequence} />}
      {clockBehindMs !== null && <ClockNotice />}
      {reading && <ReadingNotice />}
      {putAside !== null && <PutAsideNotice kept={putAside.kept} />}
      {leftOpen.length > 0 && <LeftOpenNotice left={leftOpen} />}
    </>
  );
}

function ReadingNotice() {
  const { log } = useWords();
  return (
    <p role="status" data-testid="log-reading">
      <Mark shape="note" /> {log.reading}
    </p>
  );
}

function PutAsideNotice({ kept }: { readonly kept: string }) {
  const { log } = useWords();
  return (
    <div className={styles.problem} role="status" data-testid="log-put-aside">
      <Mark shape="caution" />
      <div>
        <p className={styles.title}>{log.putAside}</p>
        <p>
          {log.putAsideMeans} <bdi>{kept}</bdi>
        </p>
        <p>{log.putAsideAsk}</p>
      </div>
    </div>
  );
}

/** What a crash left open: whether it was done, or may have been seen. The next opening writes it down. */
function LeftOpenNotice({ left }: { readonly left: Machine['log']['leftOpen'] }) {
  const { log } = useWords();
  const language = useLanguage();
  return (
    <div className={styles.problem} role="status" data-testid="log-left-open">
      <Mark shape="caution" />
      <div>
        <p className={styles.title}>{log.leftOpen}</p>
        <ul>
          {left.map(({ entry, what, sinceMs, outcome }) => (
            <li key={entry} data-what={what}>
              <b>{log.begun[what as keyof typeof log.begun] ?? log.kinds[what as keyof typeof log.kinds]}</b> –{' '}
              {log.begunAt(dateAndTime(sinceMs, language, false), entry)} {log.leftOutcomes[outcome]}
            </li>
          ))}
        </ul>
        <p>{log.leftOpenAsk}</p>
      </div>
    </div>
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

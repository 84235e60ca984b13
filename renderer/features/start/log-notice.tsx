/** Notices about the log and the clock, shown before anybody opens a vault or signs. */
import type { Machine } from '../../../core/contract/host.ts';
import { useApp } from '../../app/use-app.ts';
import { clockDate, clockTime, dateAndTime } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import styles from '../../kit/problem.module.css';
import { useNow } from '../../kit/use-now.ts';

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
  const { start } = useWords();
  return (
    <p role="status" data-testid="log-reading">
      <Mark shape="note" /> {start.reading}
    </p>
  );
}

function PutAsideNotice({ kept }: { readonly kept: string }) {
  const { start } = useWords();
  return (
    <div className={styles.problem} role="status" data-testid="log-put-aside">
      <Mark shape="caution" />
      <div>
        <p className={styles.title}>{start.putAside}</p>
        <p>
          {start.putAsideMeans} <bdi>{kept}</bdi>
        </p>
        <p>{start.putAsideAsk}</p>
      </div>
    </div>
  );
}

/** Operations left open by a crash: done, or possibly seen. The next opening logs the outcome. */
function LeftOpenNotice({ left }: { readonly left: Machine['log']['leftOpen'] }) {
  const { start, audit } = useWords();
  const language = useLanguage();
  return (
    <div className={styles.problem} role="status" data-testid="log-left-open">
      <Mark shape="caution" />
      <div>
        <p className={styles.title}>{start.leftOpen}</p>
        <ul>
          {left.map(({ entry, what, sinceMs, outcome }) => (
            <li key={entry} data-what={what}>
              <b>{start.begun[what as keyof typeof start.begun] ?? audit.kinds[what as keyof typeof audit.kinds]}</b> –{' '}
              {start.begunAt(dateAndTime(sinceMs, language, false), entry)} {start.leftOutcomes[outcome]}
            </li>
          ))}
        </ul>
        <p>{start.leftOpenAsk}</p>
      </div>
    </div>
  );
}

function TroubleNotice({ code, sequence }: { readonly code: string; readonly sequence: string | undefined }) {
  const { reasons, start, audit } = useWords();
  const reason = reasons[code as keyof typeof reasons];
  const cannotWrite = code.startsWith('storage-');
  return (
    <div className={styles.problem} role="alert" data-testid="log-trouble" data-code={code}>
      <Mark shape="stop" />
      <div>
        <p className={styles.title}>{cannotWrite ? start.cannotWrite : reason.title}</p>
        <p>
          {cannotWrite ? `${start.cannotWriteMeans} ${reason.title}` : reason.means}{' '}
          {sequence !== undefined && audit.brokenAt(sequence)} {reason.ask}
        </p>
      </div>
    </div>
  );
}

function ClockNotice() {
  const { start } = useWords();
  const now = useNow();
  return (
    <div className={styles.problem} role="alert" data-testid="clock-back">
      <Mark shape="caution" />
      <div>
        <p className={styles.title}>{start.clockBack}</p>
        <p>
          {start.clockBackMeans}{' '}
          <b>
            {clockDate(now, false)} {clockTime(now, false)}
          </b>
        </p>
        <p>{start.clockBackAsk}</p>
      </div>
    </div>
  );
}

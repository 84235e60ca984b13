/** The verdict on the log, and its head to write down. */
import type { LogHead } from '../../../core/audit/events.ts';
import { headWords } from '../../../core/audit/signed-head.ts';
import type { LogVerdictFacts } from '../../../core/contract/log-pages.ts';
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import { Groups } from '../../slips/groups.tsx';
import styles from './log.module.css';

interface VerdictProps {
  readonly verdict: LogVerdictFacts | null;
  /** It could not be read: reported elsewhere. */
  readonly failed: boolean;
}

export function LogVerdictView({ verdict, failed }: VerdictProps) {
  const words = useWords();
  const { log, audit } = words;
  if (verdict === null) return failed ? null : <p role="status">{log.checking}</p>;
  const { wrong, lastSigned } = verdict;
  if (wrong === null)
    return (
      <p className={styles.verdict} role="status" data-testid="log-verdict" data-code="whole">
        <Mark shape="done" />
        <span>
          <b>{log.whole}</b> {lastSigned === null ? log.unsigned : log.signedUpTo(lastSigned)}
        </span>
      </p>
    );
  const { title, means, ask } = words.reasons[wrong.code];
  return (
    <div className={styles.wrong} role="alert" data-testid="log-verdict" data-code={wrong.code}>
      <Mark shape="stop" />
      <div>
        <p>
          <b>{title}</b> {wrong.found.sequence !== undefined && audit.brokenAt(wrong.found.sequence)}
        </p>
        <p>{words.format.sentences(means, ask)}</p>
      </div>
    </div>
  );
}

/** For writing on paper: it tells an older state from this one. */
export function LogHeadView({ head }: { readonly head: LogHead }) {
  const { log } = useWords();
  return (
    <section className={styles.head} data-testid="log-head" data-sequence={head.sequence} data-hash={head.hash}>
      <h2>{log.head}</h2>
      <p className={styles.figure}>
        {log.headEntry(head.sequence)} <b lang="en">{headWords(head).join(' ')}</b>
      </p>
      <p className={styles.hash}>
        <Groups groups={groupsOf(head.hash, 8)} />
      </p>
      <p>{log.headLead}</p>
    </section>
  );
}

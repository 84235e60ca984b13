/** Every backup with its last drill and the next one: what is due comes with a mark and a word. */
import { type BackupStanding, drillEveryDays, isDrillDue, type StrayFailure } from '../../../core/contract/overview.ts';
import { useApp } from '../../app/use-app.ts';
import { clockDate } from '../../i18n/moments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Mark } from '../../kit/mark.tsx';
import { useNow } from '../../kit/use-now.ts';
import styles from './home.module.css';

const dateOf = (ms: string): string => clockDate(Number(ms), false);

interface BackupFactsProps {
  readonly backups: readonly BackupStanding[];
  readonly strays: readonly StrayFailure[];
}

export function BackupFacts({ backups, strays }: BackupFactsProps) {
  const { home } = useWords();
  const { act } = useApp();
  return (
    <>
      <ul className={styles.list}>
        {backups.map((backup) => (
          <Backup key={`${backup.kind}-${backup.madeMs}`} backup={backup} />
        ))}
        {strays.map(({ drill, atMs }) => (
          <li key={drill} className={styles.line} data-testid="home-stray" data-drill={drill}>
            <Mark shape="caution" />
            <span>{home.stray[drill](dateOf(atMs))}</span>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{home.drillRule(drillEveryDays)}</p>
      <div>
        <Button look="quiet" testId="check-backup" onClick={() => act.dispatch({ is: 'go', to: 'backup' })}>
          {home.toBackups}
        </Button>
      </div>
    </>
  );
}

function Backup({ backup }: { readonly backup: BackupStanding }) {
  const { format, home } = useWords();
  const now = useNow();
  const { kind, madeMs, exists, lastDrill, cards, dueMs } = backup;
  const isDue = isDrillDue(backup, BigInt(Math.trunc(now)));
  return (
    <li className={styles.line} data-testid="home-backup" data-kind={kind} data-due={isDue}>
      <Mark shape={exists === false ? 'note' : isDue ? 'caution' : 'done'} />
      <span>
        <b>{home.backupKinds[kind]}</b>
        {madeMs !== null && format.inBrackets(home.made(dateOf(madeMs)))} – {stands()}
        {cards !== null && lastDrill !== null && home.tried(cards.tried, cards.of)}
      </span>
    </li>
  );

  function stands(): string {
    if (exists === false) return kind === 'shares' ? home.notConfirmed : home.notPrinted;
    return exists === null ? home.unsure(drilled()) : drilled();
  }

  function drilled(): string {
    if (lastDrill === null) return home.neverDrilled;
    const date = dateOf(lastDrill.atMs);
    if (cards !== null && lastDrill.passed === null) return home.tooFewTried(date);
    if (lastDrill.passed !== true || dueMs === null) return home.drillFailed(date);
    return isDue ? home.drillOverdue(date, dateOf(dueMs)) : home.drillPassed(date, dateOf(dueMs));
  }
}

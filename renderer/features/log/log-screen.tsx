/** What was done on this machine, newest first: readable for anybody, also while the vault is locked. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './log.module.css';
import { LogItem } from './log-item.tsx';
import { LogHeadView, LogVerdictView } from './log-verdict.tsx';
import { type LogView, useLog } from './use-log.ts';

export function LogScreen() {
  const { log } = useWords();
  const { state, act } = useApp();
  const view = useLog();
  return (
    <Sheet name="log" wide>
      <Heading>{log.title}</Heading>
      <p>{log.lead}</p>
      <Problem reason={view.problem} />
      <LogVerdictView verdict={view.verdict} failed={view.problem !== null} />
      {view.page !== null && <LogHeadView head={view.page.head} />}
      <Entries view={view} />
      <ButtonRow>
        <Button
          testId="back"
          onClick={() => act.dispatch({ is: 'go', to: state.vault === null ? 'start' : 'settings' })}
        >
          {log.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

function Entries({ view: { page, older, newer } }: { readonly view: LogView }) {
  const { log } = useWords();
  if (page === null) return null;
  const { entries, head } = page;
  const [newest, oldest] = [entries[0]?.sequence ?? 0, entries.at(-1)?.sequence ?? 0];
  return (
    <section className={styles.entries}>
      <h2>{log.entries}</h2>
      {entries.length === 0 ? (
        <p>{log.empty}</p>
      ) : (
        <>
          <ol className={styles.list} data-testid="log-entries">
            {entries.map((entry) => (
              <LogItem key={entry.sequence} entry={entry} />
            ))}
          </ol>
          <ButtonRow>
            <Button testId="log-newer" disabled={newer === null} onClick={() => newer?.()}>
              {log.newer}
            </Button>
            <Button testId="log-older" disabled={older === null} onClick={() => older?.()}>
              {log.older}
            </Button>
            <span role="status" data-testid="log-range">
              {log.range(newest, oldest, head.sequence)}
            </span>
          </ButtonRow>
        </>
      )}
    </section>
  );
}

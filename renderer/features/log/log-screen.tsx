/** What was done on this machine, newest first: readable for anybody, also while the vault is locked. */
import { useRef } from 'react';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { isFiltered } from './filter.ts';
import { FilterView } from './filter-view.tsx';
import styles from './log.module.css';
import { LogRowView } from './log-item.tsx';
import { LogHeadView, LogVerdictView } from './log-verdict.tsx';
import { type LogRow, rowsOf } from './rows.ts';
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
      {state.vault === null && (
        <ButtonRow>
          <Button testId="back" onClick={() => act.dispatch({ is: 'go', to: 'start' })}>
            {log.back}
          </Button>
        </ButtonRow>
      )}
    </Sheet>
  );
}

function Entries({ view }: { readonly view: LogView }) {
  const { log } = useWords();
  const { page, filter, from, speech } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const paging = useRef<HTMLElement>(null);
  /** The button pressed may be disabled afterwards, and the new page is read from its top. */
  const turn = (go: (() => void) | null) => {
    go?.();
    heading.current?.focus();
  };
  if (page === null) return null;
  const { entries, head, until } = page;
  const isSearch = isFiltered(filter);
  const rows: readonly LogRow[] = isSearch ? entries.map((entry) => ({ is: 'act', entry })) : rowsOf(entries);
  return (
    <section className={styles.entries}>
      <h2 ref={heading} tabIndex={-1}>
        {log.entries}
      </h2>
      <FilterView view={view} />
      {head.sequence === 0 && <p>{log.empty}</p>}
      {isSearch && entries.length === 0 && <p data-testid="log-nothing">{log.filter.nothing}</p>}
      {rows.length > 0 && (
        <>
          <button type="button" className={styles.skip} data-testid="log-skip" onClick={() => paging.current?.focus()}>
            {log.skip}
          </button>
          <ol className={styles.list} data-testid="log-entries">
            {rows.map((row) => (
              <LogRowView key={keyOf(row)} row={row} speech={speech} />
            ))}
          </ol>
        </>
      )}
      <section ref={paging} tabIndex={-1}>
        <ButtonRow>
          <Button testId="log-newer" disabled={view.newer === null} onClick={() => turn(view.newer)}>
            {log.newer}
          </Button>
          <Button testId="log-older" disabled={view.older === null} onClick={() => turn(view.older)}>
            {log.older}
          </Button>
          <span role="status" data-testid="log-range">
            {isSearch ? log.filter.searched(until) : log.range(from === 0 ? head.sequence : from, until, head.sequence)}
          </span>
        </ButtonRow>
      </section>
    </section>
  );
}

const keyOf = (row: LogRow): number => (row.is === 'act' ? row.entry.sequence : (row.entries[0]?.sequence ?? 0));

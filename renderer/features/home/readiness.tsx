/**
 * What a new vault needs before it carries value. Each line is computed from facts (core/contract/overview.ts); the words
 * of the log are the only ones that a person confirms, because nobody else can know what is on paper.
 */
import { headWords } from '../../../core/audit/signed-head.ts';
import { type Overview, type ReadinessItem, readinessItems, readinessOf } from '../../../core/contract/overview.ts';
import type { Place } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Mark } from '../../kit/mark.tsx';
import { useNow } from '../../kit/use-now.ts';
import styles from './home.module.css';

interface ReadinessProps {
  readonly overview: Overview;
  readonly note: () => void;
  readonly busy: boolean;
}

/** Where it is done. */
const places: Readonly<Record<Exclude<ReadinessItem, 'log-words'>, Place>> = {
  'second-backup': 'backup',
  drill: 'backup',
  rules: 'rules',
  multisig: 'scan',
  accounts: 'accounts',
};
/** A vault is ready without these: it may cosign for no multisig account, and people may choose to have no rule book. */
const optional: Readonly<Partial<Record<ReadinessItem, 'ifNeeded' | 'advised'>>> = {
  multisig: 'ifNeeded',
  rules: 'advised',
};

export function Readiness({ overview, note, busy }: ReadinessProps) {
  const { home } = useWords();
  const { state, act } = useApp();
  const now = BigInt(Math.trunc(useNow()));
  const multisigs = state.vault?.registry.multisigs.length ?? 0;
  const hasRules = (state.vault?.rules ?? null) !== null;
  const done = readinessOf(overview, { multisigs, hasRules }, now);
  const isReady = readinessItems.every((item) => done[item] || optional[item] !== undefined);
  const items = readinessItems.filter((item) => !isReady || !done[item]);
  return (
    <section className={styles.readiness} data-testid="readiness" data-ready={isReady} aria-labelledby="readiness">
      <h2 id="readiness" className={styles.line}>
        {isReady && <Mark shape="done" />}
        {isReady ? home.ready : home.notReady}
      </h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item} data-testid={`ready-${item}`} data-done={done[item]}>
            <span className={styles.line}>
              <Mark shape={done[item] ? 'done' : 'todo'} />
              <span>
                <b>{home[done[item] ? 'done' : (optional[item] ?? 'todo')]}</b> {home.items[item].text}{' '}
                {item === 'log-words' && !done[item] && (
                  <>
                    {home.wordsNow} <b lang="en">{headWords(overview.log.head).join(' ')}</b>
                  </>
                )}
              </span>
            </span>
            {!done[item] && (
              <Button
                look="quiet"
                testId={`do-${item}`}
                disabled={busy}
                onClick={item === 'log-words' ? note : () => act.dispatch({ is: 'go', to: places[item] })}
              >
                {home.items[item].act}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

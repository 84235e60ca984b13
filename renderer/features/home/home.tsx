/** Home: the state of the open vault and of the machine, what is still to do, and the way to scanning. */
import { OpenCollections } from '../../app/open-collections.tsx';
import { PendingBatches } from '../../app/pending-batches.tsx';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { BackupFacts } from './backup-facts.tsx';
import { Fact } from './fact.tsx';
import styles from './home.module.css';
import { LogFacts } from './log-facts.tsx';
import { NetworkFacts } from './network-facts.tsx';
import { Readiness } from './readiness.tsx';
import { RequesterFacts } from './requester-facts.tsx';
import { SignedSince } from './signed-since.tsx';
import { useOverview } from './use-overview.ts';
import { VaultFactsView } from './vault-facts.tsx';

export function Home() {
  const { home } = useWords();
  const { state, act } = useApp();
  const view = useOverview();
  const { vault, machine } = state;
  if (vault === null || machine === null) return null;
  const { overview } = view;
  const practice = vault.mode === 'practice';
  return (
    <Sheet name="home" wide>
      <div className={styles.top}>
        <Heading>{home.title}</Heading>
        <Button
          look="strong"
          testId="scan-now"
          onClick={() => {
            act.dispatch({ is: 'basket-on', isOn: false });
            act.dispatch({ is: 'go', to: 'scan' });
          }}
        >
          {home.scan}
        </Button>
        <Button
          testId="scan-several"
          onClick={() => {
            act.dispatch({ is: 'basket-on', isOn: true });
            act.dispatch({ is: 'go', to: 'scan' });
          }}
        >
          {home.scanSeveral}
        </Button>
        {overview !== null && <SignedSince count={overview.signed} />}
      </div>
      <Problem reason={view.problem} />
      {!practice && <PendingBatches />}
      <OpenCollections />
      {overview !== null && !practice && <Readiness overview={overview} note={view.note} busy={view.busy} />}
      <dl className={styles.facts} data-testid="home-facts" data-ready={overview !== null}>
        <Fact name={home.network} testId="home-network">
          <NetworkFacts guard={machine.guard} />
        </Fact>
        <Fact name={home.vault} testId="home-vault">
          <VaultFactsView vault={vault} />
        </Fact>
        {!practice && <RequesterFacts />}
        {overview !== null && !practice && (
          <Fact name={home.backups} testId="home-backups">
            <BackupFacts backups={overview.backups} strays={overview.strays} />
          </Fact>
        )}
        {overview !== null && (
          <Fact name={home.log} testId="home-log">
            <LogFacts log={overview.log} note={practice ? null : view.note} busy={view.busy} />
          </Fact>
        )}
      </dl>
    </Sheet>
  );
}

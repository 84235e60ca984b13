/** The state after the change, before anybody authorises it. */
import type { CustodianFacts } from '../../../core/contract/custody.ts';
import { useApp } from '../../app/use-app.ts';
import { tidyName } from '../../custody/names.ts';
import type { Quorum } from '../../custody/quorum.ts';
import { QuorumMeaning } from '../../custody/quorum-meaning.tsx';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import styles from './custodians.module.css';
import type { Plan } from './plan.ts';

interface AfterProps {
  readonly plan: Plan;
  readonly custodians: readonly CustodianFacts[];
  readonly quorum: Quorum;
  readonly isReady: boolean;
}

export function After({ plan, custodians, quorum, isReady }: AfterProps) {
  const { custodians: custodiansWords } = useWords();
  const hasRules = (useApp().state.vault?.rules ?? null) !== null;
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const staying = custodians.filter(({ id }) => !plan.leave.includes(id)).map(({ name }) => name);
  const leaving = custodians.filter(({ id }) => plan.leave.includes(id)).map(({ name }) => name);
  if (!isReady)
    return (
      <p data-testid="nothing-changed">{quorum.of === 0 ? custodiansWords.nobodyLeft : custodiansWords.unchanged}</p>
    );
  return (
    <section className={styles.after} data-testid="after-change">
      <h2>{custodiansWords.afterTitle}</h2>
      {leaving.length > 0 && (
        <p>
          <b>{custodiansWords.cannotOpen(list.format(leaving))}</b>
        </p>
      )}
      {plan.come.length > 0 && (
        <p data-testid="come">
          <b>{custodiansWords.willCome(list.format(plan.come.map(tidyName)))}</b>{' '}
          {custodiansWords.newOnes(plan.come.length)}
        </p>
      )}
      {staying.length > 0 && <p>{custodiansWords.willStay(list.format(staying))}</p>}
      <p>
        <Mark shape="caution" /> {custodiansWords.oldCopies}
      </p>
      {hasRules && leaving.length > 0 && (
        <p data-testid="rules-wait">
          <Mark shape="caution" /> {custodiansWords.rulesWait}
        </p>
      )}
      <QuorumMeaning quorum={quorum} />
    </section>
  );
}

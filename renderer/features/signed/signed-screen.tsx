/** The signed result: what was signed, who is missing, and the items to carry out. */
import { useEffect } from 'react';
import type { Signed } from '../../../core/contract/shapes.ts';
import { recordOf } from '../../app/signed-since.ts';
import { useApp } from '../../app/use-app.ts';
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { AddressView } from '../../slips/address-view.tsx';
import { Groups } from '../../slips/groups.tsx';
import { TimeLeft } from '../../slips/time-left.tsx';
import { InstantView } from '../../slips/value-view.tsx';
import { ItemTabs, panelId, tabId } from './item-tabs.tsx';
import { mayBeAnnounced } from './items.ts';
import { Cosigners } from './missing.tsx';
import styles from './signed.module.css';
import { SignedHead, SignedWork } from './signed-head.tsx';
import { OutputControls, OutputPicture, useShown } from './signed-output.tsx';

type Item = Signed['items'][number];

interface SignedProps {
  readonly signed: Signed;
  readonly collected: boolean;
}

export function SignedScreen({ signed, collected }: SignedProps) {
  const words = useWords();
  const { act, state } = useApp();
  const record = recordOf(state.signedSince, signed);
  const shown = useShown(signed.items);
  const { hash } = signed;
  useEffect(() => {
    if (hash !== '') void act.shown();
  }, [act, hash]);
  if (shown === null) return null;
  const { item } = shown;
  const hasTabs = signed.items.length > 1;
  return (
    <Sheet name="signed" wide>
      {hasTabs && <ItemTabs items={signed.items} chosen={shown.at} choose={shown.turnTo} />}
      <div
        id={panelId}
        {...(hasTabs && { role: 'tabpanel', 'aria-labelledby': tabId(shown.at) })}
        className={shown.isDense ? `${styles.columns} ${styles.dense}` : styles.columns}
      >
        <div className={styles.output}>
          <OutputPicture shown={shown} practice={signed.practice} />
        </div>
        <div className={styles.facts}>
          <div className={styles.title}>
            <Heading>{words.taskTexts[signed.task].done}</Heading>
            <p>{collected ? words.signed.collected : words.signed.lead}</p>
          </div>
          {record !== null && <SignedHead record={record} />}
          <Next item={item} signed={signed} />
          <Cosigners signed={signed} />
          <Facts signed={signed} item={item} />
          {record !== null && <SignedWork record={record} />}
          <OutputControls
            shown={shown}
            name={fileNameOf(signed, item, shown.output.format)}
            hash={item.holds === undefined ? item.hash : ''}
            practice={signed.practice}
          />
          <ButtonRow>
            <Button testId="done" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
              {words.signed.next2}
            </Button>
            {state.signedSince.length > 1 && (
              <Button testId="since" onClick={() => act.dispatch({ is: 'go', to: 'since' })}>
                {words.signed.toSince(state.signedSince.length)}
              </Button>
            )}
          </ButtonRow>
        </div>
      </div>
    </Sheet>
  );
}

/** File name without extension. Several signatures have no single hash, so they are counted. Signatures alone are
 * not the full reply. */
function fileNameOf(signed: Signed, item: Item, format: Item['outputs'][number]['format']): string {
  const start = `inkan-${signed.practice ? 'practice-' : ''}`;
  if (item.holds !== undefined) return `${start}${item.holds.signatures}-signatures-${item.code}`;
  const what = item.code === 'transaction' ? '' : `-${item.code}`;
  return `${start}${item.hash.slice(0, 8)}${what}${format === 'inkan-signatures' ? '-signatures' : ''}`;
}

function Next({ item, signed }: { readonly item: Item; readonly signed: Signed }) {
  const words = useWords();
  const deadlineMs = item.holds?.deadlineMs ?? signed.deadlineMs;
  const { how, check } = mayBeAnnounced(signed, item.code)
    ? words.items[item.code]
    : { how: words.incompleteHow, check: words.incompleteCheck };
  return (
    <section>
      <h2>{words.signed.next}</h2>
      <ol className={styles.steps}>
        <li data-testid="item-how">{how}</li>
        <li data-testid="item-check">{item.holds === undefined ? check : words.signed.holds(item.holds.signatures)}</li>
      </ol>
      <p>{words.signed.validUntil}</p>
      <p>
        <TimeLeft untilMs={deadlineMs} />
      </p>
      <p>
        <InstantView epochMs={deadlineMs} />
      </p>
    </section>
  );
}

function Facts({ signed, item }: { readonly signed: Signed; readonly item: Item }) {
  const words = useWords();
  const accounts = useApp().state.vault?.accounts ?? [];
  const { address } = signed.signer;
  const owner = accounts.find((account) => account.chain === signed.chain && account.address === address);
  // Several signatures have no single hash or signer: they may be of both chains, by different accounts.
  if (item.holds !== undefined)
    return (
      <dl className={styles.list}>
        <div>
          <dt>{words.signed.network}</dt>
          <dd data-testid="signed-network">{words.values[signed.network]}</dd>
        </div>
      </dl>
    );
  return (
    <dl className={styles.list}>
      <div>
        <dt>{words.signed.hash}</dt>
        <dd data-testid="signed-hash" data-hash={item.hash}>
          <Groups groups={groupsOf(item.hash, 8)} />
        </dd>
      </div>
      <div>
        <dt>{words.signed.signer}</dt>
        <dd data-testid="signed-signer">
          <AddressView address={address} owner={owner?.label ?? null} />
        </dd>
      </div>
      <div>
        <dt>{words.signed.network}</dt>
        <dd data-testid="signed-network">
          {words.values[signed.chain]} – {words.values[signed.network]} – {words.kinds[signed.kind]}
        </dd>
      </div>
    </dl>
  );
}

/** Transactions on the chains that wait for cosignatures: who signed, who is missing, until when, what they do. */
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Mark } from '../../renderer/kit/mark.tsx';
import { ButtonRow, Sheet } from '../../renderer/kit/sheet.tsx';
import { AddressView } from '../../renderer/slips/address-view.tsx';
import { ConsequenceView } from '../../renderer/slips/consequence-view.tsx';
import { FindingsBanner } from '../../renderer/slips/findings-banner.tsx';
import { TimeLeft } from '../../renderer/slips/time-left.tsx';
import type { AccountView, PendingView } from '../contract/desk-api.ts';
import styles from './desk.module.css';
import { Moment } from './moment.tsx';
import { Reasons } from './reasons.tsx';
import { useDesk, useDeskWords } from './use-desk.ts';
import { useDrafting } from './use-drafting.ts';

export function Inbox() {
  const { inbox: words } = useDeskWords();
  const { inbox } = useDesk().views;
  return (
    <Sheet name="inbox" wide>
      <Heading>{words.title}</Heading>
      <p>{words.lead}</p>
      {inbox?.length === 0 && <p>{words.empty}</p>}
      <ul className={styles.cards}>
        {(inbox ?? []).map((pending) => (
          <Item key={pending.hash} pending={pending} />
        ))}
      </ul>
    </Sheet>
  );
}

function Item({ pending }: { readonly pending: PendingView }) {
  const words = useDeskWords();
  const accounts = useDesk().views.accounts ?? [];
  const { document, signedBy, missing } = pending;
  return (
    <li className={styles.card} data-testid="pending" data-hash={pending.hash}>
      <div className={styles.apart}>
        <b>
          {words.chains[pending.chain]} {words.networks[pending.network]}
        </b>
        <span>
          {words.inbox.need(signedBy.length, pending.need)} · {words.inbox.seenBy(pending.seenBy, pending.nodes)}
        </span>
      </div>
      {document === null ? (
        <p className={styles.wait}>
          <Mark shape="stop" /> <b>{words.inbox.unreadable}</b>
        </p>
      ) : (
        <>
          <FindingsBanner warnings={document.warnings} />
          <ConsequenceView headline={document.headline} envelope={document.envelope} />
        </>
      )}
      <p>
        {words.inbox.until} <TimeLeft untilMs={pending.deadlineMs} /> <Moment ms={pending.deadlineMs} />
      </p>
      <div className={styles.columns}>
        <People title={words.inbox.signed} shape="done" addresses={signedBy} accounts={accounts} />
        <People title={words.inbox.missing} shape="todo" addresses={missing} accounts={accounts} />
      </div>
      {document !== null && <Cosign pending={pending} accounts={accounts} />}
    </li>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly shape: 'done' | 'todo';
  readonly addresses: readonly string[];
  readonly accounts: readonly AccountView[];
}

function People({ title, shape, addresses, accounts }: PeopleProps) {
  return (
    <section>
      <h2>{title}</h2>
      {addresses.map((address) => (
        <p key={address} className={styles.wait}>
          <Mark shape={shape} />
          <AddressView address={address} owner={accounts.find((one) => one.address === address)?.name ?? null} />
        </p>
      ))}
    </section>
  );
}

/** One button for each watched account that has not signed. */
function Cosign({ pending, accounts }: { readonly pending: PendingView; readonly accounts: readonly AccountView[] }) {
  const { inbox: words } = useDeskWords();
  const { busy, reasons, draft } = useDrafting();
  const ours = accounts.filter((one) => pending.missing.includes(one.address));
  if (ours.length === 0) return <p>{words.notWatched}</p>;
  return (
    <>
      <ButtonRow>
        {ours.map((account) => (
          <Button
            key={account.address}
            testId="cosign"
            look="strong"
            disabled={busy}
            onClick={() =>
              draft(
                { account, signer: account.address, way: 'bonded', lifetimeMs: '7200000' },
                { want: 'cosign', hash: pending.hash },
              )
            }
          >
            {words.cosign} · {account.name}
          </Button>
        ))}
      </ButtonRow>
      <Reasons reasons={reasons} />
    </>
  );
}

/** What is wanted: the account, what is to be done, and the form for it. */
import { useState } from 'react';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Sheet } from '../../renderer/kit/sheet.tsx';
import type { AccountView, IntentText } from '../contract/desk-api.ts';
import styles from './desk.module.css';
import { SelectField } from './fields.tsx';
import { useDesk, useDeskWords } from './use-desk.ts';
import type { Acting } from './use-drafting.ts';
import { type Kind, wants, wantsOf } from './wants/wants.ts';

export function Compose() {
  const { compose: words } = useDeskWords();
  const { views, go } = useDesk();
  const accounts = views.accounts ?? [];
  const [wish, setWish] = useState<Kind>('pay');
  const [address, setAddress] = useState('');
  const account = accounts.find((one) => one.address === address) ?? accounts[0];
  if (account === undefined) {
    return (
      <Sheet name="compose" wide>
        <Heading>{words.title}</Heading>
        <div className={styles.card}>
          <p>{words.noAccounts}</p>
          <div>
            <Button testId="to-accounts" look="strong" onClick={() => go({ name: 'accounts' })}>
              {words.toAccounts}
            </Button>
          </div>
        </div>
      </Sheet>
    );
  }
  const kind = wants[wish].chains.includes(account.chain) ? wish : 'pay';
  return (
    <Sheet name="compose" wide>
      <Heading>{words.title}</Heading>
      <div className={styles.fields}>
        <SelectField
          label={words.kind}
          testId="kind"
          value={kind}
          options={wantsOf(account.chain).map(([group, kinds]) => ({
            name: words.groups[group],
            options: kinds.map((each) => [each, words.kinds[each]] as const),
          }))}
          change={setWish}
        />
        <SelectField
          label={words.account}
          testId="account"
          value={account.address}
          options={accounts.map((one) => [one.address, `${one.name} · ${shortAddress(one.address)}`])}
          change={setAddress}
        />
        <FormOf key={`${kind} ${account.address}`} kind={kind} account={account} accounts={accounts} />
      </div>
    </Sheet>
  );
}

/** To tell apart in a list; the draft shows it whole. */
const shortAddress = (address: string): string => `${address.slice(0, 6)}…${address.slice(-6)}`;

interface FormProps {
  readonly kind: Kind;
  readonly account: AccountView;
  readonly accounts: readonly AccountView[];
}

const lifetimes = [1, 2, 4, 6, 24, 47] as const;
const defaultHours = 2;

/** Symbol: 6 hours, with a hash lock 48; NEM: 24 (core/chain/networks.ts). */
const mostHours = (chain: AccountView['chain'], isBonded: boolean): number =>
  chain === 'nem' ? 24 : isBonded ? 48 : 6;

/** Who signs, how cosignatures are collected and how long it may take; then the form of the kind. */
function FormOf({ kind, account, accounts }: FormProps) {
  const { compose: words } = useDeskWords();
  const cosigners = account.multisig?.cosigners ?? [];
  const isMultisig = cosigners.length > 0;
  // Whoever becomes a cosigner on Symbol signs for it, too.
  const isCollected = account.chain === 'symbol' && (isMultisig || kind === 'multisig');
  const watched = accounts.filter((one) => cosigners.includes(one.address));
  const signers = watched.length > 0 ? watched.map((one) => one.address) : cosigners;
  const nameOf = (address: string) => accounts.find((one) => one.address === address)?.name;
  const [chosen, setSigner] = useState('');
  const signer = isMultisig ? (signers.includes(chosen) ? chosen : (signers[0] ?? '')) : account.address;
  const [way, setWay] = useState<IntentText['way']>('bonded');
  const [hours, setHours] = useState<number>(defaultHours);
  const most = mostHours(account.chain, isCollected && way === 'bonded');
  const time = Math.min(hours, most);
  const acting: Acting = { account, signer, way, lifetimeMs: String(time * 3_600_000) };
  const ways = ['bonded', 'complete'] as const;
  const { Form } = wants[kind];
  // A cosignature has the signer and the deadline of its transaction.
  if (kind === 'cosign')
    return (
      <div className={styles.wide}>
        <Form acting={acting} />
      </div>
    );
  return (
    <>
      {isMultisig && (
        <SelectField
          label={words.signer}
          testId="signer"
          value={signer}
          options={signers.map((one) => [one, [nameOf(one) ?? [], shortAddress(one)].flat().join(' · ')])}
          change={setSigner}
        />
      )}
      {isCollected && (
        <SelectField
          label={words.way}
          testId="way"
          value={way}
          options={ways.map((each) => [each, words.ways[each]])}
          change={setWay}
        />
      )}
      <SelectField
        label={words.lifetime}
        testId="lifetime"
        value={String(time)}
        options={lifetimes.filter((each) => each <= most).map((each) => [String(each), words.hours(each)])}
        change={(each) => setHours(Number(each))}
      />
      <div className={styles.wide}>
        <Form acting={acting} />
      </div>
    </>
  );
}

/** What is wanted: the kind, the account, and the form of the kind. */
import { useState } from 'react';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { Sheet } from '../../renderer/kit/sheet.tsx';
import type { AccountView, IntentText } from '../contract/desk-api.ts';
import { CosignForm, MultisigForm } from './control-forms.tsx';
import styles from './desk.module.css';
import { SelectField } from './fields.tsx';
import { PayForm } from './pay-form.tsx';
import { Payouts } from './payouts.tsx';
import { useDesk, useDeskWords } from './use-desk.ts';
import type { Acting } from './use-drafting.ts';

const kinds = ['pay', 'payouts', 'multisig', 'cosign'] as const;
type Kind = (typeof kinds)[number];

export function Compose() {
  const { compose: words } = useDeskWords();
  const { views, go } = useDesk();
  const accounts = views.accounts ?? [];
  const [kind, setKind] = useState<Kind>('pay');
  const [address, setAddress] = useState('');
  const account = accounts.find((one) => one.address === address) ?? accounts[0];
  return (
    <Sheet name="compose" wide>
      <Heading>{words.title}</Heading>
      {account === undefined ? (
        <div className={styles.card}>
          <p>{words.noAccounts}</p>
          <div>
            <Button testId="to-accounts" look="strong" onClick={() => go({ name: 'accounts' })}>
              {words.toAccounts}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <div className={styles.fields}>
            <SelectField
              label={words.kind}
              testId="kind"
              value={kind}
              options={kinds.map((each) => [each, words.kinds[each]])}
              change={setKind}
            />
            <SelectField
              label={kind === 'multisig' ? words.accountChanged : words.account}
              testId="account"
              value={account.address}
              options={accounts.map((one) => [one.address, `${one.name} · ${one.address}`])}
              change={setAddress}
            />
          </div>
          <FormOf key={`${kind} ${account.address}`} kind={kind} account={account} accounts={accounts} />
        </>
      )}
    </Sheet>
  );
}

interface FormProps {
  readonly kind: Kind;
  readonly account: AccountView;
  readonly accounts: readonly AccountView[];
}

const lifetimes = [1, 2, 4, 6, 24, 47] as const;
const defaultHours = 2;

/** Symbol: 6 hours, with a hash lock 48; NEM: 24 (core/chain/networks.ts). */
const mostHours = (chain: AccountView['chain'], way: IntentText['way'], isMultisig: boolean): number =>
  chain === 'nem' ? 24 : isMultisig && way === 'bonded' ? 48 : 6;

function FormOf({ kind, account, accounts }: FormProps) {
  const { compose: words } = useDeskWords();
  const cosigners = account.multisig?.cosigners ?? [];
  const isMultisig = cosigners.length > 0;
  const watched = accounts.filter((one) => cosigners.includes(one.address));
  const signers = watched.length > 0 ? watched.map((one) => one.address) : cosigners;
  const nameOf = (address: string) => accounts.find((one) => one.address === address)?.name;
  const [chosen, setSigner] = useState('');
  const signer = isMultisig ? (signers.includes(chosen) ? chosen : (signers[0] ?? '')) : account.address;
  const [way, setWay] = useState<IntentText['way']>('bonded');
  const [hours, setHours] = useState<number>(defaultHours);
  const most = mostHours(account.chain, way, isMultisig);
  const time = Math.min(hours, most);
  const acting: Acting = { account, signer, way, lifetimeMs: String(time * 3_600_000) };
  const ways = ['bonded', 'complete'] as const;
  return (
    <>
      <div className={styles.fields}>
        {isMultisig && (
          <SelectField
            label={words.signer}
            testId="signer"
            value={signer}
            options={signers.map((one) => [one, `${nameOf(one) ?? ''} ${one}`.trim()])}
            change={setSigner}
          />
        )}
        {isMultisig && account.chain === 'symbol' && (
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
      </div>
      {kind === 'pay' && <PayForm acting={acting} />}
      {kind === 'payouts' && <Payouts acting={acting} />}
      {kind === 'multisig' && <MultisigForm acting={acting} />}
      {kind === 'cosign' && <CosignForm acting={acting} />}
    </>
  );
}

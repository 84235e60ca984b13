/** Watched accounts: holdings, multisig rules, and the entries for Inkan's registry. */
import { useState } from 'react';
import { exactAmount } from '../../renderer/i18n/exact.ts';
import { useWords } from '../../renderer/i18n/use-words.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { ButtonRow, Sheet } from '../../renderer/kit/sheet.tsx';
import { AddressView } from '../../renderer/slips/address-view.tsx';
import type { AccountView } from '../contract/desk-api.ts';
import styles from './desk.module.css';
import { type Place, PlaceField, TextField } from './fields.tsx';
import { Moment } from './moment.tsx';
import { Reasons } from './reasons.tsx';
import { useAsking, useDesk, useDeskWords } from './use-desk.ts';

export function Accounts() {
  const { accounts: words } = useDeskWords();
  const { views } = useDesk();
  const accounts = views.accounts ?? [];
  return (
    <Sheet name="accounts" wide>
      <Heading>{words.title}</Heading>
      <p>{words.lead}</p>
      {accounts.length === 0 && <p>{words.empty}</p>}
      <ul className={styles.cards}>
        {accounts.map((account) => (
          <AccountItem key={account.address} account={account} />
        ))}
      </ul>
      <AddAccount />
      {accounts.length > 0 && <RegisterExport accounts={accounts} />}
    </Sheet>
  );
}

function AccountItem({ account }: { readonly account: AccountView }) {
  const words = useDeskWords();
  const { client, look } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const { address, name } = account;
  return (
    <li className={styles.card} data-testid="account" data-address={address}>
      <div className={styles.apart}>
        <div>
          <h2>{name === '' ? address : name}</h2>
          <AddressView address={address} owner={null} />
          <p className={styles.soft}>
            {words.chains[account.chain]} {words.networks[account.network]}
            {account.atMs !== null && (
              <>
                {' · '}
                {words.accounts.asOf} <Moment ms={account.atMs} />
              </>
            )}
          </p>
        </div>
        <Button
          testId="remove-account"
          look="quiet"
          disabled={busy}
          label={words.accounts.removeOf(name === '' ? address : name)}
          onClick={() =>
            void ask(
              () => client.accounts.remove({ address }),
              () => void look(),
            )
          }
        >
          {words.accounts.remove}
        </Button>
      </div>
      {account.atMs === null ? (
        account.reasons.length === 0 && <p>{words.accounts.notAsked}</p>
      ) : (
        <Facts account={account} />
      )}
      <Reasons reasons={account.reasons} shape="caution" />
      <Reasons reasons={reasons} />
    </li>
  );
}

function Facts({ account }: { readonly account: AccountView }) {
  const words = useDeskWords();
  return (
    <>
      {account.publicKey === null && <p>{words.accounts.noKey}</p>}
      <Holdings account={account} />
      <Multisig account={account} />
    </>
  );
}

function Holdings({ account }: { readonly account: AccountView }) {
  const { accounts: words } = useDeskWords();
  if (account.holdings.length === 0) return <p>{words.noHoldings}</p>;
  return (
    <table className={styles.table} aria-label={words.holdings}>
      <tbody>
        {account.holdings.map(({ mosaic, name, atomic, divisibility }) => (
          <tr key={mosaic}>
            <td className={styles.figure}>
              <b>{exactAmount(atomic, divisibility)}</b>
            </td>
            <td>
              {name ?? mosaic} {name !== null && name !== mosaic && <span className={styles.soft}>{mosaic}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Multisig({ account: { multisig } }: { readonly account: AccountView }) {
  const { accounts: words } = useDeskWords();
  if (multisig === null) return null;
  const { cosigners, cosignerOf, minApproval, minRemoval } = multisig;
  return (
    <div className={styles.part}>
      {cosigners.length > 0 && (
        <>
          <p>
            <b>{words.multisig(minApproval, cosigners.length)}</b> · {words.removal(minRemoval)}
          </p>
          <Addresses title={words.cosigners} addresses={cosigners} />
        </>
      )}
      {cosignerOf.length > 0 && <Addresses title={words.cosignerOf} addresses={cosignerOf} />}
    </div>
  );
}

function Addresses({ title, addresses }: { readonly title: string; readonly addresses: readonly string[] }) {
  const accounts = useDesk().views.accounts ?? [];
  const { format } = useWords();
  return (
    <div>
      <p>{title + format.colon}</p>
      <ul className={styles.plain}>
        {addresses.map((address) => (
          <li key={address}>
            <AddressView address={address} owner={accounts.find((one) => one.address === address)?.name ?? null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddAccount() {
  const { accounts: words } = useDeskWords();
  const { client, look } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const [place, setPlace] = useState<Place>({ chain: 'symbol', network: 'mainnet' });
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const bare = address.replace(/[\s-]/g, '').toUpperCase();
  const bareKey = key.replace(/\s/g, '').toUpperCase();
  const isKey = bareKey === '' || /^[0-9A-F]{64}$/.test(bareKey);
  const publicKey = bareKey === '' ? null : bareKey;
  const add = () =>
    void ask(
      () => client.accounts.add({ ...place, address: bare.slice(0, 40), name: name.trim(), publicKey }),
      () => {
        setAddress('');
        setName('');
        setKey('');
        void look();
      },
    );
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className={styles.fields}>
        <PlaceField value={place} change={setPlace} />
        <TextField label={words.address} value={address} change={setAddress} testId="account-address" most={60} />
        <TextField label={words.name} value={name} change={setName} testId="account-name" most={64} />
        <TextField
          label={words.publicKey}
          hint={words.publicKeyHint}
          value={key}
          change={setKey}
          testId="account-key"
          most={100}
        />
      </div>
      <div>
        <Button
          testId="add-account"
          type="submit"
          disabled={busy || !isKey || name.trim() === '' || bare.length < 39 || bare.length > 40}
        >
          {words.add}
        </Button>
      </div>
      <Reasons reasons={reasons} />
    </form>
  );
}

function RegisterExport({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const words = useDeskWords();
  const { client, go } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const places = [
    ...new Map(accounts.map(({ chain, network }) => [`${chain} ${network}`, { chain, network }])).values(),
  ];
  const show = (place: Place) =>
    void ask(
      () => client.accounts.registerText(place),
      (text) =>
        go({
          name: 'send',
          shown: {
            texts: [{ label: words.accounts.register, text }],
            ...{ sent: null, name: `inkan-entries-${place.chain}-${place.network}`, from: 'accounts' },
          },
        }),
    );
  return (
    <section className={styles.card}>
      <h2>{words.accounts.register}</h2>
      <p>{words.accounts.registerLead}</p>
      <ButtonRow>
        {places.map((place) => (
          <Button
            key={`${place.chain} ${place.network}`}
            testId={`register-${place.chain}`}
            disabled={busy}
            onClick={() => show(place)}
          >
            {words.accounts.makeRegister} · {words.chains[place.chain]} {words.networks[place.network]}
          </Button>
        ))}
      </ButtonRow>
      <Reasons reasons={reasons} />
    </section>
  );
}

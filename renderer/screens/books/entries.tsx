import type { ReactNode } from 'react';
import type { Contact, MosaicEntry, MultisigEntry, Provenance } from '../../../core/books/books.ts';
import type { Chain, Network } from '../../../core/chain/networks.ts';
import { AddressView } from '../../cards/address-view.tsx';
import { Groups } from '../../cards/groups.tsx';
import { InstantView } from '../../cards/value-view.tsx';
import type { Catalog } from '../../i18n/catalogs.ts';
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import styles from './books.module.css';

interface BookProps {
  readonly title: string;
  readonly testId: string;
  readonly count: number;
  readonly children: ReactNode;
}

export function Book({ title, testId, count, children }: BookProps) {
  const words = useWords();
  return (
    <section className={styles.book} data-testid={testId} data-count={count}>
      <h2>
        {title} ({count})
      </h2>
      {count === 0 ? <p className={styles.soft}>{words.books.none}</p> : <ul>{children}</ul>}
    </section>
  );
}

interface EntryProps {
  readonly name: string;
  readonly chain: Chain;
  readonly network: Network;
  readonly provenance: Provenance;
  readonly children: ReactNode;
}

function Entry({ name, chain, network, provenance, children }: EntryProps) {
  const words = useWords();
  return (
    <li className={styles.entry} data-testid="entry">
      <div>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p className={styles.soft}>
          {words.values[chain]} – {words.values[network]}
        </p>
      </div>
      <div className={styles.facts}>{children}</div>
      <div className={styles.soft}>
        <p>
          {words.books.from}: {originOf(provenance, words) ?? <code>{provenance.format}</code>}
        </p>
        <p>{words.books.approved}:</p>
        <InstantView epochMs={provenance.approvedMs} />
      </div>
    </li>
  );
}

/** Null for a form that only an older or a newer Inkan knows. */
function originOf({ format }: Provenance, { requestFormats }: Catalog): string | null {
  return Object.hasOwn(requestFormats, format) ? requestFormats[format as keyof Catalog['requestFormats']] : null;
}

export function ContactEntry({ contact }: { readonly contact: Contact }) {
  const words = useWords();
  return (
    <Entry {...contact}>
      <AddressView address={contact.address} owner={null} />
      {contact.publicKey !== null && (
        <p>
          <span className={styles.soft}>{words.books.publicKey}</span>
          <br />
          <Groups groups={groupsOf(contact.publicKey, 8)} />
        </p>
      )}
    </Entry>
  );
}

export function MosaicBookEntry({ mosaic }: { readonly mosaic: MosaicEntry }) {
  const { books } = useWords();
  return (
    <Entry {...mosaic}>
      {mosaic.chain === 'symbol' ? <Groups groups={groupsOf(mosaic.id, 8)} /> : <p>{mosaic.id}</p>}
      <p>{books.divisibility(mosaic.divisibility)}</p>
    </Entry>
  );
}

export function MultisigBookEntry({ multisig }: { readonly multisig: MultisigEntry }) {
  const { books } = useWords();
  const { cosigners } = multisig;
  return (
    <Entry {...multisig}>
      <AddressView address={multisig.address} owner={null} />
      <p>
        <b>{books.quorum(multisig.minApproval, cosigners.length)}</b>
      </p>
      <p>{books.removal(multisig.minRemoval, cosigners.length)}</p>
      <h4>{books.cosigners}</h4>
      <ul>
        {cosigners.map((address) => (
          <li key={address}>
            <Cosigner address={address} multisig={multisig} />
          </li>
        ))}
      </ul>
    </Entry>
  );
}

/** With the name it has in this vault, if it has one. */
function Cosigner({ address, multisig }: { readonly address: string; readonly multisig: MultisigEntry }) {
  const { vault } = useApp().state;
  const isHere = (line: { readonly chain: Chain; readonly network: Network; readonly address: string }) =>
    line.chain === multisig.chain && line.network === multisig.network && line.address === address;
  const owner = vault?.accounts.find(isHere)?.label ?? null;
  const known = owner === null ? (vault?.books.contacts.find(isHere)?.name ?? null) : null;
  return <AddressView address={address} owner={owner} known={known} />;
}

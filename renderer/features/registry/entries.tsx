/** A list of the registry, and the rows for its three kinds of entries. */
import { type ReactNode, useState } from 'react';
import type { Chain, Network } from '../../../core/chain/networks.ts';
import type { Contact, MosaicEntry, MultisigEntry, Provenance } from '../../../core/registry/registry.ts';
import type { Catalog } from '../../i18n/catalog.ts';
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AddressView } from '../../slips/address-view.tsx';
import { Groups } from '../../slips/groups.tsx';
import { InstantView } from '../../slips/value-view.tsx';
import { type Names, nameOf } from './names.ts';
import styles from './registry.module.css';

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
      <h2>{title + words.format.inBrackets(String(count))}</h2>
      {count === 0 ? <p className={styles.soft}>{words.registry.none}</p> : <ul>{children}</ul>}
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
          {words.registry.from + words.format.colon}
          {originOf(provenance, words) ?? <code>{provenance.format}</code>}
        </p>
        <p>{words.registry.approved + words.format.colon}</p>
        <InstantView epochMs={provenance.approvedMs} />
      </div>
    </li>
  );
}

/** Null for a format that only an older or a newer Inkan knows. */
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
          <span className={styles.soft}>{words.registry.publicKey}</span>
          <br />
          <Groups groups={groupsOf(contact.publicKey, 8)} />
        </p>
      )}
    </Entry>
  );
}

export function MosaicBookEntry({ mosaic }: { readonly mosaic: MosaicEntry }) {
  const { registry } = useWords();
  return (
    <Entry {...mosaic}>
      {mosaic.chain === 'symbol' ? <Groups groups={groupsOf(mosaic.id, 8)} /> : <p>{mosaic.id}</p>}
      <p>{registry.divisibility(mosaic.divisibility)}</p>
    </Entry>
  );
}

interface MultisigProps {
  readonly multisig: MultisigEntry;
  readonly names: Names;
}

export function MultisigBookEntry({ multisig, names }: MultisigProps) {
  const { registry } = useWords();
  const { cosigners } = multisig;
  return (
    <Entry {...multisig}>
      <AddressView address={multisig.address} owner={null} />
      <p>
        <b>{registry.quorum(multisig.minApproval, cosigners.length)}</b>
      </p>
      <p>{registry.removal(multisig.minRemoval, cosigners.length)}</p>
      <Cosigners multisig={multisig} names={names} />
    </Entry>
  );
}

/** Added to the page on demand. With the names in this vault. */
function Cosigners({ multisig, names }: MultisigProps) {
  const { format, registry } = useWords();
  const [open, setOpen] = useState(false);
  const { cosigners } = multisig;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} data-testid="book-cosigners">
      <summary>{registry.cosigners + format.inBrackets(String(cosigners.length))}</summary>
      {open && (
        <ul>
          {cosigners.map((address) => (
            <li key={address}>
              <AddressView address={address} {...nameOf(names, { ...multisig, address })} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

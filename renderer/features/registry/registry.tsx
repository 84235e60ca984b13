/** The registry, to read. Entries are added only by a reviewed and approved import. */
import { memo, useMemo } from 'react';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Heading } from '../../kit/heading.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { ShownText } from '../../kit/shown-text.tsx';
import { Book, ContactEntry, MosaicBookEntry, MultisigBookEntry } from './entries.tsx';
import { namesIn } from './names.ts';
import { sampleEntries } from './sample.ts';

export function RegistryScreen() {
  const words = useWords();
  const { state } = useApp();
  if (state.vault === null) return null;
  return (
    <Sheet name="books" wide>
      <Heading>{words.registry.title}</Heading>
      <p>{words.registry.lead}</p>
      <p>{words.registry.howToAdd}</p>
      <details data-testid="sample-entries">
        <summary>{words.registry.sample}</summary>
        <p>{words.registry.sampleLead}</p>
        <ShownText text={sampleEntries} label={words.registry.sample} testId="sample-text" />
      </details>
      <BookLists accounts={state.vault.accounts} registry={state.vault.registry} />
    </Sheet>
  );
}

/** Memoised while the registry is unchanged: it may have hundreds of entries, and the window's state changes often. */
const BookLists = memo(function BookLists({ accounts, registry }: Pick<VaultFacts, 'accounts' | 'registry'>) {
  const words = useWords();
  const names = useMemo(() => namesIn(accounts, registry.contacts), [accounts, registry.contacts]);
  const { contacts, mosaics, multisigs } = registry;
  return (
    <>
      <Book title={words.registry.contacts} testId="book-contacts" count={contacts.length}>
        {contacts.map((contact) => (
          <ContactEntry key={`${contact.chain} ${contact.network} ${contact.address}`} contact={contact} />
        ))}
      </Book>
      <Book title={words.registry.mosaics} testId="book-mosaics" count={mosaics.length}>
        {mosaics.map((mosaic) => (
          <MosaicBookEntry key={`${mosaic.chain} ${mosaic.network} ${mosaic.id}`} mosaic={mosaic} />
        ))}
      </Book>
      <Book title={words.registry.multisigs} testId="book-multisigs" count={multisigs.length}>
        {multisigs.map((multisig) => (
          <MultisigBookEntry
            key={`${multisig.chain} ${multisig.network} ${multisig.address}`}
            multisig={multisig}
            names={names}
          />
        ))}
      </Book>
    </>
  );
});

import { memo, useMemo } from 'react';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { Book, ContactEntry, MosaicBookEntry, MultisigBookEntry } from './entries.tsx';
import { namesIn } from './names.ts';

/** What the vault knows about the world, to read. Entries come in only by a reviewed and sealed import. */
export function Books() {
  const words = useWords();
  const { state, act } = useApp();
  if (state.vault === null) return null;
  return (
    <Sheet name="books" wide>
      <Heading>{words.books.title}</Heading>
      <p>{words.books.lead}</p>
      <p>{words.books.howToAdd}</p>
      <BookLists accounts={state.vault.accounts} books={state.vault.books} />
      <ButtonRow>
        <Button testId="to-accounts" onClick={() => act.dispatch({ is: 'go', to: 'accounts' })}>
          {words.books.accounts}
        </Button>
        <Button testId="back-to-scan" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {words.common.backToScan}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/** Kept while the vault's books stay the same: they may hold hundreds of lines, and the window's state changes often. */
const BookLists = memo(function BookLists({ accounts, books }: Pick<VaultFacts, 'accounts' | 'books'>) {
  const words = useWords();
  const names = useMemo(() => namesIn(accounts, books.contacts), [accounts, books.contacts]);
  const { contacts, mosaics, multisigs } = books;
  return (
    <>
      <Book title={words.books.contacts} testId="book-contacts" count={contacts.length}>
        {contacts.map((contact) => (
          <ContactEntry key={`${contact.chain} ${contact.network} ${contact.address}`} contact={contact} />
        ))}
      </Book>
      <Book title={words.books.mosaics} testId="book-mosaics" count={mosaics.length}>
        {mosaics.map((mosaic) => (
          <MosaicBookEntry key={`${mosaic.chain} ${mosaic.network} ${mosaic.id}`} mosaic={mosaic} />
        ))}
      </Book>
      <Book title={words.books.multisigs} testId="book-multisigs" count={multisigs.length}>
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

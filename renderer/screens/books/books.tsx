import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { Book, ContactEntry, MosaicBookEntry, MultisigBookEntry } from './entries.tsx';

/** What the vault knows about the world, to read. Entries come in only by a reviewed and sealed import. */
export function Books() {
  const words = useWords();
  const { state, act } = useApp();
  if (state.vault === null) return null;
  const { contacts, mosaics, multisigs } = state.vault.books;
  return (
    <Sheet name="books" wide>
      <Heading>{words.books.title}</Heading>
      <p>{words.books.lead}</p>
      <p>{words.books.howToAdd}</p>
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
          <MultisigBookEntry key={`${multisig.chain} ${multisig.network} ${multisig.address}`} multisig={multisig} />
        ))}
      </Book>
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

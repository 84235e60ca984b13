/** A custodian's authorisation: the operation and its accounts are shown above it. */
import type { ReactNode } from 'react';
import type { Operation } from '../../../core/contract/operations.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { Authorise } from '../../custody/authorise.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { AddressView } from '../../slips/address-view.tsx';
import styles from './accounts.module.css';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly operation: Operation;
  readonly need: 'one' | 'quorum';
  readonly accounts: readonly Pick<Account, 'address' | 'label'>[];
  readonly children?: ReactNode;
  readonly onDone: () => void;
  readonly back: () => void;
}

export function AuthoriseSheet({ name, title, operation, need, accounts, children, onDone, back }: Props) {
  const { common } = useWords();
  const { busy } = useApp().state;
  return (
    <Sheet name={name}>
      <Heading>{title}</Heading>
      {accounts.map(({ address, label }) => (
        <p key={address} className={styles.address}>
          <AddressView address={address} owner={label} />
        </p>
      ))}
      {children}
      <Authorise operation={operation} need={need} onDone={onDone} />
      <ButtonRow>
        <Button testId="back" disabled={busy} onClick={back}>
          {common.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/**
 * Hides an account of the recovery words, with one authorisation; deletes an imported key, after a word is typed, with
 * the quorum's.
 */
import { useState } from 'react';
import { isTyped } from '../../../core/base/typed-word.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { WordField } from '../../kit/word-field.tsx';
import { AddressView } from '../../slips/address-view.tsx';
import { KeyOrigin } from './account-item.tsx';
import styles from './accounts.module.css';
import { AuthoriseSheet } from './authorise-sheet.tsx';

interface Props {
  readonly account: Account;
  readonly back: () => void;
}

export function RemoveAccount({ account, back }: Props) {
  const { accounts: words } = useWords();
  const { state, act } = useApp();
  const [typed, setTyped] = useState('');
  const [authorising, setAuthorising] = useState(false);
  const isKey = account.origin === 'imported';
  const { accounts } = useWords();
  const { chain, network, address } = account;
  const which = { chain, network, address };
  const doIt = async () => {
    if (await act.accounts.remove(which)) back();
  };
  if (authorising)
    return (
      <AuthoriseSheet
        name="accounts-remove-vouch"
        title={isKey ? accounts.remove.keyTitle : accounts.remove.hideTitle}
        operation={{ purpose: 'remove-account', params: which }}
        need={isKey ? 'quorum' : 'one'}
        accounts={[account]}
        onDone={() => void doIt()}
        back={() => setAuthorising(false)}
      />
    );
  const matches = isTyped(typed, accounts.remove.word);
  return (
    <Sheet name="accounts-remove">
      <Heading>{isKey ? accounts.remove.keyTitle : accounts.remove.hideTitle}</Heading>
      <p className={isKey ? styles.warning : undefined}>
        {isKey && <Mark shape="stop" />} <b>{isKey ? accounts.remove.keyLead : accounts.remove.hideLead}</b>
      </p>
      {isKey && <p>{accounts.remove.keyWarning}</p>}
      <p className={styles.address}>
        <AddressView address={account.address} owner={account.label} />
      </p>
      <p>
        <KeyOrigin account={account} />
      </p>
      {isKey && (
        <WordField
          label={accounts.remove.typeIt(accounts.remove.word)}
          typed={typed}
          type={setTyped}
          testId="type-remove"
        />
      )}
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="back-to-accounts" onClick={back}>
          {words.toList}
        </Button>
        <Button testId="remove" disabled={state.busy || (isKey && !matches)} onClick={() => setAuthorising(true)}>
          {isKey ? accounts.remove.key : accounts.remove.hide}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/** Asks for the purpose of the proof, then for a custodian's authorisation, then the vault. */
import { type FormEvent, useId, useState } from 'react';
import { maxPurpose } from '../../../core/contract/accounts.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { AddressView } from '../../slips/address-view.tsx';
import styles from './accounts.module.css';
import { AuthoriseSheet } from './authorise-sheet.tsx';
import type { Go } from './parts.ts';

interface Props {
  readonly account: Account;
  readonly go: Go;
}

export function ProveOwnership({ account, go }: Props) {
  const { accounts: words, format } = useWords();
  const { state, act } = useApp();
  const id = useId();
  const why = useId();
  const [purpose, setPurpose] = useState('');
  const [authorising, setAuthorising] = useState(false);
  const { chain, network, address } = account;
  const asked = { chain, network, address, purpose: purpose.trim() };
  const prove = async () => {
    const answer = await act.accounts.prove(asked);
    if (answer !== null) go({ at: 'proof', account, purpose: purpose.trim(), answer });
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (purpose.trim() === '' || state.busy) return;
    setAuthorising(true);
  };
  if (authorising)
    return (
      <AuthoriseSheet
        name="accounts-prove-vouch"
        title={words.prove.title}
        operation={{ purpose: 'prove-ownership', params: asked }}
        need="one"
        accounts={[account]}
        onDone={() => void prove()}
        back={() => setAuthorising(false)}
      >
        <p>
          {words.prove.purpose + format.colon}
          <b data-testid="purpose-told">{purpose.trim()}</b>
        </p>
      </AuthoriseSheet>
    );
  return (
    <Sheet name="accounts-prove">
      <Heading>{words.prove.title}</Heading>
      <p>{words.prove.lead}</p>
      <p className={styles.address}>
        <AddressView address={account.address} owner={account.label} />
      </p>
      <form className={styles.form} onSubmit={goOn} autoComplete="off">
        <div className={field.field}>
          <label htmlFor={id}>{words.prove.purpose}</label>
          <input
            id={id}
            type="text"
            value={purpose}
            maxLength={maxPurpose}
            aria-describedby={why}
            onChange={(event) => setPurpose(event.currentTarget.value)}
            data-testid="purpose"
          />
          <p id={why} className={styles.soft}>
            {words.prove.purposeWhy}
          </p>
        </div>
        <Problem reason={state.problem} />
        <ButtonRow>
          <Button testId="back-to-accounts" onClick={() => go({ at: 'list' })}>
            {words.toList}
          </Button>
          <Button type="submit" look="strong" testId="prove" disabled={state.busy || purpose.trim() === ''}>
            {words.prove.sign}
          </Button>
          <span role="status">{state.busy && words.prove.signing}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

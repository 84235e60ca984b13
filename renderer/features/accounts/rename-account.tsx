/** Renames an account: the new label is typed and shown beside the old one to the custodian who authorises it. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { reason } from '../../../core/base/reason.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { readAlike } from '../../../core/registry/read-alike.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { Sentence } from '../../kit/sentence.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { AddressView } from '../../slips/address-view.tsx';
import styles from './accounts.module.css';
import { AuthoriseSheet } from './authorise-sheet.tsx';
import { takenNames } from './default-name.ts';

export function RenameAccount({ account, back }: { readonly account: Account; readonly back: () => void }) {
  const { accounts: words } = useWords();
  const { state, act } = useApp();
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(account.label);
  const [agreeing, setAgreeing] = useState(false);
  const { chain, network, address, label: before } = account;
  const label = typed.trim();
  const others = state.vault === null ? [] : takenNames(state.vault, account);
  const toAgree = (event: FormEvent) => {
    event.preventDefault();
    if (label === '' || label === before || state.busy) return name.current?.focus();
    // Checked before a custodian is asked; the vault checks again.
    if (others.some((other) => readAlike(other, label)))
      return act.dispatch({ is: 'failed', reason: reason('label-taken') });
    const former = state.vault?.formerLabels.find(
      (one) => one.chain === chain && one.network === network && one.address !== address && readAlike(one.label, label),
    );
    if (former !== undefined)
      return act.dispatch({ is: 'failed', reason: reason('label-former', { address: former.address }) });
    setAgreeing(true);
  };
  const renaming = { chain, network, address, before, label };
  const rename = async () => {
    if (await act.accounts.rename(renaming)) back();
  };
  if (agreeing)
    return (
      <AuthoriseSheet
        name="accounts-rename-vouch"
        title={words.rename.title}
        operation={{ purpose: 'rename-account', params: renaming }}
        need="one"
        accounts={[{ address, label: before }]}
        onDone={() => void rename()}
        back={() => setAgreeing(false)}
      >
        <p data-testid="renaming">
          <Sentence
            template={words.rename.fromTo}
            slots={{
              before: (
                <b>
                  <bdi>{before}</bdi>
                </b>
              ),
              after: (
                <b>
                  <bdi>{label}</bdi>
                </b>
              ),
            }}
          />
        </p>
      </AuthoriseSheet>
    );
  return (
    <Sheet name="accounts-rename">
      <Heading>{words.rename.title}</Heading>
      <p>{words.rename.lead}</p>
      <p className={styles.address}>
        <AddressView address={address} owner={before} />
      </p>
      <form className={styles.form} onSubmit={toAgree} autoComplete="off">
        <div className={field.field}>
          <label htmlFor={id}>{words.name}</label>
          <input
            id={id}
            ref={name}
            type="text"
            maxLength={64}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-testid="name"
          />
        </div>
        <Problem reason={state.problem} />
        <ButtonRow>
          <Button testId="back-to-accounts" onClick={back}>
            {words.toList}
          </Button>
          <Button type="submit" look="strong" testId="save-name" disabled={state.busy}>
            {words.rename.save}
          </Button>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

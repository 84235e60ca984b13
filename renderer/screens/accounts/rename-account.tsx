import { type FormEvent, useId, useRef } from 'react';
import type { Account } from '../../../core/contract/shapes.ts';
import { AddressView } from '../../cards/address-view.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import field from '../../ui/field.module.css';
import { Heading } from '../../ui/heading.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import styles from './accounts.module.css';

export function RenameAccount({ account, back }: { readonly account: Account; readonly back: () => void }) {
  const { accounts: words } = useWords();
  const { state, act } = useApp();
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const label = name.current?.value.trim() ?? '';
    if (label === '' || state.busy) return name.current?.focus();
    const { chain, network, address } = account;
    if (await act.accounts.rename({ chain, network, address, label })) back();
  };
  return (
    <Sheet name="accounts-rename">
      <Heading>{words.rename.title}</Heading>
      <p>{words.rename.lead}</p>
      <p className={styles.address}>
        <AddressView address={account.address} owner={account.label} />
      </p>
      <form className={styles.form} onSubmit={(event) => void save(event)} autoComplete="off">
        <div className={field.field}>
          <label htmlFor={id}>{words.name}</label>
          <input id={id} ref={name} type="text" maxLength={64} defaultValue={account.label} data-testid="name" />
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

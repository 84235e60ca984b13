/** Finds the position of an address in the recovery words. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { pathText } from '../../../core/chain/paths.ts';
import type { DerivedAccount } from '../../../core/contract/accounts.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { groupDigits } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { AddressView } from '../../slips/address-view.tsx';
import styles from './accounts.module.css';
import { AgreeToAdd } from './agree-to-add.tsx';

const ranges = [100, 1000, 2000];

export function FindAccount({ vault, back }: { readonly vault: VaultFacts; readonly back: () => void }) {
  const { accounts: words } = useWords();
  const { state, act } = useApp();
  const [id, rangeId] = [useId(), useId()];
  const address = useRef<HTMLInputElement>(null);
  const [upTo, setUpTo] = useState(1000);
  const [found, setFound] = useState<DerivedAccount | 'none' | null>(null);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = address.current?.value.trim() ?? '';
    if (wanted === '' || state.busy) return address.current?.focus();
    setFound(null);
    const answer = await act.accounts.find({ address: wanted.slice(0, 64), upTo });
    if (answer !== null) setFound(answer.found ?? 'none');
  };
  const [agreeing, setAgreeing] = useState<DerivedAccount | null>(null);
  const isNew = found !== null && found !== 'none' && found.label === null;
  if (agreeing !== null)
    return (
      <AgreeToAdd vault={vault} place={agreeing} accounts={[agreeing]} added={back} back={() => setAgreeing(null)} />
    );
  return (
    <Sheet name="accounts-find">
      <Heading>{words.find.title}</Heading>
      <p>{words.find.lead}</p>
      <form className={styles.form} onSubmit={(event) => void search(event)} autoComplete="off">
        <div className={field.field}>
          <label htmlFor={id}>{words.find.address}</label>
          <input id={id} ref={address} type="text" maxLength={64} spellCheck={false} data-testid="address" />
        </div>
        <div className={field.field}>
          <label htmlFor={rangeId}>{words.find.upTo}</label>
          <select
            id={rangeId}
            value={upTo}
            onChange={(event) => setUpTo(Number(event.currentTarget.value))}
            data-testid="up-to"
          >
            {ranges.map((count) => (
              <option key={count} value={count}>
                {words.find.positions(groupDigits(String(count)))}
              </option>
            ))}
          </select>
        </div>
        <div>
          <Button type="submit" testId="search" disabled={state.busy}>
            {words.find.search}
          </Button>{' '}
          <span role="status">{state.busy && words.find.searching}</span>
        </div>
      </form>
      <div role="status" data-testid="found" data-index={found !== null && found !== 'none' ? found.index : undefined}>
        {found === 'none' && <p>{words.find.notFound(groupDigits(String(upTo)))}</p>}
        {found !== null && found !== 'none' && <Found account={found} />}
      </div>
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="back-to-accounts" onClick={back}>
          {words.toList}
        </Button>
        {isNew && (
          <Button look="strong" testId="add-found" disabled={state.busy} onClick={() => setAgreeing(found)}>
            {words.find.addIt}
          </Button>
        )}
      </ButtonRow>
    </Sheet>
  );
}

function Found({ account: { chain, network, index, address, label } }: { readonly account: DerivedAccount }) {
  const { accounts: words } = useWords();
  return (
    <>
      <p>
        <b>{words.find.found(index)}</b> <code>{pathText(chain, network, index)}</code>
      </p>
      <p>
        <AddressView address={address} owner={null} />
      </p>
      {label !== null && <p>{words.add.has(label)}</p>}
    </>
  );
}

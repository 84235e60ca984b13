/**
 * Custodians authorise one operation, one after another, with their passphrases. Not inside a form: it has its own. The
 * sheet around it shows the complete operation; the vault accepts these authorisations for no other.
 */
import { Fragment, useEffect, useMemo, useState } from 'react';
import type { Operation } from '../../core/contract/operations.ts';
import { useApp } from '../app/use-app.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Heading } from '../kit/heading.tsx';
import { Problem } from '../kit/problem.tsx';
import { ButtonRow } from '../kit/sheet.tsx';
import { makeAgreement } from './agreement.ts';
import styles from './authorise.module.css';
import { GivePassphrase } from './give-passphrase.tsx';
import { HandOver } from './hand-over.tsx';
import { usePeopleAsked } from './use-people-asked.ts';

interface AuthoriseProps {
  readonly operation: Operation;
  readonly need: 'one' | 'quorum';
  readonly onDone: () => void;
}

export function Authorise({ operation, need, onDone }: AuthoriseProps) {
  const { custody } = useWords();
  const { state, act } = useApp();
  const [given, setGiven] = useState<readonly number[]>([]);
  const [handing, setHanding] = useState(false);
  const { custodians, quorum } = state.vault?.custody ?? { custodians: [], quorum: 0 };
  // Nobody can authorise twice: what asks for more than there are is refused by the vault.
  const least = Math.max(need === 'one' ? 1 : quorum, Math.min(usePeopleAsked(operation.purpose), custodians.length));

  const agreement = useMemo(() => makeAgreement(() => void act.cancel()), [act]);
  useEffect(() => {
    agreement.enter();
    return agreement.leave;
  }, [agreement]);

  const give = async (custodian: number, passphrase: Uint8Array) => {
    const word = await agreement.give(act.authorise(custodian, passphrase, operation), least);
    if (word === null) return;
    const { by, isEnough } = word;
    setGiven(isEnough ? [] : by);
    setHanding(!isEnough);
    if (isEnough) onDone();
  };

  const so = least > 1 && <p role="status">{custody.givenSoFar(given.length, least)}</p>;
  if (custodians.length === 0) return <Confirm onDone={onDone} />;
  return (
    <section className={styles.authorise} data-testid="authorise" data-given={given.length} data-least={least}>
      {handing ? (
        <>
          {so}
          <HandOver name={null} testId="authorise-next" ready={() => setHanding(false)} />
        </>
      ) : (
        <Fragment key={given.length}>
          <Heading isStep>{custody.whoAgrees}</Heading>
          {so}
          <GivePassphrase
            custodians={custodians}
            given={given}
            testId="authorise"
            label={custody.giveAuthorisation}
            give={(custodian, passphrase) => void give(custodian, passphrase)}
          />
        </Fragment>
      )}
    </section>
  );
}

/** Practice: nobody has to be asked. */
function Confirm({ onDone }: { readonly onDone: () => void }) {
  const { custody } = useWords();
  const { state } = useApp();
  return (
    <section className={styles.authorise} data-testid="authorise">
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="authorise-give" disabled={state.busy} onClick={onDone}>
          {custody.confirm}
        </Button>
      </ButtonRow>
    </section>
  );
}

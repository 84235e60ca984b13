/** The proof to carry out, and the exact signed text. */
import { useEffect } from 'react';
import type { OwnershipAnswer } from '../../../core/contract/accounts.ts';
import type { Account, VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './accounts.module.css';
import { TextOut } from './text-out.tsx';

interface Props {
  readonly account: Account;
  readonly answer: OwnershipAnswer;
  readonly purpose: string;
  readonly vault: VaultFacts;
  readonly back: () => void;
}

export function Proof({ account, answer, purpose, vault, back }: Props) {
  const { accounts: words, format } = useWords();
  const { act } = useApp();
  useEffect(() => void act.shown(), [act]);
  return (
    <Sheet name="accounts-proof" wide>
      <Heading>{words.prove.doneTitle}</Heading>
      <p>{words.prove.doneLead}</p>
      <TextOut
        text={answer.proof}
        name={`inkan-ownership-${account.address.slice(0, 8)}`}
        practice={vault.mode === 'practice'}
        sealed
      >
        <p>
          {words.prove.purpose + format.colon}
          <b>{purpose}</b>
        </p>
        <h2>{words.prove.statement}</h2>
        <pre className={styles.statement} data-testid="statement">
          {answer.statement}
        </pre>
      </TextOut>
      <ButtonRow>
        <Button look="strong" testId="back-to-accounts" onClick={back}>
          {words.toList}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

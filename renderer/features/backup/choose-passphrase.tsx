/** A backup's own passphrase, typed twice; eight random words are proposed. */
import { type FormEvent, useRef, useState } from 'react';
import { reason } from '../../../core/base/reason.ts';
import { useCalls } from '../../app/use-calls.ts';
import { fewestCharacters } from '../../custody/strength.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { useArrival } from '../../kit/use-arrival.ts';
import styles from './backup.module.css';

export interface ChosenPassphrase {
  readonly passphrase: Uint8Array;
  readonly repeated: Uint8Array;
}

interface ChoosePassphraseProps {
  readonly title: string;
  /** What this kind of backup does not contain. */
  readonly without: string;
  readonly chosen: (passphrase: ChosenPassphrase) => void;
  readonly back: () => void;
}

export function ChoosePassphrase({ title, without, chosen, back }: ChoosePassphraseProps) {
  const { backup } = useWords();
  const { problem, run, refuse } = useCalls();
  const first = useRef<SecretInput>(null);
  const second = useRef<SecretInput>(null);
  const [proposed, setProposed] = useState<readonly string[]>([]);
  const propose = async () => {
    const answer = await run((vault) => vault.recovery.proposePassphrase({}));
    setProposed(answer?.value.words ?? []);
  };
  const take = (event: FormEvent) => {
    event.preventDefault();
    if (first.current === null || second.current === null) return;
    if (first.current.characters < fewestCharacters) return refuse(reason('passphrase-too-short'));
    if (!first.current.equals(second.current)) return refuse(reason('passphrase-differs'));
    chosen({ passphrase: first.current.take(), repeated: second.current.take() });
  };
  return (
    <Sheet name="backup-passphrase">
      <Heading>{title}</Heading>
      <p>{backup.passphraseLead}</p>
      <p className={form.soft}>{without}</p>
      {proposed.length === 0 ? (
        <ButtonRow>
          <Button testId="propose" onClick={() => void propose()}>
            {backup.propose}
          </Button>
        </ButtonRow>
      ) : (
        <Proposed words={proposed} />
      )}
      <form className={form.form} onSubmit={take} autoComplete="off">
        <PassphraseField label={backup.passphrase} testId="backup-passphrase" field={first} />
        <PassphraseField label={backup.repeated} testId="backup-repeated" field={second} />
        <Problem reason={problem} />
        <ButtonRow>
          <Button testId="back" onClick={back}>
            {backup.back}
          </Button>
          <Button type="submit" look="strong" testId="passphrase-chosen">
            {backup.goOn}
          </Button>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

function Proposed({ words }: { readonly words: readonly string[] }) {
  const { backup } = useWords();
  const lead = useArrival<HTMLParagraphElement>();
  return (
    <>
      <p ref={lead} tabIndex={-1}>
        {backup.proposed}
      </p>
      <p className={styles.proposed} lang="en" data-testid="proposed">
        {words.join(' ')}
      </p>
    </>
  );
}

/** A custodian's new passphrase, twice, and an optional key file. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { reason } from '../../core/base/reason.ts';
import type { KeyFile } from '../../core/contract/custody.ts';
import { useApp } from '../app/use-app.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Cancel } from '../kit/cancel.tsx';
import styles from '../kit/form.module.css';
import { PassphraseField } from '../kit/passphrase-field.tsx';
import { Problem } from '../kit/problem.tsx';
import type { SecretInput } from '../kit/secret-input.ts';
import { ButtonRow } from '../kit/sheet.tsx';
import { KeyFileChoice } from './key-file-choice.tsx';
import { OfferedPassphrase } from './offered-passphrase.tsx';
import { fewestCharacters, type Judge, startJudge } from './strength.ts';
import { StrengthMeter } from './strength-meter.tsx';

interface EnrolPassphraseProps {
  readonly enrol: (passphrase: Uint8Array, repeated: Uint8Array, keyFile: KeyFile) => void;
  readonly back: (() => void) | null;
  readonly cancel: () => void;
  /** What others have given and would be lost by cancelling; null if there is nothing. */
  readonly lost: string | null;
}

export function EnrolPassphrase({ enrol, back, cancel, lost }: EnrolPassphraseProps) {
  const { enrolment, common, custody } = useWords();
  const { state, act } = useApp();
  const first = useRef<SecretInput>(null);
  const second = useRef<SecretInput>(null);
  const [judged, judge] = useStrength();
  const [keyFile, setKeyFile] = useState<KeyFile>('none');
  const hint = useId();

  const take = (event: FormEvent) => {
    event.preventDefault();
    if (first.current === null || second.current === null || state.busy) return;
    if (judged.characters < fewestCharacters) {
      return act.dispatch({ is: 'failed', reason: reason('passphrase-too-short') });
    }
    if (!first.current.equals(second.current)) {
      return act.dispatch({ is: 'failed', reason: reason('passphrase-differs') });
    }
    enrol(first.current.take(), second.current.take(), keyFile);
    judge(null);
  };

  return (
    <form className={styles.form} onSubmit={take} autoComplete="off">
      <p id={hint}>{enrolment.passphraseHint}</p>
      <OfferedPassphrase disabled={state.busy} />
      <PassphraseField
        label={enrolment.passphrase}
        testId="new-passphrase"
        field={first}
        onInput={judge}
        disabled={state.busy}
        describedBy={hint}
        isNew
      />
      <StrengthMeter score={judged.score} characters={judged.characters} />
      <PassphraseField label={enrolment.repeated} testId="repeat-passphrase" field={second} disabled={state.busy} />
      <KeyFileChoice chosen={keyFile} choose={setKeyFile} disabled={state.busy} />
      <Problem reason={state.problem} />
      <ButtonRow>
        {back !== null && (
          <Button testId="back" disabled={state.busy} onClick={back}>
            {common.back}
          </Button>
        )}
        {lost === null ? (
          <Button testId="cancel" disabled={state.busy} onClick={cancel}>
            {common.cancel}
          </Button>
        ) : (
          <Cancel
            testId="cancel"
            label={common.cancel}
            {...enrolment.cancel}
            lost={lost}
            disabled={state.busy}
            cancel={cancel}
          />
        )}
        <Button type="submit" look="strong" testId="enrol" disabled={state.busy}>
          {custody.enrol}
        </Button>
        <span role="status">{state.busy && custody.enrolling}</span>
      </ButtonRow>
    </form>
  );
}

interface Judged {
  readonly score: number;
  readonly characters: number;
}

/** The strength is estimated in a worker that ends with the screen, and its memory with it, because the estimate
 * needs strings. */
function useStrength(): readonly [Judged, (field: SecretInput | null) => void] {
  const judge = useRef<Judge | null>(null);
  const [judged, setJudged] = useState<Judged>({ score: 0, characters: 0 });
  useEffect(() => {
    const started = startJudge((score) => setJudged((before) => ({ ...before, score })));
    judge.current = started;
    return started.end;
  }, []);
  return [
    judged,
    (field) => {
      const characters = field?.characters ?? 0;
      setJudged(({ score }) => ({ score: characters === 0 ? 0 : score, characters }));
      if (field !== null) judge.current?.judge(field.copy());
    },
  ];
}

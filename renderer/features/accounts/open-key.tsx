/** The key is not shown. A bare key needs its chain and network; other formats usually need a password. */
import { type FormEvent, useRef, useState } from 'react';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './accounts.module.css';
import { type Place, PlaceChoice, placesOf } from './place-choice.tsx';

export interface Opening {
  readonly place: Place;
  /** For words in a code: the first position shown. */
  readonly from: number;
}

interface Props {
  readonly secret: Uint8Array;
  readonly vault: VaultFacts;
  readonly open: (opening: Opening, password: Uint8Array) => void;
  readonly again: () => void;
}

const white = [9, 10, 13, 32];
const isHexDigit = (code: number): boolean => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);
/** Only hex: a bare key, which states neither chain nor network. */
const isBareKey = (bytes: Uint8Array): boolean => bytes.every((code) => isHexDigit(code) || white.includes(code));

export function OpenKey({ secret, vault, open, again }: Props) {
  const { accounts: words } = useWords();
  const { state } = useApp();
  const field = useRef<SecretInput>(null);
  const places = placesOf(vault);
  const [at, setAt] = useState(0);
  const isKey = isBareKey(secret);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state.busy) return;
    const password = field.current === null ? new Uint8Array(0) : field.current.takeAsTyped();
    open({ place: places[at] ?? places[0], from: 0 }, password);
  };
  return (
    <Sheet name="accounts-import-open">
      <Heading>{words.take.title}</Heading>
      <p data-testid="taken">{words.take.taken(secret.length)}</p>
      <form className={styles.form} onSubmit={submit} autoComplete="off">
        {isKey ? (
          <>
            <p>{words.take.isKey}</p>
            <PlaceChoice places={places} at={at} choose={setAt} />
          </>
        ) : (
          <>
            <PassphraseField label={words.take.password} testId="wallet-password" field={field} disabled={state.busy} />
            <p className={styles.soft}>{words.take.passwordWhy}</p>
          </>
        )}
        <Problem reason={state.problem} />
        <ButtonRow>
          <Button testId="take-again" onClick={again}>
            {words.take.again}
          </Button>
          <Button type="submit" look="strong" testId="read-key" disabled={state.busy}>
            {words.take.read}
          </Button>
          <span role="status">{state.busy && words.take.reading}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

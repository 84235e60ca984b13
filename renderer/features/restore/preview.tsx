/** The wallet of the material: shown, compared with the person's notes, and only then accepted. */
import { type FormEvent, useRef, useState } from 'react';
import { matchesNote } from '../../../core/contract/fingerprint-note.ts';
import type { GivenMaterial, Root, WalletReading } from '../../../core/contract/recovery-shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useCalls } from '../../app/use-calls.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import styles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { Readings } from './readings.tsx';

interface PreviewProps {
  readonly given: GivenMaterial;
  readonly back: () => void;
}

export function Preview({ given, back }: PreviewProps) {
  const { restore, recovery } = useWords();
  const { act } = useApp();
  const { busy, problem, run } = useCalls();
  const words = useRef<SecretInput>(null);
  const shares = useRef<SecretInput>(null);
  const [noteText, note] = useState('');
  const [readings, setReadings] = useState<readonly WalletReading[]>([]);
  const recorded = noteText.trim() === '' ? null : noteText;
  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const [wordsPassphrase, sharePassphrase] = [secretOf(words.current), secretOf(shares.current)];
    // A confirmation for the previous wallet does not count.
    setReadings([]);
    // The note is compared on the screen, and by the vault when the wallet is accepted.
    const call = { wordsPassphrase, sharePassphrase, recorded: null };
    const answer = await run((vault) => vault.recovery.recoveryPreview(call), [wordsPassphrase, sharePassphrase]);
    setReadings(answer?.value.readings ?? []);
  };
  const accept = async (root: Root) => {
    const answer = await run((vault) => vault.recovery.acceptRecovery({ root, recorded }));
    if (answer === null) return;
    // The vault has it now and does not return it. Who keeps it is chosen next.
    act.dispatch({ is: 'go', to: 'restore-custody' });
  };
  return (
    <Sheet name="restore-preview">
      <Steps journey="restore" now={2} />
      <Heading>{restore.previewTitle}</Heading>
      <p>{restore.previewLead}</p>
      {given.is === 'backup' && <Backup given={given} />}
      <form className={styles.form} onSubmit={(event) => void look(event)} autoComplete="off">
        {given.is === 'shares' && (
          <PassphraseField label={restore.sharePassphrase} testId="share-passphrase" field={shares} disabled={busy} />
        )}
        {given.is !== 'backup' && (
          <>
            <PassphraseField
              label={recovery.restore.wordsPassphrase}
              testId="words-passphrase"
              field={words}
              disabled={busy}
            />
            <p className={styles.soft}>{restore.wordsPassphraseWhy}</p>
          </>
        )}
        <FingerprintField noteText={noteText} note={note} disabled={busy} />
        <ButtonRow>
          <Button testId="back" disabled={busy} onClick={back}>
            {recovery.restore.back}
          </Button>
          <Button type="submit" look={readings.length === 0 ? 'strong' : 'plain'} testId="show-wallet" disabled={busy}>
            {restore.show}
          </Button>
          <span role="status">{busy && restore.showing}</span>
        </ButtonRow>
      </form>
      <Problem reason={problem} />
      {readings.length > 0 && (
        <Readings
          readings={readings.map((reading) => compared(reading, recorded))}
          accept={(root) => void accept(root)}
          disabled={busy}
        />
      )}
    </Sheet>
  );
}

/** Compared as typed: the passphrase has left its field and is not requested again. */
const compared = (reading: WalletReading, recorded: string | null): WalletReading => ({
  ...reading,
  matches: recorded === null ? null : matchesNote(recorded, reading.fingerprint),
});

/** An absent field gives an empty passphrase. */
const secretOf = (input: SecretInput | null): Uint8Array => (input === null ? new Uint8Array(0) : input.take());

function Backup({ given }: { readonly given: Extract<GivenMaterial, { is: 'backup' }> }) {
  const { restore } = useWords();
  return (
    <p data-testid="backup-facts">
      {restore.fromBackup(`${given.made.slice(0, 16).replace('T', ' ')} UTC`, given.accounts, given.imported)}{' '}
      {given.scope === 'keys' && restore.keysOnly}
    </p>
  );
}

function FingerprintField(props: {
  readonly noteText: string;
  readonly note: (noteText: string) => void;
  readonly disabled: boolean;
}) {
  const { restore } = useWords();
  return (
    <label className={field.field}>
      {restore.fingerprintOnPaper}
      <input
        type="text"
        value={props.noteText}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        disabled={props.disabled}
        onChange={(event) => props.note(event.currentTarget.value)}
        data-testid="noted-fingerprint"
      />
    </label>
  );
}

/** Makes an encrypted file: passphrase, authorisation, path. The vault writes it and reads it back. */
import { useState } from 'react';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { Fingerprint } from '../../recovery/fingerprint.tsx';
import styles from '../../recovery/recovery.module.css';
import { Agree } from './agree.tsx';
import { ChoosePassphrase } from './choose-passphrase.tsx';
import { useSealing } from './use-sealing.ts';
import { Working } from './working.tsx';

export function MakeFile({ back }: { readonly back: () => void }) {
  const { backup } = useWords();
  const { problem, run } = useCalls();
  const { step, hold, take } = useSealing();
  const [saved, setSaved] = useState<boolean | null>(null);
  const make = async () => {
    const { passphrase, repeated } = take();
    const answer = await run((vault) => vault.recovery.makeBackup({ passphrase, repeated }), [passphrase, repeated]);
    if (answer !== null) setSaved(answer.value.saved);
  };
  if (step === 'passphrase')
    return <ChoosePassphrase title={backup.fileTitle} without={backup.notInFile} chosen={hold} back={back} />;
  if (step === 'agree')
    return (
      <Agree operation={{ purpose: 'make-backup', params: { form: 'file' } }} onDone={() => void make()} back={back}>
        <p data-testid="agree-form">
          <b>{backup.fileTitle}</b>
        </p>
      </Agree>
    );
  if (saved === null) return <Working title={backup.fileTitle} says={backup.saving} problem={problem} back={back} />;
  return (
    <Sheet name="backup-saved">
      <Heading>{saved ? backup.saved : backup.notSaved}</Heading>
      {saved && (
        <p className={styles.warn} data-testid="backup-saved">
          <Mark shape="done" /> {backup.savedLead}
        </p>
      )}
      {saved && <Fingerprint />}
      <ButtonRow>
        <Button look="strong" testId="back" onClick={back}>
          {backup.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

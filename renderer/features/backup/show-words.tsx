/** The recovery words, after authorisation. They leave the screen with it. */
import { useEffect, useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { FingerprintView } from '../../recovery/fingerprint.tsx';
import { formFor } from '../../recovery/forms.ts';
import { PrintForm } from '../../recovery/print-form.tsx';
import styles from '../../recovery/recovery.module.css';
import { WordList } from '../../recovery/word-list.tsx';
import { Agree } from './agree.tsx';
import { Working } from './working.tsx';

interface Facts {
  readonly fingerprint: string;
  readonly wordsPassphrase: boolean;
}

export function ShowWords({ back }: { readonly back: () => void }) {
  const { quietly } = useApp().act;
  const { backup } = useWords();
  const { problem, run } = useCalls();
  const [agreed, agree] = useState(false);
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [facts, setFacts] = useState<Facts | null>(null);
  useEffect(() => {
    void quietly((vault) => vault.recovery.backups({})).then((answer) => answer.ok && setFacts(answer.value));
  }, [quietly]);
  const show = async () => {
    agree(true);
    const answer = await run((vault) => vault.recovery.showWords({}));
    setWords(answer?.value.words ?? null);
  };
  if (!agreed)
    return <Agree operation={{ purpose: 'show-words', params: {} }} onDone={() => void show()} back={back} />;
  if (words === null)
    return <Working title={backup.wordsTitle} says={backup.wordsTitle} problem={problem} back={back} />;
  return (
    <Sheet name="backup-words" wide>
      <Heading>{backup.wordsTitle}</Heading>
      <p className={styles.warn}>
        <Mark shape="caution" /> {backup.wordsWarning}
      </p>
      <WordList words={words} label={backup.wordsTitle} testId="mnemonic" />
      <PrintForm form={formFor('words', words.length)} />
      {facts?.wordsPassphrase === true && (
        <p className={styles.warn}>
          <Mark shape="caution" /> {backup.passphraseToo}
        </p>
      )}
      {facts !== null && <FingerprintView fingerprint={facts.fingerprint} />}
      <ButtonRow>
        <Button look="strong" testId="hide-words" onClick={back}>
          {backup.hideWords}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

/** The keys, encrypted, as codes for paper. */
import { useMemo, useState } from 'react';
import { reason } from '../../../core/base/reason.ts';
import { splitIntoParts } from '../../../core/qr/parts.ts';
import { useApp } from '../../app/use-app.ts';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { codeOf, versionFor } from '../../show/code.ts';
import { Agree } from './agree.tsx';
import { BackupPaper } from './backup-paper.tsx';
import { ChoosePassphrase } from './choose-passphrase.tsx';
import { useSealing } from './use-sealing.ts';
import { Working } from './working.tsx';

/** Characters of a code on paper: version 19-L, about 1.2 mm per module. */
const charactersOnPaper = 1000;

export function MakePaper({ back }: { readonly back: () => void }) {
  const { backup } = useWords();
  const { state } = useApp();
  const { problem, run, refuse } = useCalls();
  const { step, hold, take } = useSealing();
  const [text, setText] = useState<string | null>(null);
  // Without permission to print, nothing is made.
  if (state.vault?.settings.allowPrint !== true) return <PrintOff back={back} />;
  const make = async () => {
    const { passphrase, repeated } = take();
    const answer = await run(
      (vault) => vault.recovery.makePaperBackup({ passphrase, repeated }),
      [passphrase, repeated],
    );
    if (answer === null) return;
    if (splitIntoParts(answer.value.text, charactersOnPaper).length === 0) refuse(reason('backup-too-large'));
    else setText(answer.value.text);
  };
  if (step === 'passphrase')
    return <ChoosePassphrase title={backup.paperTitle} without={backup.notOnPaper} chosen={hold} back={back} />;
  if (step === 'agree')
    return (
      <Agree operation={{ purpose: 'make-backup', params: { form: 'paper' } }} onDone={() => void make()} back={back}>
        <p data-testid="agree-form">
          <b>{backup.paperTitle}</b>
        </p>
      </Agree>
    );
  if (text === null) return <Working title={backup.paperTitle} says={backup.sealing} problem={problem} back={back} />;
  return <Ready text={text} back={back} />;
}

function Ready({ text, back }: { readonly text: string; readonly back: () => void }) {
  const { backup } = useWords();
  const [said, say] = useState('');
  const [printed, setPrinted] = useState<'no' | 'sent' | 'counted'>('no');
  const { act } = useApp();
  const { problem, run, refuse } = useCalls();
  const codes = useMemo(() => {
    const parts = splitIntoParts(text, charactersOnPaper);
    const version = Math.max(...parts.map(versionFor));
    return parts.map((part) => codeOf(part, version));
  }, [text]);
  const print = async () => {
    const answer = await act.exports.print();
    if (!answer.ok) return refuse(answer.reason);
    say(answer.value.printed ? backup.printed : backup.notPrinted);
    if (answer.value.printed) setPrinted('sent');
  };
  // Only pages that somebody has count as a backup.
  const count = async () => {
    if ((await run((vault) => vault.recovery.paperPrinted({ text }))) !== null) setPrinted('counted');
  };
  return (
    <Sheet name="backup-paper">
      <Heading>{backup.paperReady(codes.length)}</Heading>
      <p>{backup.paperLead}</p>
      <BackupPaper codes={codes} />
      <Problem reason={problem} />
      {printed === 'sent' && <p>{backup.countPages(codes.length)}</p>}
      {printed === 'counted' && <p data-testid="paper-counted">{backup.pagesCounted}</p>}
      <ButtonRow>
        <Button testId="back" onClick={back}>
          {backup.back}
        </Button>
        <Button look={printed === 'no' ? 'strong' : 'plain'} testId="print-backup" onClick={() => void print()}>
          {backup.print}
        </Button>
        {printed === 'sent' && (
          <Button look="strong" testId="pages-counted" onClick={() => void count()}>
            {backup.pagesThere}
          </Button>
        )}
        <span role="status">{said}</span>
      </ButtonRow>
    </Sheet>
  );
}

function PrintOff({ back }: { readonly back: () => void }) {
  const { backup, intake } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="backup-print-off">
      <Heading>{backup.paperTitle}</Heading>
      <p>{backup.printOff}</p>
      <ButtonRow>
        <Button testId="back" onClick={back}>
          {backup.back}
        </Button>
        <Button testId="settings" onClick={() => act.dispatch({ is: 'go', to: 'settings' })}>
          {intake.settings}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

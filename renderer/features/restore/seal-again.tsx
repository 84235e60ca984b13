/** The wallet was accepted and only the encryption failed: it can be repeated without giving the wallet again. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';

interface SealAgainProps {
  readonly fingerprint: string;
  readonly seal: () => void;
  readonly back: () => void;
}

export function SealAgain({ fingerprint, seal, back }: SealAgainProps) {
  const { restore, recovery } = useWords();
  const { busy, problem } = useApp().state;
  return (
    <Sheet name="restore-seal">
      <Heading>{problem === null ? restore.accepting : restore.notSealed}</Heading>
      <p>
        {recovery.fingerprint}: <b data-testid="fingerprint">{fingerprint}</b>
      </p>
      <Problem reason={problem} />
      {problem !== null && <p>{restore.notSealedLead}</p>}
      <ButtonRow>
        <Button testId="back" disabled={busy} onClick={back}>
          {recovery.restore.back}
        </Button>
        <Button look="strong" testId="seal-again" disabled={busy} onClick={seal}>
          {restore.sealAgain}
        </Button>
        <span role="status">{busy && restore.accepting}</span>
      </ButtonRow>
    </Sheet>
  );
}

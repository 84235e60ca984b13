/** Restoring: kind of material, the material, then the wallet, compared before it is accepted. One step per screen. Who
 * keeps the vault is chosen afterwards (features/create). */
import { useEffect, useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { GivenMaterial } from '../../../core/contract/recovery-shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useCalls } from '../../app/use-calls.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from '../../recovery/recovery.module.css';
import { GiveFile } from './give-file.tsx';
import { GiveShares } from './give-shares.tsx';
import { GiveText } from './give-text.tsx';
import { GiveWords } from './give-words.tsx';
import { Preview } from './preview.tsx';

const ways = ['words', 'shares', 'file', 'text'] as const;
type Way = (typeof ways)[number];

export function Restore() {
  const { quietly } = useApp().act;
  const [way, choose] = useState<Way | null>(null);
  const [given, setGiven] = useState<GivenMaterial | null>(null);
  const { problem, run } = useCalls();
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    void run((vault) => vault.creation.beginRestore({})).then((answer) => setBegun(answer !== null));
  }, [run]);
  const again = () => {
    void quietly((vault) => vault.recovery.dropRecovery({}));
    setGiven(null);
    choose(null);
  };
  if (given !== null) return <Preview given={given} back={again} />;
  if (way === null) return <Ways choose={choose} disabled={!begun} problem={problem} />;
  const Give = { words: GiveWords, shares: GiveShares, file: GiveFile, text: GiveText }[way];
  return <Give onGiven={setGiven} back={again} />;
}

interface WaysProps {
  readonly choose: (way: Way) => void;
  /** The vault does not take anything yet. */
  readonly disabled: boolean;
  readonly problem: Reason | null;
}

function Ways({ choose, disabled, problem }: WaysProps) {
  const { restore, common } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="restore">
      <Steps journey="restore" now={1} />
      <Heading>{restore.title}</Heading>
      <p>{restore.lead}</p>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way}>
            <Button testId={`restore-${way}`} disabled={disabled} onClick={() => choose(way)}>
              <b>{restore.ways[way].title}</b>
              {restore.ways[way].lead}
            </Button>
          </li>
        ))}
      </ul>
      <Problem reason={problem} />
      <ButtonRow>
        <Button testId="give-up" onClick={() => void act.leaveCreation()}>
          {common.cancel}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

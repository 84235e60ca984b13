/** Restoring: kind of material, the material, then the wallet, compared before it is accepted. One step per screen. */
import { useEffect, useState } from 'react';
import type { GivenMaterial } from '../../../core/contract/recovery-shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
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
  // Leaving drops the material in the vault.
  useEffect(() => () => void quietly((vault) => vault.recovery.dropRecovery({})), [quietly]);
  const again = () => {
    void quietly((vault) => vault.recovery.dropRecovery({}));
    setGiven(null);
    choose(null);
  };
  if (given !== null) return <Preview given={given} back={again} />;
  if (way === null) return <Ways choose={choose} />;
  const Give = { words: GiveWords, shares: GiveShares, file: GiveFile, text: GiveText }[way];
  return <Give onGiven={setGiven} back={again} />;
}

function Ways({ choose }: { readonly choose: (way: Way) => void }) {
  const { restore } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="restore">
      <Heading>{restore.title}</Heading>
      <p>{restore.lead}</p>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way}>
            <Button testId={`restore-${way}`} onClick={() => choose(way)}>
              <b>{restore.ways[way].title}</b>
              {restore.ways[way].lead}
            </Button>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button testId="give-up" onClick={() => act.dispatch({ is: 'go', to: 'start' })}>
          {restore.cancel}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

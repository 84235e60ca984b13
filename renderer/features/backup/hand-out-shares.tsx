/** Shows one share at a time to its holder; the words come from the vault for that moment only. */
import { useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { Fingerprint } from '../../recovery/fingerprint.tsx';
import { formFor } from '../../recovery/forms.ts';
import { PrintForm } from '../../recovery/print-form.tsx';
import styles from '../../recovery/recovery.module.css';
import { WordList } from '../../recovery/word-list.tsx';
import { CheckShare } from './check-share.tsx';

export interface MadeSet {
  readonly identifier: number;
  readonly groupThreshold: number;
  readonly shares: readonly { readonly group: number; readonly member: number }[];
  /** What a restore needs besides the shares. */
  readonly passphrases: { readonly set: boolean; readonly wallet: boolean };
}

export function HandOutShares({ made, back }: { readonly made: MadeSet; readonly back: () => void }) {
  const { quietly } = useApp().act;
  const { backup } = useWords();
  const { busy, problem, run } = useCalls();
  const [at, go] = useState(0);
  const [shown, setShown] = useState<ShownShare | null>(null);
  const [checking, check] = useState(false);
  const share = made.shares[at];
  if (share === undefined) return <Done made={made} back={back} />;
  const name = nameOf(share, made, backup.shareNumber);
  const show = async () => {
    const answer = await run((vault) => vault.recovery.showShare(share));
    setShown(answer?.value ?? null);
    check(false);
  };
  if (shown === null) {
    return (
      <Sheet key={`hand-${at}`} name="backup-hand-share">
        <Heading>{backup.handShare(name)}</Heading>
        <p>{backup.handShareLead}</p>
        <Problem reason={problem} />
        <ButtonRow>
          <Button look="strong" testId="show-share" disabled={busy} onClick={() => void show()}>
            {backup.showShare}
          </Button>
        </ButtonRow>
      </Sheet>
    );
  }
  const next = () => {
    setShown(null);
    check(false);
    go(at + 1);
    if (at + 1 === made.shares.length) void quietly((vault) => vault.recovery.sharesDone({}));
  };
  return checking ? (
    <CheckShare name={name} place={share} ask={shown.ask} again={() => void show()} next={next} />
  ) : (
    <OneShare name={name} words={shown.words} made={made} next={() => check(true)} />
  );
}

interface ShownShare {
  readonly words: readonly string[];
  /** Positions of the words that its keeper types back. */
  readonly ask: readonly number[];
}

type Place = MadeSet['shares'][number];

/** The number and how many there are; the group only where there are several. */
function nameOf(
  { group, member }: Place,
  { shares }: MadeSet,
  say: (group: number | null, member: number, of: number) => string,
): string {
  const of = shares.filter((one) => one.group === group).length;
  return say(of === shares.length ? null : group + 1, member + 1, of);
}

interface OneShareProps {
  readonly name: string;
  readonly words: readonly string[];
  readonly made: MadeSet;
  readonly next: () => void;
}

function OneShare({ name, words, made, next }: OneShareProps) {
  const { backup } = useWords();
  const { passphrases } = made;
  const [written, setWritten] = useState(false);
  return (
    <Sheet name="backup-share" wide>
      <Heading>{backup.shareTitle(name)}</Heading>
      <p className={styles.warn}>
        <Mark shape="caution" /> {backup.shareWarning}
      </p>
      <p>
        {backup.shareSet(made.identifier, made.groupThreshold, name)} {passphrases.set && backup.cardSetPassphrase}{' '}
        {passphrases.wallet && backup.cardWalletPassphrase}
      </p>
      <WordList words={words} label={backup.shareWords} testId="share-words" />
      <Fingerprint />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={written}
          onChange={(event) => setWritten(event.currentTarget.checked)}
          data-testid="share-written"
        />
        {backup.written}
      </label>
      <PrintForm form={formFor('share', words.length)} />
      <ButtonRow>
        <Button look="strong" testId="hide-share" disabled={!written} onClick={next}>
          {backup.hideShare}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

function Done({ made, back }: { readonly made: MadeSet; readonly back: () => void }) {
  const { backup } = useWords();
  return (
    <Sheet name="backup-shares-done">
      <Heading>{backup.sharesDone}</Heading>
      <p>{backup.sharesDoneLead}</p>
      {(made.passphrases.set || made.passphrases.wallet) && (
        <p className={styles.warn} data-testid="passphrases-too">
          <Mark shape="caution" /> {made.passphrases.set && backup.setPassphraseToo}{' '}
          {made.passphrases.wallet && backup.sharesPassphraseToo}
        </p>
      )}
      <Fingerprint />
      <ButtonRow>
        <Button look="strong" testId="back" onClick={back}>
          {backup.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

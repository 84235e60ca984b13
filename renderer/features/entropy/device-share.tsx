/** The machine's share, for recomputing the words. The consequences come first; it is shown only after confirmation. */
import { useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { QrSheet } from '../../kit/qr-sheet.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { Groups } from '../../slips/groups.tsx';
import styles from './entropy.module.css';
import type { Entropy } from './use-entropy.ts';

export function DeviceShare({ entropy, back }: { readonly entropy: Entropy; readonly back: () => void }) {
  const { entropy: said, common } = useWords();
  const { state } = useApp();
  const [share, setShare] = useState<string | null>(null);
  return (
    <>
      <Heading>{said.shareTitle}</Heading>
      <p className={styles.strength}>
        <Mark shape="stop" /> {said.shareWarning}
      </p>
      <p>{share === null ? said.showShareLead : said.shareLead}</p>
      {share !== null && (
        <div className={styles.share}>
          <div className={styles.code}>
            <QrSheet text={`device ${share}`} label={said.shareCode} practice={false} testId="share-qr" />
          </div>
          <p className={styles.digits} data-testid="device-share">
            <Groups groups={groupsOf(share, 8)} />
          </p>
        </div>
      )}
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={back}>
          {share === null ? common.back : said.hideShare}
        </Button>
        {share === null && (
          <Button
            testId="show-share"
            disabled={state.busy}
            onClick={() => void entropy.showShare().then((shown) => setShare(shown))}
          >
            {said.reallyShow}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}

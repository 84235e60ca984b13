/** What the reader is doing, under the picture; and which parts are present, beside it. */
import type { Settings } from '../../../core/policy/registry.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { Intake } from '../../scan/use-intake.ts';
import { CollectionView } from './collection-view.tsx';
import styles from './scan.module.css';

interface ProgressProps {
  readonly intake: Intake;
  readonly dropping: boolean;
  /** What the vault allows: without the camera nothing is scanned. */
  readonly waysIn: Settings['waysIn'];
}

export function ScanStatus({ intake, dropping, waysIn }: ProgressProps) {
  const { scan } = useWords();
  const { busy } = useApp().state;
  const { collecting } = intake;
  return (
    <div className={styles.progress}>
      <p className={styles.status} role="status" data-testid="scan-status">
        {say()}
      </p>
      {collecting === null && !intake.sameAgain && waysIn.camera && <p>{scan.lead}</p>}
      {intake.sameAgain && !busy && (
        <Button look="quiet" testId="read-again" onClick={intake.readAgain}>
          {scan.readAgain}
        </Button>
      )}
    </div>
  );

  function say(): string {
    if (busy) return scan.reading;
    if (dropping) return scan.dropNow;
    if (intake.sameAgain) return scan.sameCode;
    if (collecting !== null && collecting.rate !== null) return scan.receiving;
    if (waysIn.camera) return scan.waiting;
    const { image, video, pdf, file, paste } = waysIn;
    if (!paste) return scan.giveFile;
    return image || video || pdf || file ? scan.giveIt : scan.giveText;
  }
}

/** Nothing before the first part. */
export function Collected({ intake: { collecting, clear, notice } }: Pick<ProgressProps, 'intake'>) {
  return (
    <>
      {collecting !== null && <CollectionView collecting={collecting} clear={clear} />}
      <Problem reason={notice} />
    </>
  );
}

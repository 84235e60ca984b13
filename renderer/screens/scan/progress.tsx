import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { PartMap } from '../../ui/part-map.tsx';
import { Problem } from '../../ui/problem.tsx';
import styles from './scan.module.css';
import type { Intake } from './use-intake.ts';

/** What the reader is doing, and which parts are there. */
export function Progress({ intake, dropping }: { readonly intake: Intake; readonly dropping: boolean }) {
  const { scan } = useWords();
  const { busy } = useApp().state;
  const { parts } = intake;
  const have = parts.have.filter(Boolean).length;
  const collecting = parts.total > 1;
  return (
    <div className={styles.progress}>
      <p className={styles.status} role="status" data-testid="scan-status">
        {say()}
      </p>
      {!collecting && !intake.sameAgain && <p>{scan.lead}</p>}
      {intake.sameAgain && !busy && (
        <Button look="quiet" testId="read-again" onClick={intake.readAgain}>
          {scan.readAgain}
        </Button>
      )}
      {collecting && (
        <section className={styles.parts}>
          <h2>
            {scan.parts}{' '}
            <span data-testid="parts-progress" aria-live="polite">
              {scan.partsProgress(have, parts.total)}
            </span>
          </h2>
          <PartMap
            have={parts.have}
            label={scan.parts}
            describe={(part, there) => (there ? scan.partHave(part) : scan.partMissing(part))}
          />
          <p>{scan.partsLead}</p>
          <Button look="quiet" testId="clear-parts" onClick={intake.clear}>
            {scan.clearParts}
          </Button>
        </section>
      )}
      <Problem reason={intake.notice} />
    </div>
  );

  function say(): string {
    if (busy) return scan.reading;
    if (dropping) return scan.dropNow;
    if (intake.decoding) return scan.decoding;
    return intake.sameAgain ? scan.sameCode : scan.waiting;
  }
}

/** The scan screen: camera, files, pasted text, and the progress of the collection. */
import { type DragEvent, useRef, useState } from 'react';
import { OpenCollections } from '../../app/open-collections.tsx';
import { useAllowed } from '../../app/use-allowed.ts';
import { useApp } from '../../app/use-app.ts';
import { useCameraChoice } from '../../app/use-camera-choice.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { CameraView } from '../../scan/camera-view.tsx';
import { type Beside, nothingBeside } from '../../scan/intake/read-file.ts';
import { OtherWays } from '../../scan/other-ways.tsx';
import { useFiles } from '../../scan/use-files.ts';
import { Collecting } from './collecting.tsx';
import { Progress } from './progress.tsx';
import styles from './scan.module.css';
import { useScan } from './use-scan.ts';

export function Scan() {
  const { scan, common } = useWords();
  const { state, act } = useApp();
  const beside = useRef<Beside>(nothingBeside);
  const intake = useScan(beside);
  const { waysIn } = useAllowed();
  const camera = useCameraChoice();
  const files = useFiles(intake.reader, waysIn, intake.turnDown, beside);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    files.take([...event.dataTransfer.files]);
  };
  return (
    <Sheet name="scan" wide>
      <Heading>{scan.title}</Heading>
      {state.vault?.mode === 'practice' && (
        <ButtonRow>
          <Button look="quiet" testId="to-training" onClick={() => act.dispatch({ is: 'go', to: 'training' })}>
            {common.toTraining}
          </Button>
        </ButtonRow>
      )}
      <Collecting />
      <section
        className={over ? `${styles.columns} ${styles.over}` : styles.columns}
        aria-label={scan.title}
        data-testid="drop-area"
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {waysIn.camera ? (
          <CameraView intake={intake} {...camera} />
        ) : (
          <p className={styles.cameraOff} data-testid="camera-off">
            {scan.cameraOff}
          </p>
        )}
        <div className={styles.side}>
          <Progress intake={intake} dropping={over} waysIn={waysIn} />
          <OtherWays files={files} fromText={intake.fromText} waysIn={waysIn} busy={state.busy} />
        </div>
      </section>
      {state.collecting === null && <OpenCollections />}
    </Sheet>
  );
}

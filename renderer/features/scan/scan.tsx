/** The scan screen: camera, files, pasted text, and the progress of the collection. */
import { type DragEvent, useRef, useState } from 'react';
import { OpenCollections } from '../../app/open-collections.tsx';
import { useAllowed } from '../../app/use-allowed.ts';
import { useApp } from '../../app/use-app.ts';
import { useCameraChoice } from '../../app/use-camera-choice.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { CameraView } from '../../scan/camera-view.tsx';
import { type Beside, nothingBeside } from '../../scan/intake/read-file.ts';
import { OtherWays } from '../../scan/other-ways.tsx';
import { useFiles } from '../../scan/use-files.ts';
import { ChooseList } from './choose-list.tsx';
import { Collecting } from './collecting.tsx';
import { Collected, ScanStatus } from './progress.tsx';
import styles from './scan.module.css';
import { SeveralList } from './several-list.tsx';
import { SeveralSwitch } from './several-switch.tsx';
import { useScan } from './use-scan.ts';

export function Scan() {
  const { scan, common } = useWords();
  const { state, act } = useApp();
  const beside = useRef<Beside>(nothingBeside);
  const intake = useScan(beside);
  const { waysIn } = useAllowed();
  const camera = useCameraChoice();
  const { isOn } = state.basket;
  const files = useFiles(intake.reader, waysIn, intake.turnDown, beside, isOn);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    files.take([...event.dataTransfer.files]);
  };
  const otherWays = (
    <OtherWays files={files} fromText={intake.fromText} waysIn={waysIn} busy={state.busy} several={isOn} />
  );
  const status = <ScanStatus intake={intake} dropping={over} waysIn={waysIn} />;
  const layout = isOn ? styles.several : intake.collecting !== null ? styles.collectingParts : styles.whole;
  return (
    <Sheet name="scan" wide slip>
      <div className={isOn ? `${styles.head} ${styles.pinned}` : styles.head}>
        <Heading>{scan.title}</Heading>
        <SeveralSwitch />
        {state.vault?.mode === 'practice' && (
          <Button look="quiet" testId="to-training" onClick={() => act.dispatch({ is: 'go', to: 'training' })}>
            {common.toTraining}
          </Button>
        )}
        {state.signedSince.length > 0 && (
          <Button look="quiet" testId="since" onClick={() => act.dispatch({ is: 'go', to: 'since' })}>
            {scan.toSigned(state.signedSince.length)}
          </Button>
        )}
      </div>
      <Collecting />
      <section
        className={[styles.columns, layout, over && styles.over].filter(Boolean).join(' ')}
        aria-label={scan.title}
        data-testid="drop-area"
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className={styles.side}>
          {waysIn.camera ? (
            <CameraView intake={intake} {...camera}>
              {status}
            </CameraView>
          ) : (
            <>
              <p className={styles.cameraOff} data-testid="camera-off">
                {scan.cameraOff}
              </p>
              {status}
            </>
          )}
          {isOn && otherWays}
        </div>
        <div className={styles.side}>
          <Collected intake={intake} />
          {isOn && waysIn.file && <ChooseList />}
          {isOn ? <SeveralList /> : otherWays}
        </div>
      </section>
      {state.collecting === null && <OpenCollections />}
    </Sheet>
  );
}

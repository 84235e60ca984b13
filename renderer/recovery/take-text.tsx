/** The codes of a backup on paper: by the camera, as pictures or as text. */
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Settings } from '../../core/policy/registry.ts';
import { useCameraChoice } from '../app/use-camera-choice.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import field from '../kit/field.module.css';
import { FileButton } from '../kit/file-button.tsx';
import { Problem } from '../kit/problem.tsx';
import { ButtonRow } from '../kit/sheet.tsx';
import { CameraView } from '../scan/camera-view.tsx';
import { FileReading } from '../scan/file-reading.tsx';
import { SwitchedOff } from '../scan/switched-off.tsx';
import type { BackupText } from './use-backup-text.ts';

interface TakeTextProps {
  readonly source: BackupText;
  /** The inputs that an open vault allows; without one, all. */
  readonly waysIn: Settings['waysIn'];
  readonly backLabel: string;
  readonly back: () => void;
  readonly children?: ReactNode;
}

export function TakeText({ source, waysIn, backLabel, back, children }: TakeTextProps) {
  const { recovery, intake } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { have } = source;
  const camera = useCameraChoice();
  const [filming, film] = useState(false);
  const files = waysIn.image || waysIn.video || waysIn.pdf || waysIn.file;
  return (
    <>
      <p>{recovery.restore.textLead}</p>
      {filming && (
        <>
          <p>{recovery.restore.cameraLead}</p>
          <CameraView intake={source.intake} {...camera} />
        </>
      )}
      <ButtonRow>
        {waysIn.camera && (
          <Button testId="use-camera" look={filming ? 'plain' : 'strong'} onClick={() => film(!filming)}>
            {filming ? recovery.restore.stopCamera : recovery.restore.useCamera}
          </Button>
        )}
        {files && (
          <FileButton
            label={recovery.restore.pictures}
            testId="choose-pictures"
            inputId="backup-pictures"
            multiple
            take={source.files.take}
          />
        )}
        <span role="status" data-testid="parts-have">
          {have !== null && intake.partsProgress(have.have, have.needed)}
        </span>
      </ButtonRow>
      <FileReading files={source.files} />
      {waysIn.paste && (
        <div className={field.field}>
          <label htmlFor={id}>{recovery.restore.textLabel}</label>
          <textarea id={id} ref={area} rows={6} spellCheck={false} data-testid="backup-text" />
        </div>
      )}
      <SwitchedOff waysIn={waysIn} ways={['camera', 'image', 'video', 'pdf', 'file', 'paste']} />
      <Problem reason={source.problem} />
      {children}
      <ButtonRow>
        <Button testId="back" onClick={back}>
          {backLabel}
        </Button>
        {waysIn.paste && (
          <Button look="strong" testId="take-text" onClick={() => source.take(area.current?.value ?? '')}>
            {recovery.restore.takeText}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}

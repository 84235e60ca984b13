/** The live picture, the advice under it, and what can be chosen: camera, mirror, sound. */
import { type ReactNode, useId, useRef } from 'react';
import type { CameraPreference } from '../../core/contract/host.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Mark } from '../kit/mark.tsx';
import { AdviceLine } from './advice-line.tsx';
import { type Camera, useCamera } from './camera/use-camera.ts';
import type { View } from './camera/view.ts';
import styles from './scan.module.css';
import type { Intake } from './use-intake.ts';
import { useTickSound } from './use-tick-sound.ts';

interface CameraViewProps {
  readonly intake: Intake;
  readonly preference: CameraPreference;
  readonly remember: (change: Partial<CameraPreference>) => void;
  /** What was read is under way: no advice. */
  readonly busy: boolean;
  /** Stands directly under the picture. */
  readonly children?: ReactNode;
}

export function CameraView({ intake, preference, remember, busy, children }: CameraViewProps) {
  const { intake: intakeWords } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video, intake.reader, preference.label);
  useTickSound(intake.ticks, preference.sound);
  const choose = (deviceId: string) => {
    const label = camera.devices.find((device) => device.deviceId === deviceId)?.label ?? '';
    remember({ label });
    camera.choose(deviceId);
  };
  const problem = intake.broken ? 'unsupported' : camera.problem;
  return (
    <div
      className={styles.camera}
      data-testid="camera"
      data-status={intake.broken ? 'problem' : camera.status}
      data-problem={problem ?? undefined}
    >
      <div className={styles.picture}>
        <video
          ref={video}
          className={preference.mirrored ? styles.mirrored : undefined}
          autoPlay
          muted
          playsInline
          aria-label={intakeWords.cameraView}
          data-testid="camera-video"
        />
        {problem === null && <Aim view={intake.view} mirrored={preference.mirrored} />}
        {/* Made anew with each tick, so that its flash begins again. */}
        {intake.ticks > 0 && <span key={intake.ticks} className={styles.tick} data-testid="tick" aria-hidden="true" />}
        {problem !== null && (
          <div className={styles.cameraProblem} role="alert">
            <p>
              <Mark shape="caution" /> {intakeWords.errors[problem]}
            </p>
            {problem === 'gone' && intake.collecting !== null && (
              <p data-testid="kept-parts">{intakeWords.keptParts}</p>
            )}
            <Button testId="camera-try-again" onClick={camera.tryAgain}>
              {intakeWords.tryAgain}
            </Button>
          </div>
        )}
      </div>
      {children}
      <AdviceLine advice={camera.status === 'live' && !intake.sameAgain && !busy ? intake.advice : null} />
      <div className={styles.controls}>
        <CameraChoice camera={camera} choose={choose} />
        <Toggle
          testId="mirror"
          label={intakeWords.mirrored}
          checked={preference.mirrored}
          change={(mirrored) => remember({ mirrored })}
        />
        <Toggle
          testId="tick-sound"
          label={intakeWords.sound}
          checked={preference.sound}
          change={(sound) => remember({ sound })}
        />
      </div>
    </div>
  );
}

/** Where to hold a code, and an outline of the one that was found: solid once it is read. */
function Aim({ view, mirrored }: { readonly view: View | null; readonly mirrored: boolean }) {
  const [width, height] = [view?.width ?? 16, view?.height ?? 9];
  const outline = view?.outline ?? null;
  return (
    <>
      <span className={styles.aim} aria-hidden="true" />
      {outline !== null && (
        <svg
          className={mirrored ? `${styles.outline} ${styles.mirrored}` : styles.outline}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          focusable="false"
          data-testid="code-outline"
          data-code={view?.code}
        >
          <polygon points={outline.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ')} />
        </svg>
      )}
    </>
  );
}

function Toggle(props: {
  readonly testId: string;
  readonly label: string;
  readonly checked: boolean;
  readonly change: (on: boolean) => void;
}) {
  return (
    <label>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.change(event.currentTarget.checked)}
        data-testid={props.testId}
      />{' '}
      {props.label}
    </label>
  );
}

function CameraChoice({ camera, choose }: { readonly camera: Camera; readonly choose: (deviceId: string) => void }) {
  const { intake: intakeWords } = useWords();
  const id = useId();
  if (camera.devices.length === 0) return null;
  const nameOf = (device: Camera['devices'][number], index: number) => {
    const name = device.label === '' ? intakeWords.cameraNumber(index + 1) : device.label;
    return device.virtual ? intakeWords.virtualCamera(name) : name;
  };
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{intakeWords.camera}</label>
      <select
        id={id}
        value={camera.deviceId ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data-testid="camera-choice"
      >
        {camera.devices.map((device, index) => (
          <option key={device.deviceId} value={device.deviceId} data-virtual={device.virtual}>
            {nameOf(device, index)}
          </option>
        ))}
      </select>
      {camera.size !== null && (
        <span className={styles.size} data-testid="camera-size">
          {camera.size.width} × {camera.size.height}
        </span>
      )}
    </span>
  );
}

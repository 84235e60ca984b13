import { useId, useRef, useState } from 'react';
import { rememberCamera, rememberedCamera } from '../../camera/remembered.ts';
import { useCamera } from '../../camera/use-camera.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './scan.module.css';

/** The live picture, the choice of the camera and the mirror. */
export function CameraView({ onText }: { readonly onText: (text: string) => void }) {
  const { scan } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video, onText);
  const [mirrored, setMirrored] = useState(() => rememberedCamera().mirrored);
  const mirror = (on: boolean) => {
    setMirrored(on);
    rememberCamera({ mirrored: on });
  };
  return (
    <div
      className={styles.camera}
      data-testid="camera"
      data-status={camera.status}
      data-problem={camera.problem ?? undefined}
    >
      <div className={styles.picture}>
        <video
          ref={video}
          className={mirrored ? styles.mirrored : undefined}
          autoPlay
          muted
          playsInline
          aria-label={scan.cameraView}
          data-testid="camera-video"
        />
        {camera.problem !== null && (
          <div className={styles.cameraProblem} role="alert">
            <p>
              <Mark shape="caution" /> {scan.errors[camera.problem]}
            </p>
            <Button testId="camera-try-again" onClick={camera.tryAgain}>
              {scan.tryAgain}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.controls}>
        <CameraChoice camera={camera} />
        <label>
          <input
            type="checkbox"
            checked={mirrored}
            onChange={(event) => mirror(event.currentTarget.checked)}
            data-testid="mirror"
          />{' '}
          {scan.mirrored}
        </label>
      </div>
    </div>
  );
}

function CameraChoice({ camera }: { readonly camera: ReturnType<typeof useCamera> }) {
  const { scan } = useWords();
  const id = useId();
  if (camera.devices.length === 0) return null;
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{scan.camera}</label>
      <select
        id={id}
        value={camera.deviceId ?? ''}
        onChange={(event) => camera.choose(event.currentTarget.value)}
        data-testid="camera-choice"
      >
        {camera.devices.map((device, index) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label === '' ? scan.cameraNumber(index + 1) : device.label}
          </option>
        ))}
      </select>
    </span>
  );
}

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { startDecoder, tell } from './decoder.ts';
import type { FromDecoder } from './messages.ts';
import { type CameraProblem, listCameras, openCamera } from './open-camera.ts';
import { rememberCamera, rememberedCamera } from './remembered.ts';

export interface Camera {
  readonly status: 'starting' | 'live' | 'problem';
  readonly problem: CameraProblem | null;
  readonly devices: readonly MediaDeviceInfo[];
  readonly deviceId: string | null;
  readonly choose: (deviceId: string) => void;
  readonly tryAgain: () => void;
}

/** A live camera in `video` while mounted; `onText` gets every text that the worker reads from its frames. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onText: (text: string) => void): Camera {
  const [wanted, setWanted] = useState<{ readonly deviceId: string | null; readonly attempt: number }>({
    deviceId: null,
    attempt: 0,
  });
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [live, setLive] = useState(false);
  const hear = useRef(onText);
  hear.current = onText;

  useEffect(() => {
    const ending = new AbortController();
    setProblem(null);
    setLive(false);
    const fail = (why: CameraProblem) => {
      setLive(false);
      setProblem(why);
    };
    void run();
    return () => ending.abort();

    async function run(): Promise<void> {
      const cameras = await listCameras().catch(() => []);
      const remembered = cameras.find((camera) => camera.label !== '' && camera.label === rememberedCamera().label);
      const stream = await openCamera(wanted.deviceId ?? remembered?.deviceId ?? null);
      if (typeof stream === 'string') {
        if (!ending.signal.aborted) fail(stream);
        return;
      }
      const stop = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      const track = stream.getVideoTracks()[0];
      if (ending.signal.aborted || track === undefined) return stop();
      const decoder = startDecoder();
      decoder.addEventListener('message', (event: MessageEvent<FromDecoder>) => {
        if (ending.signal.aborted) return;
        if (event.data.kind === 'text') hear.current(event.data.text);
        if (event.data.kind === 'frames-ended') fail('gone');
      });
      decoder.addEventListener('error', () => fail('unsupported'));
      ending.signal.addEventListener('abort', () => {
        decoder.terminate();
        stop();
        if (video.current !== null) video.current.srcObject = null;
      });
      track.addEventListener('ended', () => fail('gone'));
      const { readable } = new MediaStreamTrackProcessor({ track });
      tell(decoder, { kind: 'frames', frames: readable }, [readable]);
      if (video.current !== null) video.current.srcObject = stream;
      setLive(true);
      setDeviceId(track.getSettings().deviceId ?? null);
      setDevices(await listCameras().catch(() => []));
    }
  }, [wanted, video]);

  const choose = useCallback(
    (chosen: string) => {
      rememberCamera({ label: devices.find((device) => device.deviceId === chosen)?.label ?? '' });
      setWanted((before) => ({ deviceId: chosen, attempt: before.attempt + 1 }));
    },
    [devices],
  );
  const tryAgain = useCallback(() => setWanted((before) => ({ ...before, attempt: before.attempt + 1 })), []);

  return {
    status: problem !== null ? 'problem' : live ? 'live' : 'starting',
    problem,
    devices,
    deviceId,
    choose,
    tryAgain,
  };
}

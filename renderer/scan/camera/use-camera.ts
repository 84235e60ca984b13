/** A running camera as React state. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { bestCamera, type KnownCamera } from './cameras.ts';
import { type CameraProblem, listCameras, openCamera } from './open-camera.ts';
import type { Reader } from './reader.ts';

export interface CameraSize {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

export interface Camera {
  readonly status: 'starting' | 'live' | 'problem';
  readonly problem: CameraProblem | null;
  readonly devices: readonly KnownCamera[];
  readonly deviceId: string | null;
  /** Actual settings of the camera, which may be lower than requested. */
  readonly size: CameraSize | null;
  readonly choose: (deviceId: string) => void;
  readonly tryAgain: () => void;
}

interface Wanted {
  readonly deviceId: string | null;
  readonly attempt: number;
}

interface Live {
  readonly deviceId: string | null;
  readonly size: CameraSize;
}

/** Shows a live camera in `video` while mounted; its frames go to the reader. `rememberedLabel`: the camera used
 * last time. */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  reader: Reader | null,
  rememberedLabel: string,
): Camera {
  const [wanted, setWanted] = useState<Wanted>({ deviceId: null, attempt: 0 });
  const [devices, setDevices] = useState<readonly KnownCamera[]>([]);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [live, setLive] = useState<Live | null>(null);
  const lastTime = useRef(rememberedLabel);
  const tryAgain = useCallback(() => setWanted((before) => ({ ...before, attempt: before.attempt + 1 })), []);
  // A change of the preference must not restart a running camera.
  lastTime.current = rememberedLabel;

  useEffect(() => {
    if (reader === null) return;
    const ending = new AbortController();
    setProblem(null);
    setLive(null);
    void start(wanted.deviceId, lastTime.current, ending.signal).then((opened) => {
      if (ending.signal.aborted) return;
      if (typeof opened === 'string') return setProblem(opened);
      if (video.current !== null) video.current.srcObject = opened.stream;
      const { readable } = new MediaStreamTrackProcessor({ track: opened.track });
      reader.camera(readable, () => {
        if (ending.signal.aborted) return;
        setLive(null);
        setProblem('gone');
      });
      setLive(liveOf(opened.track));
      setDevices(opened.devices);
    });
    const element = video.current;
    return () => {
      ending.abort();
      if (element !== null) element.srcObject = null;
    };
  }, [wanted, video, reader]);

  usePlugging(problem !== null, setDevices, tryAgain);

  const choose = useCallback((deviceId: string) => {
    setWanted((before) => ({ deviceId, attempt: before.attempt + 1 }));
  }, []);

  return {
    status: problem !== null ? 'problem' : live !== null ? 'live' : 'starting',
    problem,
    devices,
    deviceId: live?.deviceId ?? null,
    size: live?.size ?? null,
    choose,
    tryAgain,
  };
}

interface Opened {
  readonly stream: MediaStream;
  readonly track: MediaStreamVideoTrack;
  readonly devices: readonly KnownCamera[];
}

/** The chosen camera, or the best one. It stops with the signal, whenever that comes. */
async function start(chosen: string | null, lastTime: string, signal: AbortSignal): Promise<Opened | CameraProblem> {
  const known = await listCameras().catch(() => []);
  const stream = await openCamera(chosen ?? (bestCamera(known, lastTime)?.deviceId || null));
  if (typeof stream === 'string') return stream;
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  const track = stream.getVideoTracks()[0] as MediaStreamVideoTrack | undefined;
  return track === undefined ? 'failed' : { stream, track, devices: await listCameras().catch(() => known) };
}

function liveOf(track: MediaStreamTrack): Live {
  const { deviceId, width = 0, height = 0, frameRate = 0 } = track.getSettings();
  return { deviceId: deviceId ?? null, size: { width, height, framesPerSecond: Math.round(frameRate) } };
}

/** A camera that is plugged in again starts by itself. */
function usePlugging(
  isWanted: boolean,
  setDevices: (devices: readonly KnownCamera[]) => void,
  tryAgain: () => void,
): void {
  useEffect(() => {
    const devices = navigator.mediaDevices;
    if (devices === undefined) return;
    const changed = () => {
      void listCameras().then((known) => {
        setDevices(known);
        if (isWanted && known.length > 0) tryAgain();
      });
    };
    devices.addEventListener('devicechange', changed);
    return () => devices.removeEventListener('devicechange', changed);
  }, [isWanted, setDevices, tryAgain]);
}

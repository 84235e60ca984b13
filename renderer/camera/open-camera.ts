export type CameraProblem = 'none' | 'denied' | 'busy' | 'gone' | 'unsupported' | 'failed';

/** Asks for a camera: the one named, or any. */
export async function openCamera(deviceId: string | null): Promise<MediaStream | CameraProblem> {
  if (typeof MediaStreamTrackProcessor === 'undefined' || navigator.mediaDevices === undefined) return 'unsupported';
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: deviceId === null ? size : { ...size, deviceId: { exact: deviceId } },
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'OverconstrainedError' && deviceId !== null) return openCamera(null);
    return problems[name] ?? 'failed';
  }
}

/** DOMException names of getUserMedia (Media Capture and Streams). */
const problems: Readonly<Record<string, CameraProblem>> = {
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export async function listCameras(): Promise<readonly MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === 'videoinput');
}

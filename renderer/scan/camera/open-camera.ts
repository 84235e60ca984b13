/** Opens a camera with the resolution that codes need. */
import { isVirtual, type KnownCamera } from './cameras.ts';

export type CameraProblem = 'none' | 'denied' | 'busy' | 'gone' | 'unsupported' | 'failed';

/** Large enough for the densest code (version 40: 177 modules) at three pixels per module with space around it. */
const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } };

/** Opens the named camera, or any. */
export async function openCamera(deviceId: string | null): Promise<MediaStream | CameraProblem> {
  if (typeof MediaStreamTrackProcessor === 'undefined' || navigator.mediaDevices === undefined) return 'unsupported';
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: deviceId === null ? wanted : { ...wanted, deviceId: { exact: deviceId } },
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

export async function listCameras(): Promise<readonly KnownCamera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter((device) => device.kind === 'videoinput')
    .map((device) => ({
      deviceId: device.deviceId,
      label: device.label,
      pixels: pixelsOf(device),
      virtual: isVirtual(device.label),
    }));
}

/** Its capabilities are known without opening it (Media Capture and Streams, InputDeviceInfo). */
function pixelsOf(device: MediaDeviceInfo): number {
  if (!('getCapabilities' in device) || typeof device.getCapabilities !== 'function') return 0;
  const { width, height } = device.getCapabilities() as MediaTrackCapabilities;
  return (width?.max ?? 0) * (height?.max ?? 0);
}

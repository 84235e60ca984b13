/** Which camera is used, remembered over restarts. */
import type { CameraPreference } from '../../core/contract/host.ts';
import { useApp } from './use-app.ts';

const noPreference: CameraPreference = { label: '', mirrored: false, sound: false };

/** The camera that a person chose, its view, and how to change them. */
export function useCameraChoice() {
  const { state, act } = useApp();
  const preference = state.machine?.camera ?? noPreference;
  const remember = (change: Partial<CameraPreference>) => void act.rememberCamera({ ...preference, ...change });
  return { preference, remember, busy: state.busy };
}

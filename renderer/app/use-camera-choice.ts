import type { CameraPreference } from '../../core/contract/host.ts';
import { useApp } from './use-app.ts';

const noPreference: CameraPreference = { label: '', mirrored: false, sound: false };

/** Which camera a person chose and how it is shown, and the way to change it. */
export function useCameraChoice() {
  const { state, act } = useApp();
  const preference = state.machine?.camera ?? noPreference;
  const remember = (change: Partial<CameraPreference>) => void act.rememberCamera({ ...preference, ...change });
  return { preference, remember, busy: state.busy };
}

// @ts-check
// Environment variables for the end-to-end tests and the demonstration.
import fs from 'node:fs';
import path from 'node:path';
import { electronInWords } from './electron.mjs';
import { inCheckout, isRoot, runDir } from './places.mjs';
import { stagePackaged } from './stage.mjs';
import { makeWrapper, ordinaryUser } from './user.mjs';

/**
 * @param {import('./electron.mjs').FoundElectron} electron
 * @param {import('./stage.mjs').Staged} staged
 * @param {{dir: string, binary: string} | null} packaged
 * @param {{desk: import('./stage.mjs').Staged | null, rehearsal: import('./stage.mjs').Staged | null}} [companion]
 * @returns {Record<string, string>}
 */
export function harnessEnv(electron, staged, packaged, companion) {
  const bin = path.join(runDir(), 'bin');
  const temp = fs.mkdtempSync(path.join(runDir(), 'tmp-'));
  if (isRoot) fs.chmodSync(temp, 0o755);
  process.on('exit', () => fs.rmSync(temp, { recursive: true, force: true }));
  const artifacts = inCheckout('artifacts');
  fs.mkdirSync(artifacts, { recursive: true });

  const user = ordinaryUser();
  const { launcher } = staged;
  const packagedCopy = packaged && stagePackaged(packaged.dir, packaged.binary);
  return {
    INKAN_EXECUTABLE: makeWrapper(bin, 'inkan', staged.executable),
    INKAN_ELECTRON: electronInWords(electron),
    INKAN_ARTIFACTS: artifacts,
    INKAN_TEMP: temp,
    ...(user ? { INKAN_UID: String(user.uid), INKAN_GID: String(user.gid) } : {}),
    ...(launcher ? { INKAN_LAUNCHER: makeWrapper(bin, 'inkan-launcher', launcher) } : {}),
    ...(companion?.desk ? { INKAN_DESK: makeWrapper(bin, 'inkan-desk', companion.desk.executable) } : {}),
    ...(companion?.rehearsal
      ? { INKAN_DESK_REHEARSAL: makeWrapper(bin, 'inkan-desk-rehearsal', companion.rehearsal.executable) }
      : {}),
    ...(packagedCopy
      ? {
          INKAN_PACKAGED: makeWrapper(bin, 'inkan-packaged', packagedCopy.executable),
          INKAN_PACKAGED_DIR: packagedCopy.dir,
        }
      : {}),
    ...(packagedCopy?.launcher
      ? { INKAN_PACKAGED_LAUNCHER: makeWrapper(bin, 'inkan-packaged-launcher', packagedCopy.launcher) }
      : {}),
  };
}

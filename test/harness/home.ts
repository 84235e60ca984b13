// A new home directory for one run of the app, owned by the user that the app runs as.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { filmQr } from './y4m.ts';

export interface Home {
  readonly dir: string;
  /** Where the app stores its files. */
  readonly userData: string;
  /** The film that the fake camera plays; replace it with `filmQr` before the camera opens. */
  readonly video: string;
}

/** Creates a home with an empty table before the camera. */
export function freshHome(): Home {
  const base = process.env.INKAN_TEMP ?? os.tmpdir();
  const dir = fs.mkdtempSync(path.join(base, 'home-'));
  fs.chmodSync(dir, 0o755);
  const home = { dir, userData: path.join(dir, 'user-data'), video: path.join(dir, 'camera.y4m') };
  fs.mkdirSync(home.userData, { mode: 0o700 });
  giveAway(dir);
  giveAway(home.userData);
  // Three frames in a second: the app reads each, in every story that passes the scan screen.
  filmQr(home.video, [], { framesPerSecond: 3, framesPerText: 3 });
  return home;
}

export function removeHome(home: Home): void {
  fs.rmSync(home.dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** When tests run as root, the app does not: its folders belong to the ordinary user that npm test names. */
export function giveAway(dir: string): void {
  const { INKAN_UID: uid, INKAN_GID: gid } = process.env;
  if (uid && gid && process.getuid?.() === 0) fs.chownSync(dir, Number(uid), Number(gid));
}

/**
 * Notices that the app's folder has changed: a disk was removed or unmounted, a folder was moved or replaced. Checks
 * every second and never blocks: a disk that does not answer counts as gone. No Electron here.
 */
import fs from 'node:fs/promises';
import { type Reason, reason } from '../../core/base/reason.ts';

export const lookEveryMs = 1000;
/** Number of checks that may stay unanswered. */
const patience = 5;

/** Device and inode number of the folder: another file system in its place has different ones. */
async function identity(folder: string): Promise<string> {
  const { dev, ino } = await fs.stat(folder, { bigint: true });
  return `${dev}:${ino}`;
}

/** `lost` is called once each time it disappears. */
export function makeFolderWatch(folder: string, lost: () => void, identify = identity) {
  let first: string | null = null;
  let trouble: Reason | null = null;
  let unanswered = 0;
  let ticking: ReturnType<typeof setInterval> | null = null;

  function say(found: Reason | null): void {
    const isNews = trouble === null && found !== null;
    trouble = found;
    if (isNews) lost();
  }

  async function look(): Promise<void> {
    unanswered += 1;
    if (unanswered > 1) {
      if (unanswered > patience) say(reason('storage-silent'));
      return;
    }
    try {
      const now = await identify(folder);
      first ??= now;
      say(now === first ? null : reason('storage-gone'));
    } catch {
      say(reason('storage-gone'));
    } finally {
      unanswered = 0;
    }
  }

  return {
    start: async (): Promise<void> => {
      await look();
      ticking ??= setInterval(() => void look(), lookEveryMs);
    },
    look,
    stop: (): void => {
      if (ticking !== null) clearInterval(ticking);
      ticking = null;
    },
    trouble: () => trouble,
  };
}

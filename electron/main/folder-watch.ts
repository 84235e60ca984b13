/**
 * Notices when the app's folder is no longer the one that it was: a disk that was pulled out or unmounted, a folder that was moved
 * away or exchanged. Looks each second, and never waits: a disk that does not answer is gone too. No Electron here.
 */
import fs from 'node:fs/promises';
import { type Reason, reason } from '../../core/base/reason.ts';

export const lookEveryMs = 1000;
/** How many looks one may stay without an answer. */
const patience = 5;

/** Device and number of the folder: another file system in its place has others. */
async function identity(folder: string): Promise<string> {
  const { dev, ino } = await fs.stat(folder, { bigint: true });
  return `${dev}:${ino}`;
}

/** `lost` is called once for each time that it is gone. */
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

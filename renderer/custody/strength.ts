/** How hard a passphrase is to guess, from 0 to 4, judged in a worker of its own. */
import { startWorker } from '../kit/trusted-worker.ts';
import workerUrl from './strength.worker.ts?worker&url';

export const fewestCharacters = 12;

export interface Judge {
  /** Takes the bytes over (UTF-8): they are moved into the worker. */
  readonly judge: (passphrase: Uint8Array) => void;
  readonly end: () => void;
}

/** `told` gets the newest score; those that came too late are left out. */
export function startJudge(told: (score: number) => void): Judge {
  const worker = startWorker(workerUrl);
  let newest = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly of: number; readonly score: number }>) => {
    if (data.of === newest) told(data.score);
  });
  return {
    judge: (passphrase) => {
      newest += 1;
      worker.postMessage({ of: newest, passphrase }, [passphrase.buffer]);
    },
    end: () => worker.terminate(),
  };
}

/** Estimates in a worker how hard a passphrase is to guess, from 0 to 4. */
import { startWorker } from '../kit/trusted-worker.ts';
import workerUrl from './strength.worker.ts?worker&url';

export const fewestCharacters = 12;

export interface Judge {
  /** Takes over the bytes (UTF-8): they are transferred to the worker. */
  readonly judge: (passphrase: Uint8Array) => void;
  readonly end: () => void;
}

/** `told` gets the newest score; late ones are dropped. */
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

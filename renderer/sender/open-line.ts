import { startWorker } from '../camera/trusted-worker.ts';
import { type Line, lineTo } from './line.ts';
import workerUrl from './sender.worker.ts?worker&url';

/** A worker that makes codes, until the line is closed. */
export const openLine = (): Line => lineTo(startWorker(workerUrl));

/** Starts the worker that encodes QR codes and returns its client. */
import { startWorker } from '../kit/trusted-worker.ts';
import workerUrl from './sender.worker.ts?worker&url';
import { type Line, lineTo } from './worker-client.ts';

/** Starts a worker that makes codes, until the client is closed. */
export const openLine = (): Line => lineTo(startWorker(workerUrl));

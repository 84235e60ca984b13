import workerUrl from './decoder.worker.ts?worker&url';
import type { FromDecoder, ToDecoder } from './messages.ts';
import { startWorker } from './trusted-worker.ts';

export const startDecoder = (): Worker => startWorker(workerUrl);

export const tell = (decoder: Worker, message: ToDecoder, transfer: Transferable[] = []): void =>
  decoder.postMessage(message, transfer);

/** Searches one image for a code, in a worker of its own. Null when there is none. */
export function decodeImage(image: Blob): Promise<string | null> {
  const decoder = startDecoder();
  return new Promise((resolve) => {
    const finish = (text: string | null) => {
      decoder.terminate();
      resolve(text);
    };
    decoder.addEventListener('message', (event: MessageEvent<FromDecoder>) => {
      if (event.data.kind === 'image') finish(event.data.text);
    });
    decoder.addEventListener('error', () => finish(null));
    tell(decoder, { kind: 'image', id: 0, image });
  });
}

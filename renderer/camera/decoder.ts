import workerUrl from './decoder.worker.ts?worker&url';
import type { FromDecoder, ToDecoder } from './messages.ts';

/** Starts the decoding worker. Under Trusted Types its address goes through the one policy of the app. */
export function startDecoder(): Worker {
  return new Worker(trusted(workerUrl), { type: 'module' });
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

let policy: { createScriptURL(url: string): unknown } | null | undefined;

function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return url;
  if (policy === undefined) {
    try {
      policy = factory.createPolicy('inkan-worker', { createScriptURL: (asked) => (asked === workerUrl ? asked : '') });
    } catch {
      policy = null; // The page's policy list does not name it: then plain text is what the page allows.
    }
  }
  return (policy?.createScriptURL(url) ?? url) as string;
}

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

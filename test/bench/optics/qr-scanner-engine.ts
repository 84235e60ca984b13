/**
 * qr-scanner's engine without its window: the package creates a worker from a source text. Here that text runs in Node
 * with our `self`, so that one call decodes one picture, as the worker would.
 */
interface EngineSelf {
  onmessage?: (event: { data: unknown }) => void;
  postMessage?: (answer: { data?: string | null }) => void;
}

export type QrScannerEngine = (rgba: Uint8ClampedArray, width: number, height: number) => string | null;

export async function startQrScanner(): Promise<QrScannerEngine> {
  const source = await workerSource();
  const self: EngineSelf = {};
  new Function('self', source)(self);
  const { onmessage } = self;
  if (onmessage === undefined) throw new Error('the engine of qr-scanner has changed');
  return (data, width, height) => {
    let read: string | null = null;
    self.postMessage = (answer) => {
      read = answer.data ?? null;
    };
    onmessage({ data: { id: 1, type: 'decode', data: { data, width, height } } });
    return read;
  };
}

/** Lets the package create its worker, and captures the source text. */
async function workerSource(): Promise<string> {
  const { createWorker } = await import('qr-scanner/qr-scanner-worker.min.js');
  const world = globalThis as { Worker?: unknown };
  const { createObjectURL } = URL;
  const before = world.Worker;
  let blob: Blob | null = null;
  URL.createObjectURL = (made) => {
    blob = made as Blob;
    return '';
  };
  world.Worker = class {};
  try {
    createWorker();
  } finally {
    URL.createObjectURL = createObjectURL;
    world.Worker = before;
  }
  if (blob === null) throw new Error('the engine of qr-scanner has changed');
  return (blob as Blob).text();
}

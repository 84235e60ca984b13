/** Elements of a window that Node lacks: a video element, and the worker that opens PDFs. They give the prescribed
 * answers and do nothing. */

/** A video that cannot be played ('error'), or that ends without a frame ('ended'). */
export function fakeVideo(until: 'error' | 'ended'): HTMLVideoElement {
  const events = new EventTarget();
  const happens = (name: string) => queueMicrotask(() => events.dispatchEvent(new Event(name)));
  const video = Object.assign(events, {
    ...{ videoWidth: 640, videoHeight: 480, duration: 1, currentTime: 0, paused: false },
    ...{ pause: () => undefined, load: () => undefined, removeAttribute: () => undefined },
    requestVideoFrameCallback: () => 0,
    play: async () => happens('ended'),
  });
  Object.defineProperty(video, 'src', { set: () => happens(until === 'error' ? 'error' : 'loadedmetadata') });
  return video as unknown as HTMLVideoElement;
}

/** While `act` runs, workers give these answers one after another. */
export async function fakePdfWorker<T>(answers: readonly unknown[], act: () => Promise<T>): Promise<T> {
  const left = [...answers];
  class FakeWorker extends EventTarget {
    postMessage(): void {
      const data = left.shift();
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate(): void {
      left.length = 0;
    }
  }
  const real = globalThis.Worker;
  globalThis.Worker = FakeWorker as unknown as typeof Worker;
  try {
    return await act();
  } finally {
    globalThis.Worker = real;
  }
}

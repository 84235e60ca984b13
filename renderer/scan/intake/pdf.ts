/**
 * Reads the pages of a PDF as pictures.
 * Takes: the file. Gives: each page to the sink. Refuses: what cannot be opened or drawn in time, what has no code.
 * Never: parses here; a worker of the sandboxed window does that, and is ended if it takes too long.
 */
import { reason } from '../../../core/base/reason.ts';
import { startWorker } from '../../kit/trusted-worker.ts';
import { type Became, makeSum, type Reading } from './payload-sink.ts';
import workerUrl from './pdf.worker.ts?worker&url';
import type { FromPdf, ToPdf } from './pdf-messages.ts';

export const maxPdfPages = 500;
/** Drawing an ordinary page takes a fraction of a second, a page scanned at 600 dpi a few seconds. */
const patienceMs = 20_000;

export async function readPdf(file: Blob, { sink, hear, signal, several = false }: Reading): Promise<Became> {
  const worker = startWorker(workerUrl);
  const sum = makeSum();
  try {
    const bytes = await file.arrayBuffer();
    const opened = await ask(worker, { kind: 'open', bytes }, [bytes], signal);
    if (opened.kind !== 'opened' || opened.pages === null) return reason('pdf-unreadable');
    const { pages } = opened;
    if (pages > maxPdfPages) return reason('file-too-large', { count: String(pages), limit: String(maxPdfPages) });
    let undrawn = 0;
    for (let page = 1; page <= pages && (several || !sum.isWhole()); page += 1) {
      hear({ is: 'page', page, pages });
      const drawn = await ask(worker, { kind: 'draw', page }, [], signal);
      if (drawn.kind !== 'drawn' || drawn.picture === null) undrawn += 1;
      else sum.add(await sink.picture(drawn.picture));
    }
    return sum.became(reason(undrawn > 0 ? 'pdf-unreadable' : 'pdf-no-qr'));
  } catch {
    // A page took too long; or the reading was cancelled, and nobody waits for the result.
    return sum.became(reason('pdf-unreadable'));
  } finally {
    worker.terminate();
  }
}

/** One question, one answer. Rejects if the worker breaks, on cancel, and on timeout. */
function ask(worker: Worker, question: ToPdf, transfer: Transferable[], signal: AbortSignal): Promise<FromPdf> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const settle = (how: () => void) => {
      clearTimeout(timer);
      settled.abort();
      how();
    };
    const fail = () => settle(() => reject(new Error(question.kind)));
    const timer = setTimeout(fail, patienceMs);
    if (signal.aborted) return fail();
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        if (isAnswer(data)) settle(() => resolve(data));
      },
      { signal: settled.signal },
    );
    worker.addEventListener('error', fail, { signal: settled.signal });
    signal.addEventListener('abort', fail, { signal: settled.signal });
    worker.postMessage(question, transfer);
  });
}

/** pdf.js inside the worker sends a message of its own. */
function isAnswer(data: unknown): data is FromPdf {
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : null;
  return kind === 'opened' || kind === 'drawn';
}

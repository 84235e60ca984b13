/** The window's client of the worker: questions with answers. */
import type { Code } from './code.ts';
import type { FromSender, ToSender } from './messages.ts';
import type { SenderTransport, Version } from './steps.ts';
import type { StreamFacts } from './streams.ts';

export interface Line {
  /** Opens a stream under the number `job`; null if this text cannot use this transport, or the worker is gone. */
  readonly open: (
    job: number,
    text: string,
    transport: SenderTransport,
    version: Version,
  ) => Promise<StreamFacts | null>;
  /** Empty if that stream is no longer kept. */
  readonly codes: (job: number, from: number, count: number) => Promise<readonly Code[]>;
  readonly close: () => void;
}

/** The used part of a Worker. */
export interface Port {
  postMessage(message: ToSender): void;
  addEventListener(name: 'message', listen: (event: { readonly data: FromSender }) => void): void;
  addEventListener(name: 'error', listen: () => void): void;
  terminate(): void;
}

/** The worker answers in the order of the questions. A broken worker answers every question with nothing. */
export function lineTo(port: Port): Line {
  const waiting: ((answer: FromSender | null) => void)[] = [];
  let gone = false;
  const ask = (question: ToSender): Promise<FromSender | null> =>
    new Promise((resolve) => {
      if (gone) return resolve(null);
      waiting.push(resolve);
      port.postMessage(question);
    });
  const end = () => {
    gone = true;
    for (const resolve of waiting.splice(0)) resolve(null);
  };
  port.addEventListener('message', ({ data }) => waiting.shift()?.(data));
  port.addEventListener('error', end);
  return {
    open: async (job, text, transport, version) => {
      const answer = await ask({ kind: 'open', job, text, transport, version });
      return answer?.kind === 'opened' ? answer.facts : null;
    },
    codes: async (job, from, count) => {
      const answer = await ask({ kind: 'codes', job, from, count });
      return answer?.kind === 'codes' ? answer.codes : [];
    },
    close: () => {
      port.terminate();
      end();
    },
  };
}

/** The worker's answers without the worker, so that tests can call it directly. */
import { codeOf } from './code.ts';
import type { FromSender, ToSender } from './messages.ts';
import { type Stream, streamsOf } from './streams.ts';

/** The stream on the screen, and the one that will replace it. */
const keptStreams = 2;

export function makeSender(): (message: ToSender) => FromSender {
  const streams = new Map<number, Stream>();
  let last = { text: '', of: streamsOf('') };

  return (message) => {
    const { job } = message;
    if (message.kind === 'open') {
      if (message.text !== last.text) last = { text: message.text, of: streamsOf(message.text) };
      const stream = last.of(message.transport, message.version);
      if (stream === null) return { kind: 'opened', job, facts: null };
      streams.set(job, stream);
      for (const old of [...streams.keys()].slice(0, -keptStreams)) streams.delete(old);
      const { minimum, round, bytes, version } = stream;
      return { kind: 'opened', job, facts: { minimum, round, bytes, version } };
    }
    const stream = streams.get(job);
    const { from } = message;
    if (stream === undefined) return { kind: 'codes', job, from, codes: [] };
    const count = Math.max(0, Math.min(message.count, stream.round - from));
    const codes = Array.from({ length: count }, (_, i) => codeOf(stream.contentAt(from + i), stream.version));
    return { kind: 'codes', job, from, codes };
  };
}

/**
 * qr.frames.*: codes received until the content is complete, relative to the minimum for any transport (bytes divided
 * by the capacity of one code), at random loss, joining at a random moment; also the codes displayed meanwhile, and the
 * time to encode and decode. Codes of version 25, level L: 1,273 bytes, or 1,853 characters of alphanumeric mode for
 * BC-UR. 300 bytes: one code each, of the version that it needs (14 for ours).
 * Payloads are random bytes, which do not compress. Ours and BC-UR are really encoded and decoded, ours by the
 * collector, and the results are compared. `n of m` carries raw bytes after `pNofM `, which favours it (as text it
 * needs base64): it is counted, not decoded.
 */
import { createHash } from 'node:crypto';
import { UR, URDecoder, UREncoder } from '@ngraveio/bc-ur';
import { makeCollector } from '../../core/qr/collector.ts';
import { makeFrames } from '../../core/qr/frames.ts';
import { randomBytes, scanOf, seeded } from '../vectors/transport-samples.ts';
import type { Bench, BenchOptions } from './bench-list.ts';
import { type Measured, median } from './measure.ts';

const capacity = 1273;
/** Content of a part: 1,853 characters less `UR:BYTES/`, the numbers, CBOR heads and checksum, two characters per
 * byte. */
const urFragment = 890;
/** Content of a numbered part: the capacity less `p999of999 `. */
const numberedPiece = 1263;
const losses = [0, 20, 40, 50] as const;
/** BC-UR takes seconds per run with 200 kB. */
const sizes = [
  { name: '300B', bytes: 300, runs: 45, urRuns: 15 },
  { name: '2kB', bytes: 2048, runs: 45, urRuns: 15 },
  { name: '10kB', bytes: 10_240, runs: 45, urRuns: 15 },
  { name: '50kB', bytes: 51_200, runs: 45, urRuns: 15 },
  { name: '200kB', bytes: 204_800, runs: 45, urRuns: 3 },
] as const;
type Size = (typeof sizes)[number];

/** What one receiver saw, and needed. */
interface Run {
  readonly displayed: number;
  readonly received: number;
}

type Random = () => number;
/** A new receiver for a code number: returns true when it is complete. */
type Receiver = () => (index: number) => boolean;

interface Sender {
  /** Codes of one round, for the moment of joining. */
  readonly turn: number;
  readonly receiver: Receiver;
}

function watch({ turn, receiver }: Sender, loss: number, random: Random): Run {
  const take = receiver();
  const start = Math.floor(random() * turn);
  let received = 0;
  for (let displayed = 1; displayed < 100_000; displayed += 1) {
    if (random() * 100 < loss) continue;
    received += 1;
    if (take(start + displayed - 1)) return { displayed, received };
  }
  throw new Error('never complete');
}

function own(payload: Uint8Array): Sender {
  const frames = makeFrames(payload, capacity);
  const digest = createHash('sha256').update(payload).digest('hex').toUpperCase();
  const receiver: Receiver = () => {
    const collector = makeCollector();
    return (index) => {
      const event = collector.take(scanOf(frames[index % frames.length] ?? new Uint8Array(0)));
      // Random bytes are no text: a refusal as text means that the content is complete.
      if (event.type !== 'refused') return false;
      if (event.whole?.digest !== digest) throw new Error(`another payload: ${event.reason.code}`);
      return true;
    };
  };
  return { turn: frames.length, receiver };
}

function bcUr(payload: Uint8Array): Sender {
  const encoder = new UREncoder(UR.fromBuffer(Buffer.from(payload)), urFragment);
  // Its parts never repeat. Created once, because each takes milliseconds.
  const parts: string[] = [];
  const partAt = (index: number): string => {
    while (parts.length <= index) parts.push(encoder.nextPart());
    return parts[index] ?? '';
  };
  const receiver: Receiver = () => {
    const decoder = new URDecoder();
    return (index) => {
      decoder.receivePart(partAt(index));
      if (!decoder.isComplete()) return false;
      if (!decoder.isSuccess() || !decoder.resultUR().decodeCBOR().equals(payload)) throw new Error('another payload');
      return true;
    };
  };
  return { turn: encoder.fragmentsLength * 2, receiver };
}

function numbered(payload: Uint8Array): Sender {
  const total = Math.ceil(payload.length / numberedPiece);
  const receiver: Receiver = () => {
    const have = new Set<number>();
    return (index) => have.add(index % total).size === total;
  };
  return { turn: total, receiver };
}

interface Medians {
  readonly displayed: number;
  readonly received: number;
}

/** The same seed, and so the same losses, for every sender. */
function medians(sender: Sender, loss: number, runs: number, seed: number): Medians {
  const random = seeded(seed * 1000 + loss);
  const seen = Array.from({ length: runs }, () => watch(sender, loss, random));
  return {
    displayed: median(seen.map(({ displayed }) => displayed)),
    received: median(seen.map(({ received }) => received)),
  };
}

function row(name: string, unit: string, value: number, baseline: number, baselineName: string): Measured {
  return { name, value, unit, baseline, baselineName, ratio: value / baseline };
}

function rowsOf({ name, bytes, runs, urRuns }: Size, loss: number, seed: number): readonly Measured[] {
  const payload = randomBytes(bytes, seeded(seed + bytes));
  const least = Math.ceil(bytes / capacity);
  const [our, ur] = [medians(own(payload), loss, runs, seed), medians(bcUr(payload), loss, urRuns, seed)];
  const plain = medians(numbered(payload), loss, runs, seed);
  const title = `qr.frames.${name}.loss${loss}`;
  const unit = '× minimum';
  return [
    row(title, unit, our.received / least, ur.received / least, 'bc-ur'),
    row(`${title}.numbered`, unit, our.received / least, plain.received / least, 'n of m'),
    row(`${title}.displayed`, 'codes', our.displayed, ur.displayed, 'bc-ur'),
    row(`${title}.displayed.numbered`, 'codes', our.displayed, plain.displayed, 'n of m'),
  ];
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** At 40 % loss, so that both have work to do. One round of codes is encoded: of ours three times the source, and
 * for a short text 512 extra symbols, which is to our disadvantage. */
function times({ name, bytes, urRuns }: Size, seed: number): readonly Measured[] {
  const payload = randomBytes(bytes, seeded(seed + bytes));
  const rounds = Math.min(urRuns, 5);
  const over = (work: () => void) => median(Array.from({ length: rounds }, () => timed(work)));
  const [our, ur] = [own(payload), bcUr(payload)];
  const decode = (sender: Sender) => () => void watch(sender, 40, seeded(seed));
  decode(ur)();
  const encodeUr = () => {
    const encoder = new UREncoder(UR.fromBuffer(Buffer.from(payload)), urFragment);
    for (let i = 0; i < encoder.fragmentsLength * 3; i += 1) encoder.nextPart();
  };
  return [
    row(
      `qr.frames.${name}.encode`,
      'ms',
      over(() => void makeFrames(payload, capacity)),
      over(encodeUr),
      'bc-ur',
    ),
    row(`qr.frames.${name}.decode`, 'ms', over(decode(our)), over(decode(ur)), 'bc-ur'),
  ];
}

const rowNames = (title: string): readonly string[] =>
  ['', '.numbered', '.displayed', '.displayed.numbered'].map((end) => title + end);

function benchesOf(size: Size): readonly Bench[] {
  const title = `qr.frames.${size.name}`;
  const atLoss = losses.map((loss) => ({
    names: rowNames(`${title}.loss${loss}`),
    run: async function* run({ seed, remark }: BenchOptions) {
      remark(`${title}.loss${loss}: seed ${seed}, medians of ${size.runs} runs, bc-ur of ${size.urRuns}`);
      yield* rowsOf(size, loss, seed);
    },
  }));
  const time: Bench = {
    names: [`${title}.encode`, `${title}.decode`],
    run: async function* run({ seed }) {
      yield* times(size, seed);
    },
  };
  return [...atLoss, time];
}

export const frameBenches = (): readonly Bench[] => sizes.flatMap(benchesOf);

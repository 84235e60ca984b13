/** All benchmarks, and their type. */
import { batchBenches } from './batch.ts';
import { batchUiBench } from './batch-ui.ts';
import { chainContests } from './chain.ts';
import { deskCsvBench } from './desk-csv.ts';
import { deskLoopBench } from './desk-loop.ts';
import { envelopeBench } from './envelope.ts';
import { lockOnNetworkBench } from './lock-on-network.ts';
import { logStartBench } from './log-start.ts';
import { type Measured, perSecond } from './measure.ts';
import { cameraBench } from './optics/camera.ts';
import { decodeBench } from './optics/decode.ts';
import { frameBenches } from './qr-frames.ts';
import { replyBench } from './reply.ts';
import { unlockBench } from './unlock.ts';

export interface BenchOptions {
  /** Frames of the corpus per picture size. */
  readonly frames: number;
  readonly seed: number;
  /** Prints remarks for people that are not rows. */
  readonly remark: (line: string) => void;
}

export interface Bench {
  /** Names of its rows: it runs if one of them is requested. */
  readonly names: readonly string[];
  readonly run: (options: BenchOptions) => AsyncIterable<Measured>;
}

const chainBenches = (): readonly Bench[] =>
  chainContests().map((contest) => ({
    names: [contest.name],
    run: async function* run() {
      yield await perSecond(contest);
    },
  }));

export const allBenches = (): readonly Bench[] => [
  ...chainBenches(),
  ...batchBenches(),
  batchUiBench,
  replyBench,
  envelopeBench,
  deskCsvBench,
  deskLoopBench,
  decodeBench,
  ...frameBenches(),
  cameraBench,
  lockOnNetworkBench,
  unlockBench,
  logStartBench,
];

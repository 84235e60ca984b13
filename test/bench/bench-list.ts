/** What a measurement is, and all of them. */
import { chainContests } from './chain.ts';
import { lockOnNetworkBench } from './lock-on-network.ts';
import { logStartBench } from './log-start.ts';
import { type Measured, perSecond } from './measure.ts';
import { cameraBench } from './optics/camera.ts';
import { decodeBench } from './optics/decode.ts';
import { frameBenches } from './qr-frames.ts';
import { replyBench } from './reply.ts';
import { unlockBench } from './unlock.ts';

export interface BenchOptions {
  /** Frames of a corpus, for each size of picture. */
  readonly frames: number;
  readonly seed: number;
  /** Says to people what the rows do not. */
  readonly remark: (line: string) => void;
}

export interface Bench {
  /** Of the rows that it gives: it is run when one of them is wanted. */
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
  replyBench,
  decodeBench,
  ...frameBenches(),
  cameraBench,
  lockOnNetworkBench,
  unlockBench,
  logStartBench,
];

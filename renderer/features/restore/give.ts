import type { GivenMaterial } from '../../../core/contract/recovery-shapes.ts';

/** One way to give back what a wallet is made of. */
export interface GiveProps {
  /** Enough is there: on to the wallet. */
  readonly onGiven: (given: GivenMaterial) => void;
  readonly back: () => void;
}

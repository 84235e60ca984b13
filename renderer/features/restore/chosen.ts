/** Which of the shown wallets is accepted, and whether it may be. Pure: a confirmation for one wallet never counts
 * for another. */
import type { Root, WalletReading } from '../../../core/contract/recovery-shapes.ts';

export interface Choice {
  /** If there are several. */
  readonly picked: Root | null;
  /** Fingerprint of the wallet whose addresses the person confirms to have compared. */
  readonly compared: string | null;
}
export const noChoice: Choice = { picked: null, compared: null };

export interface Chosen {
  readonly reading: WalletReading | null;
  readonly isCompared: boolean;
  readonly mayAccept: boolean;
}

export function chosenOf(readings: readonly WalletReading[], { picked, compared }: Choice): Chosen {
  const only = readings.length === 1 ? readings[0] : undefined;
  const reading =
    only ?? readings.find(({ matches }) => matches === true) ?? readings.find(({ root }) => root === picked) ?? null;
  const isCompared = reading !== null && reading.fingerprint === compared;
  const mayAccept = reading?.matches === true || (reading?.matches === null && isCompared);
  return { reading, isCompared, mayAccept };
}

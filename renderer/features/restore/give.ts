/** Props of the screens that each take one kind of material for a restore. */
import type { GivenMaterial } from '../../../core/contract/recovery-shapes.ts';

/** One kind of material for a restore. */
export interface GiveProps {
  /** There is enough: continue with the wallet. */
  readonly onGiven: (given: GivenMaterial) => void;
  readonly back: () => void;
}

import type { CaretakerContract } from '../../core/contract/caretaker.ts';
import type { Client } from '../../core/contract/define.ts';

declare global {
  interface Window {
    /** Made by the preload from the contract. */
    readonly inkan: { readonly caretaker: Client<CaretakerContract> };
  }
}

export type Caretaker = Client<CaretakerContract>;
export const caretaker = (): Caretaker => window.inkan.caretaker;

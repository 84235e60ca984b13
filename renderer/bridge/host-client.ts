import type { Client } from '../../core/contract/define.ts';
import type { CaretakerContract } from '../../core/contract/host.ts';

declare global {
  interface Window {
    /** Made by the preload from the contract. */
    readonly inkan: { readonly caretaker: Client<CaretakerContract> };
  }
}

export type Caretaker = Client<CaretakerContract>;
export const caretaker = (): Caretaker => window.inkan.caretaker;

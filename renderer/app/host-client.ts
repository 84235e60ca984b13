/** The window's calls to the main process. */
import type { Client } from '../../core/contract/define.ts';
import type { HostContract } from '../../core/contract/host.ts';

declare global {
  interface Window {
    /** Created by the preload from the contract. */
    readonly inkan: { readonly host: Client<HostContract> };
  }
}

export type HostClient = Client<HostContract>;
export const hostClient = (): HostClient => window.inkan.host;

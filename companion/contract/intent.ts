/**
 * What a person wants to be signed, before anything of the chain is filled in. Amounts are decimal texts as people
 * write them ("1234.5"); recipients are addresses or, on Symbol, names of namespaces ("@inkan.payout").
 */
import type { Chain, Network } from '../../core/chain/networks.ts';

export interface WantedMosaic {
  /** Symbol: 16 hex digits or "@name"; NEM: "namespace:name". */
  readonly mosaic: string;
  readonly amount: string;
}

export interface WantedPayment {
  readonly to: string;
  readonly mosaics: readonly WantedMosaic[];
  readonly message: string;
}

/** Symbol only: which keys are linked. */
export type KeyLinkKind = 'remote' | 'vrf' | 'voting' | 'node';

export type Wanted =
  | { readonly want: 'pay'; readonly payments: readonly WantedPayment[] }
  | {
      readonly want: 'multisig';
      readonly add: readonly string[];
      readonly remove: readonly string[];
      readonly minApproval: number;
      readonly minRemoval: number;
    }
  | { readonly want: 'cosign'; readonly hash: string }
  | { readonly want: 'lock'; readonly hash: string }
  | {
      readonly want: 'key-link';
      readonly kind: KeyLinkKind;
      readonly publicKey: string;
      readonly link: boolean;
      readonly epochs: { readonly first: number; readonly last: number } | null;
    }
  | { readonly want: 'importance'; readonly publicKey: string; readonly link: boolean }
  | {
      readonly want: 'restrict';
      readonly kind: 'address' | 'mosaic' | 'operation';
      readonly flow: 'in' | 'out';
      readonly rule: 'allow' | 'block';
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly want: 'namespace'; readonly name: string; readonly blocks: bigint | null }
  | { readonly want: 'alias'; readonly name: string; readonly to: string; readonly link: boolean }
  | {
      readonly want: 'mosaic';
      readonly name: string | null;
      readonly divisibility: number;
      readonly supply: string;
      readonly flags: readonly ('supply-mutable' | 'transferable' | 'restrictable' | 'revokable')[];
      readonly blocks: bigint | null;
      readonly description: string;
    }
  | {
      readonly want: 'supply';
      readonly mosaic: string;
      readonly amount: string;
      readonly way: 'increase' | 'decrease';
    };

export interface Intent {
  readonly chain: Chain;
  readonly network: Network;
  /** The account that acts. If it is a multisig account, `signer` is the cosigner who starts. */
  readonly account: string;
  readonly signer: string;
  /** Symbol, for a multisig account: with a hash lock and cosignatures by the network, or collected offline. */
  readonly way: 'bonded' | 'complete';
  readonly wanted: Wanted;
  /** How long it may take to be signed and announced; at most what the network allows. */
  readonly lifetimeMs: bigint;
}

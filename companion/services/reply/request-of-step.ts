/** Which request an announcement answers: found again from its bytes, so that nothing else has to be kept. */
import type { Network } from '../../../core/chain/networks.ts';
import type { Announcement } from '../../contract/chain-facts.ts';
import { nemCosignature } from './nem-cosignature.ts';
import type { SentIndex, SentRequest } from './sent-requests.ts';
import { entryOfSigned, wholeOf } from './whole.ts';

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** Null for the hash lock that Inkan composed. */
export function requestOfStep(what: Announcement, network: Network, sent: SentIndex): SentRequest | null {
  switch (what.kind) {
    case 'symbol-transaction':
    case 'symbol-bonded': {
      const part = { kind: 'symbol', network, bytes: bytesOf(what.payload), hash: null } as const;
      return entryOfSigned(part, sent)?.requests[0] ?? null;
    }
    case 'symbol-cosignature':
      return sent.all.find(({ tx }) => tx.chain === 'symbol' && wholeOf(tx)?.hash === what.parentHash) ?? null;
    case 'nem-transaction': {
      const part = { kind: 'nem', data: bytesOf(what.data), signature: bytesOf(what.signature) } as const;
      const own = entryOfSigned(part, sent)?.requests[0];
      if (own !== undefined) return own;
      const cosigned = nemCosignature(part, sent);
      return cosigned?.ok === true ? cosigned.value.request : null;
    }
  }
}

/** As verify-reply.ts names what a reply holds. */
export const nameOfStep = (what: Announcement): string =>
  what.kind === 'symbol-cosignature' ? `${what.parentHash} ${what.signerPublicKey}` : what.hash;

/** What `inspect` found of one request: as JSON, in words, and as an exit code. */
import { type Reason, reason } from '../core/base/reason.ts';
import type { ReviewDocument } from '../core/review/review-document.ts';
import { describeDocument, describeReasons } from './describe.ts';
import { type Exit, exits } from './input.ts';

export interface Inspection {
  readonly reasons: readonly Reason[];
  readonly document: ReviewDocument | null;
}

/** With a refusal first if it is not of the network that was asked for. */
export function ofNetwork(found: Inspection, network: string | null): Inspection {
  const { document, reasons } = found;
  if (network === null || document === null || document.network === network) return found;
  return {
    document,
    reasons: [reason('network-mismatch', { expected: network, transaction: document.network }), ...reasons],
  };
}

export function exitOf({ reasons, document }: Inspection): Exit {
  if (document === null) return exits.unreadable;
  return reasons.length === 0 ? exits.signable : exits.refused;
}

export function jsonOf({ reasons, document }: Inspection) {
  return {
    chain: document?.chain ?? null,
    network: document?.network ?? null,
    kind: document?.kind ?? null,
    signer: document === null ? null : signerOf(document),
    action: reasons.length === 0 ? 'sign' : 'refuse',
    reasons: reasons.map(({ code }) => code),
    digest: document?.digest ?? null,
    // Symbol: unknown before signing.
    ...(document?.hash == null ? {} : { hash: document.hash }),
    task: document?.task ?? null,
    headline: document?.headline ?? null,
    cards: document?.cards ?? [],
    effects: document?.effects ?? [],
    powers: document?.controlChanges ?? [],
    cosigners: document?.cosigners ?? [],
    warnings: document?.warnings.map(({ code, severity }) => ({ code, severity })) ?? [],
  };
}

/** The signer's public key; null if the request leaves it open. */
function signerOf({ signer }: ReviewDocument): string | null {
  return signer.address === '' ? null : signer.publicKey;
}

export function describeInspection({ reasons, document }: Inspection): string {
  const verdict = reasons.length === 0 ? 'may be signed' : describeReasons(reasons);
  return `${document === null ? verdict : `${describeDocument(document)}\n\n${verdict}`}\n`;
}

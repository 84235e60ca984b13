/** What `inspect` found of one request: as JSON, in words, and as an exit code. */
import { type Reason, reason } from '../core/base/reason.ts';
import type { ReviewDocument } from '../core/review/review-document.ts';
import type { RiskFinding } from '../core/risk/risk.ts';
import { describeDocument, describeFindings, describeReasons } from './describe.ts';
import { type Exit, exits } from './input.ts';

export interface Inspection {
  readonly reasons: readonly Reason[];
  readonly document: ReviewDocument | null;
  /** Present with `--history`; each is a warning of the document too. */
  readonly findings?: readonly RiskFinding[] | undefined;
}

/** With a refusal first if it is not of the network that was asked for. */
export function ofNetwork(found: Inspection, network: string | null): Inspection {
  const { document, reasons } = found;
  if (network === null || document === null || document.network === network) return found;
  return {
    ...found,
    reasons: [reason('network-mismatch', { expected: network, transaction: document.network }), ...reasons],
  };
}

export function exitOf({ reasons, document }: Inspection): Exit {
  if (document === null) return exits.unreadable;
  return reasons.length === 0 ? exits.signable : exits.refused;
}

export function jsonOf({ reasons, document, findings }: Inspection) {
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
    // Present with `--history`.
    ...(findings === undefined ? {} : { findings }),
  };
}

/** The signer's public key; null if the request leaves it open. */
function signerOf({ signer }: ReviewDocument): string | null {
  return signer.address === '' ? null : signer.publicKey;
}

export function describeInspection({ reasons, document, findings = [] }: Inspection): string {
  const found = describeFindings(findings).map((line) => `${line}\n`);
  const verdict = reasons.length === 0 ? 'may be signed' : describeReasons(reasons);
  return `${document === null ? verdict : `${describeDocument(document)}\n\n${found.join('')}${verdict}`}\n`;
}

/**
 * Expands a compact reply: the original request and the returned signature become the full reply. It uses the same code
 * that composes and checks replies in the vault (composeReply), so both results are identical.
 * Refuses: what core/transaction refuses, 'envelope-chain-mismatch', 'envelope-network-mismatch', 'signature-invalid',
 * 'cosignature-invalid', 'cosigner-duplicate', 'cosigner-is-initiator', 'output-altered', 'signatures-malformed'.
 * Never: returns anything with an invalid signature.
 */
import { equalBytes } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { emptyRegistry } from '../registry/registry.ts';
import { hashOfSigned } from '../signature/signature.ts';
import { cosignerGroups } from '../task/cosigners.ts';
import { decodeTransaction, type Undecoded, withSigner } from '../transaction/decode-transaction.ts';
import { withCosignatures } from '../transaction/symbol/read-back.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import type { CompactEntry } from './compact.ts';
import { composeReply, type Reply } from './reply.ts';

/** The request: `inner` is the transaction that a NEM cosignature names. */
export type Sent = Pick<Undecoded, 'chain' | 'network' | 'bytes' | 'inner'>;

const unknown = { account: null, composed: null } as const;

export function mergeReply(sent: Sent, entry: CompactEntry): Result<Reply, Reason> {
  if (entry.chain !== sent.chain) return refuse(reason('envelope-chain-mismatch'));
  const read = decodeTransaction({ ...sent, network: sent.network ?? entry.network, signed: 'either' });
  if (!read.ok) return read;
  if (read.value.network !== entry.network)
    return refuse(reason('envelope-network-mismatch', { envelope: entry.network, transaction: read.value.network }));
  const { signer: publicKey, signature, attached } = entry;
  const tx = withSigner(read.value, publicKey);
  if (tx.signer === null || (!isToBeCosigned(tx) && !equalBytes(tx.signer, publicKey)))
    return refuse(reason('signature-invalid'));
  if (isToBeCosigned(tx)) return mergeCosignature(tx, entry);
  if (tx.chain === 'nem' && tx.content.kind === 'nem.cosignature')
    return composeReply({
      do: 'cosign-multisig',
      task: { do: 'cosign-multisig', ...unknown, tx },
      publicKey,
      signature,
    });
  const task = { do: 'sign', ...unknown, tx, signerFilledIn: tx !== read.value, attach: [] } as const;
  return composeReply({ do: 'sign', task, requested: sent.bytes, publicKey, signature, attached, groups: [] });
}

/** An aggregate that was received with a signature. */
const isToBeCosigned = (tx: {
  readonly chain: string;
  readonly signature?: Uint8Array | null;
}): tx is SymbolTransaction => tx.chain === 'symbol' && (tx.signature ?? null) !== null;

/** Without the registry, an aggregate complete counts as complete only if every account in it has signed by itself. */
function mergeCosignature(tx: SymbolTransaction, { signer, signature, attached }: CompactEntry): Result<Reply, Reason> {
  if (attached.length > 0) return refuse(reason('signatures-malformed', { field: 'of' }));
  const whole = withCosignatures(tx, [{ signer, signature }]);
  if (!whole.ok) return whole;
  const task = { do: 'cosign-aggregate', ...unknown, tx, hash: hashOfSigned(tx) } as const;
  const groups = cosignerGroups(whole.value, [], emptyRegistry);
  return composeReply({ do: 'cosign-aggregate', task, publicKey: signer, signature, groups });
}

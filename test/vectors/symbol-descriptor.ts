/**
 * Converts a decoded content to the descriptor from which symbol-sdk would make it, so that the official vectors and
 * our samples can be compared field by field. Keys as in the vectors (snake case); integers as plain numbers, as in the
 * vectors' JSON; byte strings as hex.
 */
import { toBase32 } from '../../core/base/base32.ts';
import { toHex } from '../../core/base/hex.ts';
import { kindOfType } from '../../core/chain/transaction-kinds.ts';
import type { Recipient, SymbolMosaic } from '../../core/transaction/common-fields.ts';
import type { RestrictionMode, SymbolContent } from '../../core/transaction/symbol/content.ts';
import { encodeSymbolRecipient } from '../../core/transaction/symbol/recipient.ts';
import { utf8Bytes } from './own-transfers.ts';

export type Plain = Readonly<Record<string, unknown>>;

const text = (recipient: Recipient): string => toBase32(encodeSymbolRecipient('testnet', recipient));
const mosaicOf = ({ id, amount }: SymbolMosaic) => ({ mosaic_id: Number(id), amount: Number(amount) });
const snake = (name: string): string =>
  name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const words = (...flags: readonly (string | false)[]) => flags.filter((flag) => flag !== false).toSorted();
const lists = <T>(
  content: { readonly additions: readonly T[]; readonly deletions: readonly T[] },
  of: (item: T) => unknown,
) => ({
  restriction_additions: content.additions.map(of),
  restriction_deletions: content.deletions.map(of),
});
const restriction = (what: string, { direction, mode }: RestrictionMode) => ({
  restriction_flags: words(what, direction === 'outgoing' && 'outgoing', mode === 'block' && 'block'),
});
const operation = (type: number) => snake(kindOfType('symbol', type)?.kind.slice('symbol.'.length) ?? '');
const algorithms = { 'sha3-256': 'sha3_256', 'hash-160': 'hash_160', 'hash-256': 'hash_256' } as const;
const mosaicFlags = (flags: number) =>
  flags === 0
    ? ['none']
    : words(
        !!(flags & 1) && 'supply_mutable',
        !!(flags & 2) && 'transferable',
        !!(flags & 4) && 'restrictable',
        !!(flags & 8) && 'revokable',
      );

function fieldsOf(content: SymbolContent): Plain {
  switch (content.kind) {
    case 'symbol.transfer':
      return {
        recipient_address: text(content.recipient),
        mosaics: content.mosaics.map(mosaicOf),
        message: toHex(content.message.raw),
      };
    case 'symbol.hash-lock':
      return { mosaic: mosaicOf(content.mosaic), duration: Number(content.duration), hash: toHex(content.hash) };
    case 'symbol.secret-lock':
      return {
        recipient_address: text(content.recipient),
        secret: toHex(content.secret),
        mosaic: mosaicOf(content.mosaic),
        duration: Number(content.duration),
        hash_algorithm: algorithms[content.algorithm],
      };
    case 'symbol.secret-proof':
      return {
        recipient_address: text(content.recipient),
        secret: toHex(content.secret),
        hash_algorithm: algorithms[content.algorithm],
        proof: toHex(content.proof),
      };
    case 'symbol.account-metadata':
    case 'symbol.mosaic-metadata':
    case 'symbol.namespace-metadata':
      return {
        target_address: text(content.target),
        scoped_metadata_key: Number(content.key),
        value_size_delta: content.sizeDelta,
        value: toHex(content.value),
        ...(content.kind === 'symbol.mosaic-metadata' && { target_mosaic_id: Number(content.mosaicId) }),
        ...(content.kind === 'symbol.namespace-metadata' && { target_namespace_id: Number(content.namespaceId) }),
      };
    case 'symbol.mosaic-definition':
      return {
        duration: Number(content.duration),
        nonce: content.nonce,
        flags: mosaicFlags(content.flags),
        divisibility: content.divisibility,
      };
    case 'symbol.mosaic-supply-change':
      return { mosaic_id: Number(content.mosaicId), action: content.action, delta: Number(content.delta) };
    case 'symbol.mosaic-supply-revocation':
      return { source_address: text(content.source), mosaic: mosaicOf(content.mosaic) };
    case 'symbol.multisig-account-modification':
      return {
        min_removal_delta: content.minRemovalDelta,
        min_approval_delta: content.minApprovalDelta,
        address_additions: content.additions.map(text),
        address_deletions: content.deletions.map(text),
      };
    case 'symbol.namespace-registration':
      return {
        registration_type: content.registration.type,
        name: content.name,
        id: Number(content.id),
        ...(content.registration.type === 'root'
          ? { duration: Number(content.registration.duration) }
          : { parent_id: Number(content.registration.parentId) }),
      };
    case 'symbol.address-alias':
      return { namespace_id: Number(content.namespaceId), address: content.address, alias_action: content.action };
    case 'symbol.mosaic-alias':
      return {
        namespace_id: Number(content.namespaceId),
        mosaic_id: Number(content.mosaicId),
        alias_action: content.action,
      };
    case 'symbol.account-address-restriction':
      return { ...restriction('address', content), ...lists(content, text) };
    case 'symbol.account-mosaic-restriction':
      return { ...restriction('mosaic_id', content), ...lists(content, Number) };
    case 'symbol.account-operation-restriction':
      return { ...restriction('transaction_type', content), ...lists(content, operation) };
    case 'symbol.mosaic-address-restriction':
      return {
        mosaic_id: Number(content.mosaicId),
        restriction_key: Number(content.key),
        previous_restriction_value: Number(content.previousValue),
        new_restriction_value: Number(content.newValue),
        target_address: text(content.target),
      };
    case 'symbol.mosaic-global-restriction':
      return {
        mosaic_id: Number(content.mosaicId),
        reference_mosaic_id: Number(content.referenceMosaicId),
        restriction_key: Number(content.key),
        previous_restriction_value: Number(content.previousValue),
        new_restriction_value: Number(content.newValue),
        previous_restriction_type: content.previousType,
        new_restriction_type: content.newType,
      };
    case 'symbol.voting-key-link':
      return {
        linked_public_key: toHex(content.linkedKey),
        start_epoch: content.startEpoch,
        end_epoch: content.endEpoch,
        link_action: content.action,
      };
    default:
      return { linked_public_key: toHex(content.linkedKey), link_action: content.action };
  }
}

/** The descriptor of a decoded content. */
export const describedBy = (content: SymbolContent): Plain => ({
  type: `${snake(content.kind.slice('symbol.'.length))}_transaction_v1`,
  ...fieldsOf(content),
});

/** A descriptor of the vectors or of ours in the form of `describedBy`, without fields common to all transactions. */
export function comparable(descriptor: Plain, decoded: Plain): Plain {
  const common = ['fee', 'deadline', 'signature', 'signer_public_key', 'signerPublicKey'];
  const entries = Object.entries(descriptor).filter(([name]) => !common.includes(name));
  const fields = Object.fromEntries(entries.map(([name, value]) => [snake(name), plain(snake(name), value, decoded)]));
  return {
    ...(decoded.message !== undefined && { message: '' }),
    ...(decoded.id !== undefined && { id: decoded.id }),
    ...fields,
  };
}

function plain(name: string, value: unknown, decoded: Plain): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint8Array) return toHex(value);
  if (name === 'mosaics') return sortedMosaics(value as readonly Plain[]);
  if (Array.isArray(value)) return value.map((item) => plain('', item, {}));
  if (name === 'flags' || name === 'restriction_flags') return words(...String(value).split(' '));
  // The vectors write some byte strings as hex and some as text.
  if (name === 'value' || name === 'message') return value === decoded[name] ? value : toHex(utf8Bytes(String(value)));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [snake(key), plain('', field, {})]));
  return value;
}

/** The factory sorts them by id. */
const sortedMosaics = (mosaics: readonly Plain[]) =>
  mosaics
    .map((mosaic) => plain('', mosaic, {}) as { mosaic_id: number; amount: number })
    .toSorted((a, b) => a.mosaic_id - b.mosaic_id);

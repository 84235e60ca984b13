/** What an intent means on Symbol: the contents of its transactions, in order. The envelopes are symbol-envelope.ts. */
import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { isSymbolAliasId, symbolCurrencyIds } from '../../core/chain/known-mosaics.ts';
import { maxSymbolAtomicUnits } from '../../core/chain/networks.ts';
import { mosaicIdOf as idOfNonce, namespaceIdOf } from '../../core/chain/symbol-ids.ts';
import { kindOfType, typeOfKind } from '../../core/chain/transaction-kinds.ts';
import type { Recipient, SymbolMosaic } from '../../core/transaction/common-fields.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import {
  hashLockDeposit,
  maxDivisibility,
  maxHashLockBlocks,
  maxMosaicBlocks,
  maxNamespaceBlocks,
  maxRestrictionValues,
  minNamespaceBlocks,
} from '../../core/transaction/symbol/network-limits.ts';
import type { Intent, Wanted, WantedPayment } from '../contract/intent.ts';
import { atomicOf } from './amounts.ts';
import { type ComposeFacts, each, refused } from './facts.ts';
import {
  addressOf,
  currencyOf,
  keyOf,
  mosaicIdOf,
  mosaicOf,
  movableMosaic,
  namespaceIdOfName,
  recipientOf,
} from './look-up.ts';
import { messageOf } from './messages.ts';
import { symbolMultisigContent } from './multisig-change.ts';

type Want<W extends Wanted['want']> = Extract<Wanted, { want: W }>;
const to = (address: string): Recipient => ({ type: 'address', address });

export function symbolContents(intent: Intent, facts: ComposeFacts): readonly SymbolContent[] {
  const { wanted } = intent;
  switch (wanted.want) {
    case 'pay':
      return each(wanted.payments, (payment, at) => transferOf(payment, at, intent, facts));
    case 'multisig':
      return [symbolMultisigContent(wanted, intent, facts)];
    case 'lock':
      return [lockOf(wanted, intent)];
    case 'key-link':
      return [keyLinkOf(wanted)];
    case 'restrict':
      return [restrictionOf(wanted, intent, facts)];
    case 'namespace':
      return [namespaceOf(wanted)];
    case 'alias':
      return [aliasOf(wanted, intent)];
    case 'mosaic':
      return mosaicContents(wanted, intent, facts);
    case 'supply':
      return [supplyOf(wanted, intent, facts)];
    case 'importance':
    case 'cosign':
      throw refused('not-on-this-chain', { what: wanted.want });
  }
}

function transferOf(payment: WantedPayment, at: number, intent: Intent, facts: ComposeFacts): SymbolContent {
  const found = { payment: String(at + 1) };
  if (payment.mosaics.length === 0 && payment.message === '') throw refused('amount-zero', found);
  const mosaics = each(payment.mosaics, ({ mosaic, amount }): SymbolMosaic => {
    const { id, divisibility } = movableMosaic(mosaic, intent, facts, found);
    return { id: BigInt(`0x${id}`), amount: atomicOf(amount, divisibility, found) };
  });
  if (new Set(mosaics.map(({ id }) => id)).size !== mosaics.length) throw refused('mosaic-duplicate', found);
  return {
    kind: 'symbol.transfer',
    recipient: to(recipientOf(payment.to, intent, facts, found)),
    mosaics: mosaics.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    message: messageOf('symbol', payment.message, found),
  };
}

/** The hash of a bonded aggregate that is signed already. The deposit is held for as long as one may wait. */
function lockOf({ hash }: Want<'lock'>, { network }: Intent): SymbolContent {
  return {
    kind: 'symbol.hash-lock',
    mosaic: { id: symbolCurrencyIds[network], amount: hashLockDeposit },
    duration: maxHashLockBlocks,
    hash: keyText(hash, 'hash'),
  };
}

/** 32 bytes. */
export function keyText(text: string, field: string): Uint8Array {
  const key = fromHex(text);
  if (key?.length !== 32) throw refused('change-impossible', { field, length: String(text.length) });
  return key;
}

const linkKinds = {
  remote: 'symbol.account-key-link',
  vrf: 'symbol.vrf-key-link',
  node: 'symbol.node-key-link',
} as const;

function keyLinkOf({ kind, publicKey, link, epochs }: Want<'key-link'>): SymbolContent {
  const linkedKey = keyText(publicKey, 'publicKey');
  const action = link ? 'link' : 'unlink';
  if ((kind === 'voting') !== (epochs !== null)) throw refused('change-impossible', { field: 'epochs', kind });
  if (kind !== 'voting') return { kind: linkKinds[kind], linkedKey, action };
  const { first, last } = epochs ?? { first: 0, last: 0 };
  if (first < 1 || last < first || last > 0xffff_ffff)
    throw refused('change-impossible', { field: 'epochs', first: String(first), last: String(last) });
  return { kind: 'symbol.voting-key-link', linkedKey, startEpoch: first, endEpoch: last, action };
}

function restrictionOf(wanted: Want<'restrict'>, intent: Intent, facts: ComposeFacts): SymbolContent {
  const { kind, flow, rule, add, remove } = wanted;
  const mode = { direction: flow === 'in' ? 'incoming' : 'outgoing', mode: rule } as const;
  // AccountRestrictionFlagsValidator.cpp: mosaics by what comes in, operations by what goes out.
  if ((kind === 'mosaic' && flow === 'out') || (kind === 'operation' && flow === 'in'))
    throw refused('change-impossible', { field: 'flow', kind, flow });
  const counts = { add: String(add.length), remove: String(remove.length), limit: String(maxRestrictionValues) };
  if (add.length + remove.length === 0 || Math.max(add.length, remove.length) > maxRestrictionValues)
    throw refused('change-impossible', counts);
  const both = <T>(read: (text: string, index: number) => T) => ({
    additions: each(add, read),
    deletions: each(remove, read),
  });
  if (kind === 'address')
    return {
      kind: 'symbol.account-address-restriction',
      ...mode,
      ...both((text, at) => to(recipientOf(text, intent, facts, { entry: String(at + 1) }))),
    };
  if (kind === 'mosaic')
    return {
      kind: 'symbol.account-mosaic-restriction',
      ...mode,
      ...both((text, at) => BigInt(`0x${mosaicIdOf(text, intent, facts, { entry: String(at + 1) })}`)),
    };
  return { kind: 'symbol.account-operation-restriction', ...mode, ...both(operationOf) };
}

/** "symbol.transfer" or the number of the type. */
function operationOf(text: string, at: number): number {
  const type = /^[0-9]{1,5}$/.test(text) ? Number(text) : typeOfKind(text);
  if (type === null || kindOfType('symbol', type) === null)
    throw refused('change-impossible', { field: 'operation', entry: String(at + 1) });
  return type;
}

function namespaceOf({ name, blocks }: Want<'namespace'>): SymbolContent {
  const id = namespaceIdOfName(name);
  if (id === null) throw refused('namespace-name-invalid');
  const found = { namespace: name };
  const parts = name.split('.');
  const own = parts.pop() ?? '';
  const kind = 'symbol.namespace-registration';
  if (parts.length > 0) {
    // A child lives as long as its root.
    if (blocks !== null) throw refused('change-impossible', { ...found, field: 'blocks' });
    const parentId = parts.reduce((parent, part) => namespaceIdOf(part, parent), 0n);
    return { kind, id, name: own, registration: { type: 'child', parentId } };
  }
  if (blocks === null || blocks < minNamespaceBlocks || blocks > maxNamespaceBlocks)
    throw refused('change-impossible', {
      ...{ ...found, blocks: String(blocks ?? 0) },
      ...{ least: String(minNamespaceBlocks), most: String(maxNamespaceBlocks) },
    });
  return { kind, id, name: own, registration: { type: 'root', duration: blocks } };
}

function aliasOf({ name, to: target, link }: Want<'alias'>, intent: Intent): SymbolContent {
  const namespaceId = namespaceIdOfName(name);
  if (namespaceId === null) throw refused('namespace-name-invalid');
  const action = link ? 'link' : 'unlink';
  if (!/^[0-9A-Fa-f]{16}$/.test(target))
    return { kind: 'symbol.address-alias', namespaceId, action, address: addressOf(target, intent, { alias: name }) };
  const mosaicId = BigInt(`0x${target}`);
  if (isSymbolAliasId(mosaicId)) throw refused('mosaic-unknown', { mosaic: target.toUpperCase() });
  return { kind: 'symbol.mosaic-alias', namespaceId, mosaicId, action };
}

const flagBits = { 'supply-mutable': 1, transferable: 2, restrictable: 4, revokable: 8 } as const;

/** The definition, and its supply unless that is zero. Its name is a namespace, its description metadata: both apart. */
function mosaicContents(wanted: Want<'mosaic'>, intent: Intent, facts: ComposeFacts): readonly SymbolContent[] {
  const { name, description, divisibility, supply, flags, blocks } = wanted;
  if (name !== null) throw refused('not-on-this-chain', { what: 'name' });
  if (description !== '') throw refused('not-on-this-chain', { what: 'description' });
  const duration = blocks ?? 0n;
  if (divisibility > maxDivisibility)
    throw refused('change-impossible', { divisibility: String(divisibility), limit: String(maxDivisibility) });
  if (duration < 0n || duration > maxMosaicBlocks || blocks === 0n)
    throw refused('change-impossible', { blocks: String(duration), most: String(maxMosaicBlocks) });
  const owner = addressOfPublicKey('symbol', intent.network, keyOf(intent.account, intent, facts));
  const id = idOfNonce(owner.bytes, facts.nonce);
  const mask = [...new Set(flags)].reduce((sum, flag) => sum + flagBits[flag], 0);
  const definition = { id, duration, nonce: facts.nonce, flags: mask, divisibility };
  const first: SymbolContent = { kind: 'symbol.mosaic-definition', ...definition };
  if (/^0+$/.test(supply)) return [first];
  const delta = atomicOf(supply, divisibility, { field: 'supply' });
  return [first, { kind: 'symbol.mosaic-supply-change', mosaicId: id, delta, action: 'increase' }];
}

function supplyOf({ mosaic, amount, way }: Want<'supply'>, intent: Intent, facts: ComposeFacts): SymbolContent {
  const found = { field: 'amount' };
  const { id, divisibility, facts: known } = mosaicOf(mosaic, intent, facts, found);
  if (id === currencyOf(intent)) throw refused('change-impossible', { mosaic: id });
  const delta = atomicOf(amount, divisibility, found);
  const supply = known?.supply ?? 0n;
  const after = way === 'increase' ? supply + delta : supply - delta;
  if (after < 0n || after > maxSymbolAtomicUnits)
    throw refused('change-impossible', { mosaic: id, supply: String(supply), change: String(delta) });
  return { kind: 'symbol.mosaic-supply-change', mosaicId: BigInt(`0x${id}`), delta, action: way };
}

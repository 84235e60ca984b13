/** What an intent means on NEM: the contents of its transactions, in order, each with its version and minimum fee. */
import { toUtf8 } from '../../core/base/utf8.ts';
import { exactNemTransferFee, nemModificationFee, nemPlainFee } from '../../core/chain/nem-fees.ts';
import { fullNemName, nemNamespaceOf, sortedNemMosaics } from '../../core/chain/nem-mosaic.ts';
import { nemRentalFees, nemSinks } from '../../core/chain/nem-sinks.ts';
import { maxNemMosaics, maxNemQuantity } from '../../core/chain/networks.ts';
import type { NemTransferMosaic } from '../../core/transaction/common-fields.ts';
import type { NemInnerContent, NemTransferContent } from '../../core/transaction/nem/content.ts';
import type { Intent, Wanted, WantedPayment } from '../contract/intent.ts';
import { atomicOf } from './amounts.ts';
import { type ComposeFacts, each, refused } from './facts.ts';
import { currencyOf, keyOf, mosaicOf, movableMosaic, nemMosaicParts, recipientOf } from './look-up.ts';
import { messageOf } from './messages.ts';
import { nemMultisigContent } from './multisig-change.ts';
import { keyText } from './symbol-contents.ts';

type Want<W extends Wanted['want']> = Extract<Wanted, { want: W }>;

export interface NemPart {
  readonly version: number;
  /** Micro-XEM. */
  readonly fee: bigint;
  readonly content: NemInnerContent;
}

const once = 1_000_000n;
const plain = (content: NemInnerContent): NemPart => ({ version: 1, fee: nemPlainFee, content });

export function nemContents(intent: Intent, facts: ComposeFacts): readonly NemPart[] {
  const { wanted } = intent;
  switch (wanted.want) {
    case 'pay':
      return each(wanted.payments, (payment, at) => transferOf(payment, at, intent, facts));
    case 'multisig':
      return [{ version: 2, fee: nemModificationFee, content: nemMultisigContent(wanted, intent, facts) }];
    case 'importance': {
      const remoteKey = keyText(wanted.publicKey, 'publicKey');
      return [plain({ kind: 'nem.account-key-link', action: wanted.link ? 'link' : 'unlink', remoteKey })];
    }
    case 'namespace':
      return [namespaceOf(wanted, intent)];
    case 'mosaic':
      return [definitionOf(wanted, intent, facts)];
    case 'supply':
      return [supplyOf(wanted, intent, facts)];
    case 'lock':
    case 'key-link':
    case 'restrict':
    case 'alias':
    case 'cosign':
      throw refused('not-on-this-chain', { what: wanted.want });
  }
}

function transferOf(payment: WantedPayment, at: number, intent: Intent, facts: ComposeFacts): NemPart {
  const found = { payment: String(at + 1) };
  if (payment.mosaics.length === 0 && payment.message === '') throw refused('amount-zero', found);
  if (payment.mosaics.length > maxNemMosaics)
    throw refused('too-long', { ...found, mosaics: String(payment.mosaics.length), limit: String(maxNemMosaics) });
  const paid = each(payment.mosaics, ({ mosaic, amount }) => {
    const { id, divisibility } = movableMosaic(mosaic, intent, facts, found);
    return { id, atomic: atomicOf(amount, divisibility, found) };
  });
  if (new Set(paid.map(({ id }) => id)).size !== paid.length) throw refused('mosaic-duplicate', found);
  const [first] = paid;
  const isXem = first === undefined || (paid.length === 1 && first.id === currencyOf(intent));
  const mosaics = isXem ? [] : sortedNemMosaics(paid.map(movedOnce));
  const content: NemTransferContent = {
    kind: 'nem.transfer',
    recipient: { type: 'address', address: recipientOf(payment.to, intent, facts, found) },
    amount: isXem ? (first?.atomic ?? 0n) : once,
    amountIs: isXem ? 'xem' : 'multiplier',
    message: messageOf('nem', payment.message, found),
    mosaics,
  };
  const forFee = { amount: content.amount, messageLength: content.message.raw.length, mosaics };
  const fee = exactNemTransferFee(forFee, (mosaic) => facts.mosaics.get(mosaic) ?? null);
  return { version: isXem ? 1 : 2, fee, content };
}

/** The multiplier of the transfer is "once", so that the raw quantity is the quantity. */
function movedOnce({ id, atomic }: { readonly id: string; readonly atomic: bigint }): NemTransferMosaic {
  const parts = nemMosaicParts(id);
  if (parts === null) throw refused('mosaic-unknown', { mosaic: id });
  return { ...parts, quantity: atomic, rawQuantity: atomic, losesFraction: false };
}

function namespaceOf({ name, blocks }: Want<'namespace'>, { network }: Intent): NemPart {
  // A root is rented for a year, always.
  if (blocks !== null) throw refused('not-on-this-chain', { what: 'blocks' });
  const parts = name.split('.');
  const own = parts.pop() ?? '';
  const parent = parts.length === 0 ? null : parts.join('.');
  if (nemNamespaceOf(own, parent) !== name) throw refused('namespace-name-invalid');
  const rentalFee = nemRentalFees[parent === null ? 'rootNamespace' : 'childNamespace'];
  const sink = nemSinks[network].namespace;
  return plain({ kind: 'nem.namespace-registration', sink, rentalFee, name: own, parent });
}

function definitionOf(wanted: Want<'mosaic'>, intent: Intent, facts: ComposeFacts): NemPart {
  const { name, divisibility, supply, flags, blocks, description } = wanted;
  const odd = flags.find((flag) => flag === 'restrictable' || flag === 'revokable');
  if (odd !== undefined || blocks !== null) throw refused('not-on-this-chain', { what: odd ?? 'blocks' });
  const mosaic = name === null ? null : nemMosaicParts(name);
  if (mosaic === null) throw refused('mosaic-name-invalid', { field: 'name' });
  if (toUtf8(description) === null) throw refused('text-unreadable', { field: 'description' });
  const initialSupply = /^0+$/.test(supply) ? 0n : atomicOf(supply, 0, { field: 'supply' });
  if (divisibility > 6 || initialSupply * 10n ** BigInt(divisibility) > maxNemQuantity)
    throw refused('change-impossible', { supply, divisibility: String(divisibility), limit: String(maxNemQuantity) });
  return plain({
    kind: 'nem.mosaic-definition',
    creator: keyOf(intent.account, intent, facts),
    ...{ mosaic, description, divisibility, initialSupply, levy: null },
    supplyMutable: flags.includes('supply-mutable'),
    transferable: flags.includes('transferable'),
    sink: nemSinks[intent.network].mosaic,
    creationFee: nemRentalFees.mosaic,
  });
}

/** NIS changes a supply by whole units. */
function supplyOf({ mosaic, amount, way }: Want<'supply'>, intent: Intent, facts: ComposeFacts): NemPart {
  const found = { field: 'amount' };
  const { id, facts: known } = mosaicOf(mosaic, intent, facts, found);
  const parts = nemMosaicParts(id);
  if (known === null || parts === null) throw refused('change-impossible', { mosaic: id });
  const delta = atomicOf(amount, 0, found);
  const change = delta * 10n ** BigInt(known.divisibility);
  const after = way === 'increase' ? known.supply + change : known.supply - change;
  if (after < 0n || after > maxNemQuantity)
    throw refused('change-impossible', {
      ...{ mosaic: fullNemName(parts), supply: String(known.supply), change: String(change) },
    });
  return plain({ kind: 'nem.mosaic-supply-change', mosaic: parts, action: way, delta });
}

/**
 * What one Symbol content moves or changes, alone or inside an aggregate: an entry for every kind, so that a new kind
 * does not compile without one.
 */
import { isSymbolAliasId, knownSymbolMosaic, symbolCurrencyIds } from '../chain/known-mosaics.ts';
import type { Network } from '../chain/networks.ts';
import type { Message, Recipient, SymbolMosaic } from '../transaction/common-fields.ts';
import type { SymbolContent } from '../transaction/symbol/content.ts';
import type { Draft } from './draft.ts';

/** The network's own name of its currency means the currency; any other name stays a name, whatever it means. */
export function symbolMosaicId(network: Network, id: bigint): string {
  const isCurrency = isSymbolAliasId(id) && knownSymbolMosaic(network, id) !== null;
  return hexId(isCurrency ? symbolCurrencyIds[network] : id);
}

export const hexId = (id: bigint): string => id.toString(16).toUpperCase().padStart(16, '0');

export function symbolDrafts(content: SymbolContent, network: Network, actor: string): readonly Draft[] {
  const amount = ({ id, amount: atomic }: SymbolMosaic) => ({ mosaic: symbolMosaicId(network, id), atomic });
  const currency = symbolMosaicId(network, symbolCurrencyIds[network]);
  switch (content.kind) {
    case 'symbol.transfer':
      return transfer(content.mosaics.map(amount), content.recipient, content.message);
    case 'symbol.hash-lock':
      return [{ cause: 'deposit', ...amount(content.mosaic) }];
    case 'symbol.secret-lock':
      return [{ cause: 'lock', to: content.recipient, ...amount(content.mosaic) }];
    // What it releases is in the lock, not in these bytes.
    case 'symbol.secret-proof':
      return [{ cause: 'lock', to: content.recipient }];
    case 'symbol.mosaic-supply-revocation': {
      const from = content.source.type === 'address' ? content.source.address : '';
      // The second: who uses the power, which the first does not name as its source.
      return [{ cause: 'revocation', source: from, to: own(actor), ...amount(content.mosaic) }, { cause: 'none' }];
    }
    case 'symbol.mosaic-supply-change': {
      const moved = amount({ id: content.mosaicId, amount: content.delta });
      const to = content.action === 'increase' ? own(actor) : null;
      return [{ cause: 'supply', to, ...moved }, { cause: 'control' }];
    }
    // The network charges the present price, which is not in the bytes.
    case 'symbol.mosaic-definition':
    case 'symbol.namespace-registration':
      return [{ cause: 'rental', mosaic: currency }, { cause: 'control' }];
    case 'symbol.account-metadata':
    case 'symbol.mosaic-metadata':
    case 'symbol.namespace-metadata':
    case 'symbol.multisig-account-modification':
    case 'symbol.address-alias':
    case 'symbol.mosaic-alias':
    case 'symbol.account-address-restriction':
    case 'symbol.account-mosaic-restriction':
    case 'symbol.account-operation-restriction':
    case 'symbol.mosaic-address-restriction':
    case 'symbol.mosaic-global-restriction':
    case 'symbol.account-key-link':
    case 'symbol.node-key-link':
    case 'symbol.vrf-key-link':
    case 'symbol.voting-key-link':
      return [{ cause: 'control' }];
  }
}

const own = (address: string): Recipient | null => (address === '' ? null : { type: 'address', address });

/** Without a mosaic it is only a message, which its recipient gets all the same. */
export function transfer(
  amounts: readonly { readonly mosaic: string; readonly atomic: bigint }[],
  to: Recipient,
  message: Message,
): readonly Draft[] {
  if (amounts.length === 0) return [{ cause: 'none', to, message }];
  return amounts.map((amount) => ({ cause: 'transfer', to, message, ...amount }));
}

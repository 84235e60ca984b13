/**
 * Recipients and amounts of NEM's rental fees. A transaction states both itself: a wrong sink pays a stranger, and the
 * part of a fee above the minimum is lost.
 * Takes: a network. Gives: the address that NIS requires and the minimum fee. Never: another sink.
 * Sources: NIS core/model/mosaic/MosaicConstants.java (the two keys), ProvisionNamespaceTransactionValidator.java and
 * MosaicDefinitionCreationTransactionValidator.java (sink must be equal, fee at least this, after the second fee fork);
 * nem-sdk src/model/sinks.js has the same four addresses.
 */
import { fromHex } from '../base/hex.ts';
import { addressOfPublicKey } from './address.ts';
import type { Network } from './networks.ts';

const namespaceSinkKey = '3E82E1C1E4A75ADAA3CBA8C101C3CD31D9817A2EB966EB3B511FB2ED45B8E262';
const mosaicSinkKey = '53E140B5947F104CABC2D6FE8BAEDBC30EF9A0609C717D9613DE593EC2A266D3';

const addressOf = (network: Network, key: string): string =>
  addressOfPublicKey('nem', network, fromHex(key) ?? new Uint8Array(32)).text;

const sinksOf = (network: Network) =>
  ({ namespace: addressOf(network, namespaceSinkKey), mosaic: addressOf(network, mosaicSinkKey) }) as const;

/** The only accepted recipients of the rental fee of a namespace and of the creation fee of a mosaic. */
export const nemSinks = { mainnet: sinksOf('mainnet'), testnet: sinksOf('testnet') } as const satisfies Record<
  Network,
  { readonly namespace: string; readonly mosaic: string }
>;

/** Micro-XEM. */
export const nemRentalFees = {
  rootNamespace: 100_000_000n,
  childNamespace: 10_000_000n,
  mosaic: 10_000_000n,
} as const;

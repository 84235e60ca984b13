/** Texts as wallets write them, made with the published test keys. */
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { generationHashSeeds, networkBytes } from '../../core/chain/networks.ts';
import { nemFields, otherKey, signerKey, symbolFields } from '../vectors/own-transfers.ts';
import { sdkNemTransfer, sdkSymbolTransfer } from '../vectors/sdk-transfers.ts';

export const symbolHex = toHex(sdkSymbolTransfer(symbolFields));
export const nemHex = toHex(sdkNemTransfer(nemFields));
export const key = toHex(otherKey);
export const otherKeys = [signerKey, otherKey, new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] as const;

export const addressesOf = (chain: 'symbol' | 'nem', network: 'mainnet' | 'testnet' = 'testnet') =>
  otherKeys.map((publicKey) => addressOfPublicKey(chain, network, publicKey).text) as [string, string, string, string];

/** A Symbol QR; `change` replaces fields of the envelope. */
export const symbolQr = (type: number, data: unknown, change: object = {}): string =>
  JSON.stringify({
    ...{ v: 3, type, network_id: networkBytes.testnet, chain_id: generationHashSeeds.testnet, data },
    ...change,
  });

/** A NEM wallet's QR on the testnet. */
export const nemQr = (type: number, data: unknown, change: object = {}): string =>
  JSON.stringify({ v: 1, type, data, ...change });

export const hash = 'AB'.repeat(32);
export const signature = 'CD'.repeat(64);
export const cosignature = { parentHash: hash, signature, signerPublicKey: key };

export const mnemonic = `${'abandon '.repeat(11)}about`;
export const words24 = `${'abandon '.repeat(23)}art`.split(' ');

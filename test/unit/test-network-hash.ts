/** Hashes and signatures of Symbol bytes that symbol-sdk would not make, by node:crypto. */
import { createHash } from 'node:crypto';
import { generationHashSeeds } from '../../core/chain/networks.ts';
import type { Signed, SymbolAccount } from './test-network-samples.ts';

const seed = Buffer.from(generationHashSeeds.testnet, 'hex');

/** Of a transaction that is no aggregate. */
export function symbolHash(payload: string): string {
  const bytes = Buffer.from(payload, 'hex');
  const parts = [bytes.subarray(8, 72), bytes.subarray(72, 104), seed, bytes.subarray(108)];
  return createHash('sha3-256').update(Buffer.concat(parts)).digest('hex').toUpperCase();
}

export function resigned(bytes: Buffer, account: SymbolAccount): Signed {
  const copy = Buffer.from(bytes);
  copy.set(account.keyPair.sign(Uint8Array.from(Buffer.concat([seed, copy.subarray(108)]))).bytes, 8);
  const payload = copy.toString('hex').toUpperCase();
  return { payload, hash: symbolHash(payload) };
}

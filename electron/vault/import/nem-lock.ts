/**
 * A NEM key as encrypted by NanoWallet and nem-library: AES-256-CBC, the key 20 rounds of Keccak-256 of the password
 * (nem-sdk src/crypto/cryptoHelpers.js). The file names the address, which detects a wrong password.
 */
import { fromHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Network } from '../../../core/chain/networks.ts';
import { plainAddress } from '../../../core/chain/written-address.ts';
import { isEntryName } from '../../../core/registry/names.ts';
import type { JsonObject } from '../../../core/request/strict-json.ts';
import { publicPartOf } from '../keys/stored-accounts.ts';
import { ivBytes, keccakRounds, openCbc } from './ciphers.ts';
import type { ImportedKey } from './imported.ts';
import { seedOfShownKey } from './key-bytes.ts';

const lockRounds = 20;

export const textAt = (object: JsonObject, field: string): string => {
  const value = object.get(field);
  return typeof value === 'string' ? value : '';
};

/** The key as wallets show it. Refuses 'import-malformed', 'import-wrong-password'. */
export function openLockedKey(encrypted: string, iv: string, password: Uint8Array): Result<Uint8Array, Reason> {
  const [locked, start] = [fromHex(encrypted), fromHex(iv)];
  if (locked === null || start?.length !== ivBytes || locked.length === 0 || locked.length % ivBytes !== 0)
    return refuse(reason('import-malformed', { field: 'encrypted' }));
  const plain = openCbc(keccakRounds(password, lockRounds), start, locked);
  return plain === null ? refuse(reason('import-wrong-password')) : ok(plain);
}

/** Takes over `shown` and wipes it. Refuses 'import-wrong-password', 'import-address-differs'. */
export function keyForAddress(
  shown: Uint8Array,
  address: string,
  label: string,
  network: Network,
): Result<ImportedKey, Reason> {
  const key = seedOfShownKey('nem', shown);
  if (!key.ok) return refuse(reason('import-wrong-password'));
  const part = publicPartOf('nem', network, key.value);
  // Older wallets wrote it with hyphens or in small letters.
  if (plainAddress(address) !== part.address) {
    key.value.wipe();
    return refuse(reason('import-address-differs', { address: part.address }));
  }
  const name = isEntryName(label) ? label : null;
  return ok({ chain: 'nem', network, key: key.value, ...part, index: null, name, named: true });
}

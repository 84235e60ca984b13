/**
 * Simple wallets of nem-library (.wlt): base64 of {name, network, address, creationDate, schema: 1, type: "simple",
 * encryptedPrivateKey, iv}. The key is encrypted as in NanoWallet files; the address in the file detects a wrong
 * password.
 * Source: nem-library src/models/wallet/SimpleWallet.ts, EncryptedPrivateKey.ts.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { networkOfByte } from '../../../core/chain/networks.ts';
import type { JsonObject } from '../../../core/request/strict-json.ts';
import type { Imported } from './imported.ts';
import { keyForAddress, openLockedKey, textAt } from './nem-lock.ts';

export const isSimpleWallet = (object: JsonObject): boolean =>
  object.has('encryptedPrivateKey') || object.has('schema');

/** Refuses 'import-not-supported' (brain wallets, other schemas), 'unknown-network', and the reasons of nem-lock. */
export function readSimpleWallet(wallet: JsonObject, password: Uint8Array): Result<Imported, Reason> {
  if (wallet.get('schema') !== 1 || wallet.get('type') !== 'simple') return refuse(reason('import-not-supported'));
  const written = Number(wallet.get('network'));
  const network = Number.isInteger(written) ? networkOfByte(written & 0xff) : null;
  if (network === null) return refuse(reason('unknown-network', { field: 'network' }));
  if (password.length === 0) return refuse(reason('import-password-missing'));
  const shown = openLockedKey(textAt(wallet, 'encryptedPrivateKey'), textAt(wallet, 'iv'), password);
  if (!shown.ok) return shown;
  const key = keyForAddress(shown.value, textAt(wallet, 'address'), textAt(wallet, 'name'), network);
  return key.ok ? ok({ format: 'nem-wallet', warnings: ['weak-lock'], keys: [key.value] }) : key;
}

/**
 * NanoWallet files (.wlt): base64 of {name, accounts: {"0": {algo, encrypted, iv, address, label, network, …}, "1":
 * …}}. The first account's `algo` applies to all: 'pass:bip32' and 'pass:enc' encrypt each key (AES-256-CBC, the key 20
 * rounds of Keccak-256 of the password); with 'pass:6k' the first key is itself 6000 such rounds of the passphrase (a
 * brain wallet), and further accounts are encrypted as above. Each account names its address, which detects a wrong
 * password.
 * Sources: nem-sdk src/model/wallet.js, src/model/objects/wallet.js, src/crypto/cryptoHelpers.js
 * (passwordToPrivatekey); NanoWallet src/app/services/wallet.service.js.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type Network, networkOfByte } from '../../../core/chain/networks.ts';
import { maxCandidates } from '../../../core/contract/accounts.ts';
import { isObject, type Json, type JsonObject } from '../../../core/request/strict-json.ts';
import { keccakRounds } from './ciphers.ts';
import { forgetImported, type Imported, type ImportedKey } from './imported.ts';
import { keyForAddress, openLockedKey, textAt } from './nem-lock.ts';

const brainRounds = 6000;
const lockingAlgos = ['pass:bip32', 'pass:enc', 'pass:6k'];

/** Whether an object can be a wallet file. */
export const isNanoWallet = (object: JsonObject): boolean => object.has('accounts');

/** {"0": …, "1": …} or a list; null for neither. */
function accountsIn(wallet: JsonObject): readonly JsonObject[] | null {
  const accounts = wallet.get('accounts');
  const list: readonly Json[] = isObject(accounts) ? [...accounts.values()] : Array.isArray(accounts) ? accounts : [];
  const objects = list.filter(isObject);
  return objects.length === list.length && objects.length > 0 ? objects : null;
}

/** -104 is 0x98 as a signed byte: testnet. */
function networkOf(id: Json | undefined): Network | null {
  return typeof id === 'number' && Number.isInteger(id) && id >= -128 && id <= 255 ? networkOfByte(id & 0xff) : null;
}

function shownKeyOf(account: JsonObject, algo: string, password: Uint8Array): Result<Uint8Array, Reason> {
  const [encrypted, iv] = [textAt(account, 'encrypted'), textAt(account, 'iv')];
  if (algo === 'pass:6k' && encrypted === '' && iv === '') return ok(keccakRounds(password, brainRounds));
  return openLockedKey(encrypted, iv, password);
}

function keyOf(account: JsonObject, algo: string, network: Network, password: Uint8Array): Result<ImportedKey, Reason> {
  const shown = shownKeyOf(account, algo, password);
  return shown.ok ? keyForAddress(shown.value, textAt(account, 'address'), textAt(account, 'label'), network) : shown;
}

/**
 * Refuses 'import-malformed', 'import-not-supported' (files of hardware wallets hold no key; other methods),
 * 'unknown-network', 'import-password-missing', 'import-wrong-password', 'import-address-differs'.
 */
export function readNanoWallet(wallet: JsonObject, password: Uint8Array): Result<Imported, Reason> {
  const accounts = accountsIn(wallet);
  const [first] = accounts ?? [];
  if (accounts === null || first === undefined) return refuse(reason('import-malformed', { field: 'accounts' }));
  if (accounts.length > maxCandidates)
    return refuse(reason('import-malformed', { count: String(accounts.length), limit: String(maxCandidates) }));
  const algo = textAt(first, 'algo');
  if (!lockingAlgos.includes(algo)) return refuse(reason('import-not-supported'));
  const network = networkOf(first.get('network'));
  if (network === null) return refuse(reason('unknown-network'));
  if (password.length === 0) return refuse(reason('import-password-missing'));
  const keys: ImportedKey[] = [];
  const imported: Imported = { format: 'nem-wallet', warnings: [algo === 'pass:6k' ? 'brain' : 'weak-lock'], keys };
  for (const account of accounts) {
    const key = keyOf(account, algo, network, password);
    if (!key.ok) {
      forgetImported(imported);
      return key;
    }
    keys.push(key.value);
  }
  return ok(imported);
}

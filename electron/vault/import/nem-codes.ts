/**
 * NEM QR type 3, an encrypted key: {v, type: 3, data: {name, priv_key, salt}}. `v` is the network (1 testnet, 2
 * mainnet); `priv_key` is the IV in 32 hex digits and AES-256-CBC of the 32 key bytes in 96; PBKDF2-SHA1, 2000 rounds
 * (nem-sdk src/crypto/cryptoHelpers.js toMobileKey, src/model/objects/qr.js; NEMiOSApp NEMWallet/Models/QRModel.swift).
 * It names no address.
 */
import { fromHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Network } from '../../../core/chain/networks.ts';
import { isEntryName } from '../../../core/registry/names.ts';
import { hexField, objectField, textField } from '../../../core/request/fields.ts';
import { checkKeys, type JsonObject } from '../../../core/request/strict-json.ts';
import { publicPartOf } from '../keys/stored-accounts.ts';
import { ivBytes, openCbc, pbkdf2Key } from './ciphers.ts';
import type { Imported } from './imported.ts';
import { seedOfShownKey } from './key-bytes.ts';

const networkOfV: ReadonlyMap<unknown, Network> = new Map([
  [1, 'testnet'],
  [2, 'mainnet'],
]);

export function readNemCode(envelope: JsonObject, password: Uint8Array): Result<Imported, Reason> {
  const refusal = checkKeys(envelope, ['v', 'type', 'data']);
  if (refusal !== null) return refuse(refusal);
  if (envelope.get('type') !== 3) return refuse(reason('import-format-unknown'));
  const network = networkOfV.get(envelope.get('v'));
  if (network === undefined) return refuse(reason('envelope-version'));
  const data = objectField(envelope, 'data');
  if (!data.ok) return data;
  const checkData = checkKeys(data.value, ['name', 'priv_key', 'salt']);
  if (checkData !== null) return refuse(checkData);
  const salt = hexField(data.value, 'salt', 32);
  if (!salt.ok) return salt;
  const locked = textField(data.value, 'priv_key');
  if (!locked.ok) return locked;
  if (password.length === 0) return refuse(reason('import-password-missing'));
  const key = openLocked(locked.value, salt.value, password);
  if (!key.ok) return key;
  const name = textField(data.value, 'name');
  const place = { chain: 'nem', network } as const;
  const told = { index: null, name: name.ok && isEntryName(name.value) ? name.value : null, named: false };
  const keys = [{ ...place, key: key.value, ...publicPartOf('nem', network, key.value), ...told }];
  return ok({ format: 'nem-qr-3', warnings: ['no-address', 'weak-lock'], keys });
}

function openLocked(text: string, salt: Uint8Array, password: Uint8Array): ReturnType<typeof seedOfShownKey> {
  const bytes = fromHex(text);
  if (bytes === null || bytes.length <= ivBytes || bytes.length % ivBytes !== 0)
    return refuse(reason('import-malformed', { field: 'priv_key' }));
  const plain = openCbc(pbkdf2Key('sha-1', password, salt), bytes.subarray(0, ivBytes), bytes.subarray(ivBytes));
  const key = plain === null ? null : seedOfShownKey('nem', plain);
  // The length is not that of a key: the padding was valid by chance.
  return key?.ok ? key : refuse(reason('import-wrong-password'));
}

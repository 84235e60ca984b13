/**
 * Symbol QR types 2 (a private key) and 5 (recovery words), plain or encrypted: {v, type, network_id, chain_id, data}.
 * Encrypted data is {ciphertext, salt}: IV in 32 hex digits and base64 of AES-256-CBC, over the text of the key or of
 * the words (symbol-qr-library src/QRCodeType.ts, src/schemas, src/services/EncryptionService.ts).
 */
import { fromHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { fromUtf8, toUtf8 } from '../../../core/base/utf8.ts';
import { type Network, networkOfByte, networkOfGenerationHash } from '../../../core/chain/networks.ts';
import { badValue, hexField, objectField, textField } from '../../../core/request/fields.ts';
import { checkKeys, type JsonObject } from '../../../core/request/strict-json.ts';
import { derivePublic, keyOfStored, publicPartOf } from '../keys/stored-accounts.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { looseBase64 } from './base64-text.ts';
import { ivBytes, openCbc, pbkdf2Hashes, pbkdf2Key } from './ciphers.ts';
import type { Imported, Range } from './imported.ts';
import { bytesOfHex, seedOfShownKey } from './key-bytes.ts';
import { seedOfPhrase } from './phrase.ts';

/** `chain_id` may be anything here (retired wallets wrote "no-chain-id"), except the seed of the other network. */
function networkOf(envelope: JsonObject): Result<Network, Reason> {
  const id = envelope.get('network_id');
  const chainId = envelope.get('chain_id');
  if (typeof id !== 'number') return refuse(badValue(envelope, 'network_id'));
  if (typeof chainId !== 'string') return refuse(badValue(envelope, 'chain_id'));
  const network = networkOfByte(id);
  if (network === null) return refuse(reason('unknown-network', { byte: String(id) }));
  const ofChain = networkOfGenerationHash(chainId);
  return ofChain === null || ofChain === network
    ? ok(network)
    : refuse(reason('envelope-network-mismatch', { network }));
}

/** The secret as written: ASCII hex of a key, or the text of the words. */
interface Inside {
  readonly text: Uint8Array;
  readonly wasLocked: boolean;
}

/** `isIt` distinguishes valid content from the result of a wrong password. */
function insideOf(
  data: JsonObject,
  field: 'privateKey' | 'plainMnemonic',
  password: Uint8Array,
  isIt: (text: Uint8Array) => boolean,
): Result<Inside, Reason> {
  if (!data.has('ciphertext')) {
    const refusal = checkKeys(data, [field]);
    if (refusal !== null) return refuse(refusal);
    const plain = textField(data, field);
    const text = plain.ok ? toUtf8(plain.value) : null;
    return text !== null && isIt(text) ? ok({ text, wasLocked: false }) : refuse(reason('import-malformed', { field }));
  }
  const refusal = checkKeys(data, ['ciphertext', 'salt']);
  if (refusal !== null) return refuse(refusal);
  if (password.length === 0) return refuse(reason('import-password-missing'));
  return unlocked(data, password, isIt);
}

function unlocked(data: JsonObject, password: Uint8Array, isIt: (text: Uint8Array) => boolean): Result<Inside, Reason> {
  const salt = hexField(data, 'salt', 32);
  if (!salt.ok) return salt;
  const ciphertext = textField(data, 'ciphertext');
  if (!ciphertext.ok) return ciphertext;
  const iv = fromHex(ciphertext.value.slice(0, 2 * ivBytes));
  const locked = looseBase64(ciphertext.value.slice(2 * ivBytes));
  if (iv?.length !== ivBytes || locked === null) return refuse(reason('import-malformed', { field: 'ciphertext' }));
  for (const hash of Object.keys(pbkdf2Hashes) as (keyof typeof pbkdf2Hashes)[]) {
    const text = openCbc(pbkdf2Key(hash, password, salt.value), iv, locked);
    if (text !== null && isIt(text)) return ok({ text, wasLocked: true });
    text?.fill(0);
  }
  return refuse(reason('import-wrong-password'));
}

function isKeyText(text: Uint8Array): boolean {
  const bytes = bytesOfHex(text);
  bytes?.fill(0);
  return bytes?.length === 32;
}

function readKeyCode(data: JsonObject, network: Network, password: Uint8Array): Result<Imported, Reason> {
  const inside = insideOf(data, 'privateKey', password, isKeyText);
  if (!inside.ok) return inside;
  const { text, wasLocked } = inside.value;
  const key = seedOfShownKey('symbol', bytesOfHex(text) ?? new Uint8Array(0));
  text.fill(0);
  if (!key.ok) return key;
  const place = { chain: 'symbol', network } as const;
  const keys = [{ ...place, key: key.value, ...publicPartOf('symbol', network, key.value), ...unnamed, index: null }];
  return ok({ format: 'symbol-qr-2', warnings: ['no-address', wasLocked ? 'weak-lock' : 'plain'], keys });
}

const unnamed = { name: null, named: false } as const;

function seedOfText(text: Uint8Array): SecretBytes | null {
  const phrase = fromUtf8(text);
  return phrase === null ? null : seedOfPhrase(phrase);
}

function readWordsCode(
  data: JsonObject,
  network: Network,
  password: Uint8Array,
  range: Range,
): Result<Imported, Reason> {
  // Deriving the seed costs 2048 rounds, so the one that recognised the words is reused.
  let seed: SecretBytes | null = null;
  const inside = insideOf(data, 'plainMnemonic', password, (text) => {
    seed = seedOfText(text);
    return seed !== null;
  });
  if (!inside.ok) return inside;
  inside.value.text.fill(0);
  return fromSeed(seed, network, inside.value.wasLocked, range);
}

function fromSeed(
  seed: SecretBytes | null,
  network: Network,
  wasLocked: boolean,
  range: Range,
): Result<Imported, Reason> {
  if (seed === null) return refuse(reason('import-malformed', { field: 'plainMnemonic' }));
  const indices = Array.from({ length: range.count }, (_, at) => range.from + at);
  const keys = indices.map((index) => {
    const kept = { chain: 'symbol', network, label: '', from: { words: index } } as const;
    return {
      ...derivePublic('symbol', network, index, seed),
      key: keyOfStored(kept, { seed, imported: [] }),
      ...unnamed,
    };
  });
  seed.wipe();
  return ok({ format: 'symbol-qr-5', warnings: ['no-address', wasLocked ? 'weak-lock' : 'plain'], keys });
}

/** Called if `envelope` has a `network_id` or a `chain_id`. Refuses types without a secret: 'import-format-unknown'. */
export function readSymbolCode(envelope: JsonObject, password: Uint8Array, range: Range): Result<Imported, Reason> {
  const refusal = checkKeys(envelope, ['v', 'type', 'network_id', 'chain_id', 'data']);
  if (refusal !== null) return refuse(refusal);
  const type = envelope.get('type');
  if (type !== 2 && type !== 5) return refuse(reason('import-format-unknown', { type: String(type).slice(0, 8) }));
  if (envelope.get('v') !== 3) return refuse(reason('envelope-version'));
  const network = networkOf(envelope);
  if (!network.ok) return network;
  const data = objectField(envelope, 'data');
  if (!data.ok) return data;
  return type === 2
    ? readKeyCode(data.value, network.value, password)
    : readWordsCode(data.value, network.value, password, range);
}

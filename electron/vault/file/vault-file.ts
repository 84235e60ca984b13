/**
 * The vault file, version 2 (integers little-endian; docs/vault-file.md):
 *
 * 0  magic "INKANVLT"   8  version u8 = 2   9  zero u8   10 zero u16   12 length of the head u32
 * 16 head: UTF-8 JSON (file/head.ts)        then the body: XChaCha20-Poly1305 under the data key, everything before it
 * as associated data                     then 64 bytes: the log key's Ed25519 signature over all before it
 *
 * The signature detects a changed or exchanged file before any passphrase is typed; the tag protects without it.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { joinBytes } from '../../../core/base/bytes.ts';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { maxVaultFile } from '../../../core/contract/store.ts';
import { nobleVerify } from '../../../core/signature/reply-verifier.ts';
import { areBearable } from '../secrets/key-stretching.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { publicKeyOf, signedByOwnKey } from '../signer/own-keys.ts';
import { readContents, type VaultContents, wipeContents, writeContents } from './contents.ts';
import { type VaultHead, vaultHead } from './head.ts';

const magic = new TextEncoder().encode('INKANVLT');
const prefixBytes = 16;
const maxHead = 65_536;
const signatureBytes = 64;
const tagBytes = 16;
const signed = new TextEncoder().encode('inkan-vault-file-v2\n');

/** A vault file with a valid signature; its body is still encrypted. */
export interface VaultFile {
  readonly head: VaultHead;
  /** Prefix and head. */
  readonly aad: Uint8Array;
  readonly body: Uint8Array;
  /** SHA-256 of the complete file, hex. */
  readonly digest: string;
}

/** The version of a vault file; null for other files. */
export function versionOf(file: Uint8Array): number | null {
  if (file.length < prefixBytes || file.length > maxVaultFile) return null;
  return magic.every((byte, i) => file[i] === byte) ? (file[8] ?? null) : null;
}

/** Every check that needs no passphrase, done before the expensive step. */
export function readVaultFile(file: Uint8Array): Result<VaultFile, Reason> {
  const version = versionOf(file);
  if (version === null) return refuse(reason('vault-malformed'));
  if (version !== 2) return refuse(reason('vault-version', { version: String(version) }));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headEnd = prefixBytes + view.getUint32(12, true);
  const isPlain = file[9] === 0 && view.getUint16(10, true) === 0;
  const bodyEnd = file.length - signatureBytes;
  if (!isPlain || headEnd > prefixBytes + maxHead || headEnd + tagBytes > bodyEnd) {
    return refuse(reason('vault-malformed'));
  }
  const head = headOf(file.subarray(prefixBytes, headEnd));
  if (head === null) return refuse(reason('vault-malformed'));
  if (!head.custodians.every(({ parameters }) => areBearable(parameters))) return refuse(reason('vault-parameters'));
  if (!isSigned(file, head.logKey)) return refuse(reason('vault-altered'));
  return ok({ head, aad: file.slice(0, headEnd), body: file.slice(headEnd, bodyEnd), digest: toHex(sha256(file)) });
}

/** 'vault-malformed' if the key does not belong to this file, or the content is invalid. */
export function openBody({ head, aad, body }: VaultFile, dataKey: SecretBytes): Result<VaultContents, Reason> {
  const plain = decrypt(dataKey, head, aad, body);
  if (plain === null) return refuse(reason('vault-malformed'));
  const contents = readContents(plain);
  plain.fill(0);
  if (!contents.ok) return contents;
  const key = toHex(publicKeyOf('symbol', contents.value.logSeed));
  if (key === head.logKey) return contents;
  wipeContents(contents.value);
  return refuse(reason('vault-malformed'));
}

/** `head.nonce` must be fresh. The result is read and opened again before it is returned. */
export function writeVaultFile(
  head: VaultHead,
  contents: VaultContents,
  dataKey: SecretBytes,
): Result<Uint8Array, Reason> {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const prefix = new Uint8Array(prefixBytes);
  prefix.set(magic);
  prefix[8] = 2;
  new DataView(prefix.buffer).setUint32(12, json.length, true);
  const aad = joinBytes(prefix, json);
  const plain = writeContents(contents);
  const nonce = nonceOf(head);
  const body = dataKey.lend((key) => xchacha20poly1305(key, nonce, aad).encrypt(plain));
  plain.fill(0);
  const unsigned = joinBytes(aad, body);
  const signature = signedByOwnKey(toSign(unsigned), contents.logSeed);
  const file = joinBytes(unsigned, signature);
  if (file.length > maxVaultFile) return refuse(reason('books-full'));
  const read = readVaultFile(file);
  if (!read.ok) return read;
  const opened = openBody(read.value, dataKey);
  return opened.ok ? ok(file) : opened;
}

const toSign = (unsigned: Uint8Array) => joinBytes(signed, sha256(unsigned));

function isSigned(file: Uint8Array, logKey: string): boolean {
  const key = fromHex(logKey);
  const [unsigned, signature] = [file.subarray(0, -signatureBytes), file.slice(-signatureBytes)];
  try {
    return key !== null && nobleVerify('symbol', toSign(unsigned), key, signature);
  } catch {
    return false;
  }
}

function headOf(bytes: Uint8Array): VaultHead | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const parsed = v.safeParse(vaultHead, json);
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function nonceOf({ nonce }: VaultHead): Uint8Array {
  const bytes = fromHex(nonce);
  if (bytes?.length !== 24) throw new Error('bad nonce');
  return bytes;
}

function decrypt(dataKey: SecretBytes, head: VaultHead, aad: Uint8Array, body: Uint8Array): Uint8Array | null {
  try {
    return dataKey.lend((key) => xchacha20poly1305(key, nonceOf(head), aad).decrypt(body));
  } catch {
    return null;
  }
}

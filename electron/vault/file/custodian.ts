/**
 * A custodian's secrets: an X25519 key and an Ed25519 approval key, whose private halves are encrypted with the passphrase
 * (Argon2id with its own salt) and, if there is one, the digest of a key file on removable media. Shares are encrypted to
 * the public half of the first, so that the data key can be renewed without the passphrases of absent custodians. The
 * second signs what the custodian approves or refuses (core/approval/statement.ts).
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes } from '../../../core/base/bytes.ts';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import { areBearable, type Stretch, type StretchParameters } from '../secrets/key-stretching.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { exchanged, exchangeKeyOf, publicKeyOf } from '../signer/own-keys.ts';
import type { ApprovalKey, Enrolled, SealedShare } from './head.ts';

type RandomBytes = (length: number) => Uint8Array;

/** A custodian's input: the passphrase, and the bytes of the key file if one is used. */
export interface CustodianSecret {
  readonly passphrase: SecretBytes;
  readonly keyFile: SecretBytes | null;
}

export interface Place {
  /** The vault's id, hex. */
  readonly vault: string;
  readonly randomBytes: RandomBytes;
  readonly stretch: Stretch;
}

/** Encrypts two new key pairs. The passphrase is used for one run of the KDF and not kept. */
export async function enrolCustodian(
  { id, name }: Pick<Enrolled, 'id' | 'name'>,
  secret: CustodianSecret,
  parameters: StretchParameters,
  { vault, randomBytes, stretch }: Place,
): Promise<Enrolled> {
  const privateKey = randomBytes(32);
  const publicKey = toHex(exchangeKeyOf(privateKey));
  const salt = randomBytes(32);
  const nonce = randomBytes(24);
  const key = await wrappingKey(secret, salt, parameters, vault, stretch);
  try {
    const sealed = xchacha20poly1305(key, nonce, keyContext(vault, id, publicKey)).encrypt(privateKey);
    const approval = newApprovalKey(key, { vault, id, randomBytes });
    approval.seed.wipe();
    return {
      ...{ id, name, publicKey, parameters, keyFile: secret.keyFile !== null },
      ...{ salt: toHex(salt), nonce: toHex(nonce), sealedKey: toHex(sealed), approval: approval.key },
    };
  } finally {
    key.fill(0);
    privateKey.fill(0);
  }
}

/** Both private keys of a custodian. The caller wipes them. */
export interface CustodianKeys {
  /** X25519. */
  readonly privateKey: SecretBytes;
  readonly approval: OpenApprovalKey;
}
export interface OpenApprovalKey {
  readonly key: ApprovalKey;
  readonly seed: SecretBytes;
  /** It was made now, because the file is of a version without; it is not in the file yet. */
  readonly isNew: boolean;
}

/** The private keys, or null: a wrong passphrase, a wrong key file and a changed byte look the same and take the same
 * time. */
export async function openCustodian(
  custodian: Enrolled,
  secret: CustodianSecret,
  { vault, randomBytes, stretch }: Place,
): Promise<CustodianKeys | null> {
  const { id, parameters, publicKey, approval } = custodian;
  if (!areBearable(parameters)) return null;
  const key = await wrappingKey(secret, bytesOf(custodian.salt), parameters, vault, stretch);
  let privateKey: SecretBytes | null = null;
  try {
    privateKey = unsealed(key, custodian, keyContext(vault, id, publicKey));
    const opened =
      approval === undefined
        ? { ...newApprovalKey(key, { vault, id, randomBytes }), isNew: true }
        : {
            key: approval,
            seed: unsealed(key, approval, approvalContext(vault, id, approval.publicKey)),
            isNew: false,
          };
    return { privateKey, approval: opened };
  } catch {
    privateKey?.wipe();
    return null;
  } finally {
    key.fill(0);
  }
}

/** Throws where the tag does not fit. */
const unsealed = (key: Uint8Array, { nonce, sealedKey }: Pick<Enrolled, 'nonce' | 'sealedKey'>, context: Uint8Array) =>
  SecretBytes.owning(xchacha20poly1305(key, bytesOf(nonce), context).decrypt(bytesOf(sealedKey)));

/** `key`: the custodian's wrapping key; a nonce of its own keeps the two seals apart. */
function newApprovalKey(
  key: Uint8Array,
  { vault, id, randomBytes }: Pick<Place, 'vault' | 'randomBytes'> & { readonly id: number },
): Pick<OpenApprovalKey, 'key' | 'seed'> {
  const seed = SecretBytes.owning(randomBytes(32));
  const publicKey = toHex(publicKeyOf('symbol', seed));
  const nonce = randomBytes(24);
  const cipher = xchacha20poly1305(key, nonce, approvalContext(vault, id, publicKey));
  const sealedKey = seed.lend((bytes) => toHex(cipher.encrypt(bytes)));
  return { seed, key: { publicKey, nonce: toHex(nonce), sealedKey } };
}

/** What a share is bound to: it opens nowhere else. */
export interface ShareContext {
  readonly vault: string;
  readonly generation: number;
  readonly quorum: number;
}

export function sealShare(
  { id, publicKey }: Enrolled,
  context: ShareContext,
  share: SecretBytes,
  randomBytes: RandomBytes,
): SealedShare {
  const ephemeral = randomBytes(32);
  const ephemeralPublic = exchangeKeyOf(ephemeral);
  const nonce = randomBytes(24);
  const key = shareKey(exchanged(ephemeral, bytesOf(publicKey)), ephemeralPublic, bytesOf(publicKey));
  try {
    const sealed = share.lend((bytes) => xchacha20poly1305(key, nonce, shareAad(context, id)).encrypt(bytes));
    return { ephemeral: toHex(ephemeralPublic), nonce: toHex(nonce), sealed: toHex(sealed) };
  } finally {
    key.fill(0);
    ephemeral.fill(0);
  }
}

/** Null unless it was encrypted for this custodian, this vault, this data key and this quorum. */
export function openShare(
  { id, publicKey }: Enrolled,
  context: ShareContext,
  share: SealedShare,
  privateKey: SecretBytes,
): SecretBytes | null {
  const ephemeral = bytesOf(share.ephemeral);
  try {
    const shared = privateKey.lend((own) => exchanged(own, ephemeral));
    const key = shareKey(shared, ephemeral, bytesOf(publicKey));
    try {
      const cipher = xchacha20poly1305(key, bytesOf(share.nonce), shareAad(context, id));
      return SecretBytes.owning(cipher.decrypt(bytesOf(share.sealed)));
    } finally {
      key.fill(0);
    }
  } catch {
    return null;
  }
}

async function wrappingKey(
  { passphrase, keyFile }: CustodianSecret,
  salt: Uint8Array,
  parameters: StretchParameters,
  vault: string,
  stretch: Stretch,
): Promise<Uint8Array> {
  const stretched = await passphrase.lend((bytes) => stretch(bytes, salt, parameters));
  const digest = keyFile === null ? new Uint8Array(0) : keyFile.lend((bytes) => sha256(bytes));
  const joined = joinBytes(stretched, digest);
  try {
    return hkdf(
      sha256,
      joined,
      salt,
      ascii(`inkan custodian v2\0${vault}\0${keyFile === null ? 'alone' : 'file'}`),
      32,
    );
  } finally {
    for (const part of [stretched, digest, joined]) part.fill(0);
  }
}

/** HKDF over the shared secret, bound to both public keys (like the DHKEM of RFC 9180). Wipes `shared`. */
function shareKey(shared: Uint8Array, ephemeral: Uint8Array, publicKey: Uint8Array): Uint8Array {
  try {
    return hkdf(sha256, shared, joinBytes(ephemeral, publicKey), ascii('inkan share v2'), 32);
  } finally {
    shared.fill(0);
  }
}

const keyContext = (vault: string, id: number, publicKey: string) =>
  ascii(`inkan custodian key v2\0${vault}\0${id}\0${publicKey}`);
const approvalContext = (vault: string, id: number, publicKey: string) =>
  ascii(`inkan approval key v1\0${vault}\0${id}\0${publicKey}`);
const shareAad = ({ vault, generation, quorum }: ShareContext, id: number) =>
  ascii(`inkan share v2\0${vault}\0${generation}\0${quorum}\0${id}`);

const ascii = (text: string) => new TextEncoder().encode(text);

/** The head's validator has checked that it is hex. */
function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === null) throw new Error('not hex');
  return bytes;
}

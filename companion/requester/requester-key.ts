/**
 * companion/requester: the key with which this desk signs its request envelopes (docs/request-envelope.md). It is no
 * key of an account.
 * Takes: the desk's folder, the system's keyring or null. Gives: the public key, a signing function, and what protects
 * the key at rest.
 * Refuses 'requester-key-unreadable': a file that others can read, that is damaged, or that this keyring did not seal;
 * and two files; 'missing' where none may be made. Never: makes a second key beside one that it cannot read, gives the key out, or logs it.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign as nodeSign } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toHex } from '../../core/base/hex.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { isKeyring, type Keyring } from './keyring.ts';
import { writeNewFile } from './new-file.ts';

export interface RequesterSigning {
  /** 64 upper-case hex digits. */
  readonly publicKey: string;
  readonly protectedBy: 'keyring' | 'file';
  /** Ed25519; upper-case hex. */
  readonly sign: (message: Uint8Array) => string;
}

const sealedName = 'requester.sealed';
const openName = 'requester.pem';
/** What others could do with it: Windows has no such bits. */
const others = process.platform === 'win32' ? 0 : 0o077;
/** DER of a SubjectPublicKeyInfo before the 32 bytes of an Ed25519 key (RFC 8410). */
const spkiHead = 12;

const unreadable = (why: string): { readonly ok: false; readonly reason: DeskReason } =>
  refuse({ code: 'requester-key-unreadable', found: { why } });

/** The key of the folder. `mayMake`: none was ever made here, so that the first use makes one. */
export function openRequesterKey(
  folder: string,
  keyring: Keyring | null,
  mayMake = true,
): Result<RequesterSigning, DeskReason> {
  const [sealed, open] = [path.join(folder, sealedName), path.join(folder, openName)];
  const [isSealed, isOpen] = [existsSync(sealed), existsSync(open)];
  if (isSealed && isOpen) return unreadable('two-files');
  if (isSealed) return readSealed(sealed, keyring);
  if (isOpen) return readOpen(open);
  if (!mayMake) return unreadable('missing');
  return isKeyring(keyring) ? makeSealed(sealed, keyring) : makeOpen(open);
}

const pkcs8Of = (key: KeyObject): Uint8Array => new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));

function makeSealed(file: string, keyring: Keyring): Result<RequesterSigning, DeskReason> {
  const { privateKey } = generateKeyPairSync('ed25519');
  let box: Uint8Array;
  try {
    box = keyring.seal(pkcs8Of(privateKey));
  } catch {
    return unreadable('keyring');
  }
  return writeNewFile(file, box) ? readSealed(file, keyring) : unreadable('not-written');
}

function makeOpen(file: string): Result<RequesterSigning, DeskReason> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return writeNewFile(file, new TextEncoder().encode(pem)) ? readOpen(file) : unreadable('not-written');
}

function readSealed(file: string, keyring: Keyring | null): Result<RequesterSigning, DeskReason> {
  if (!isKeyring(keyring)) return unreadable('keyring');
  const box = readPrivate(file);
  if (typeof box === 'string') return unreadable(box);
  try {
    const plain = keyring.open(new Uint8Array(box));
    if (plain === null) return unreadable('keyring');
    return signingOf(createPrivateKey({ key: Buffer.from(plain), format: 'der', type: 'pkcs8' }), 'keyring');
  } catch {
    return unreadable('no-key');
  }
}

function readOpen(file: string): Result<RequesterSigning, DeskReason> {
  const pem = readPrivate(file);
  if (typeof pem === 'string') return unreadable(pem);
  try {
    return signingOf(createPrivateKey({ key: pem, format: 'pem' }), 'file');
  } catch {
    return unreadable('no-key');
  }
}

function readPrivate(file: string): Buffer | 'open-to-others' | 'not-read' {
  try {
    const handle = openSync(file, 'r');
    try {
      return (fstatSync(handle).mode & others) === 0 ? readFileSync(handle) : 'open-to-others';
    } finally {
      closeSync(handle);
    }
  } catch {
    return 'not-read';
  }
}

function signingOf(key: KeyObject, protectedBy: 'keyring' | 'file'): Result<RequesterSigning, DeskReason> {
  if (key.asymmetricKeyType !== 'ed25519') return unreadable('no-key');
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const publicKey = toHex(new Uint8Array(der.subarray(spkiHead)));
  return ok({ publicKey, protectedBy, sign: (message) => toHex(new Uint8Array(nodeSign(null, message, key))) });
}

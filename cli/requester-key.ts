/**
 * Key files of requesters and back offices: an Ed25519 key as PKCS #8 in PEM (RFC 8410), readable by its owner alone.
 * Takes and gives file names; the key itself is in no argument, no environment and no output. Refuses an existing file
 * at the making of one, and one that others can read at its use.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as nodeSign,
  verify as nodeVerify,
} from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { toHex } from '../core/base/hex.ts';
import { nobleVerify, type Verify } from '../core/signature/reply-verifier.ts';

export interface SigningKey {
  /** 64 upper-case hex digits. */
  readonly publicKey: string;
  /** Upper-case hex. */
  readonly sign: (message: Uint8Array) => string;
}

export type KeyFault = 'exists' | 'unreadable' | 'open-to-others' | 'no-key';

const ownerOnly = 0o600;
/** What others could do with it: Windows has no such bits. */
const others = process.platform === 'win32' ? 0 : 0o077;
/** DER of a SubjectPublicKeyInfo before the 32 bytes of an Ed25519 key. */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** Makes a key and its file; the file must be new. */
export function makeKeyFile(file: string): SigningKey | KeyFault {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: ownerOnly, flag: 'wx' });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'unreadable';
  }
  return keyOf(privateKey);
}

export function readKeyFile(file: string): SigningKey | KeyFault {
  let pem: string;
  try {
    const handle = openSync(file, 'r');
    try {
      if ((fstatSync(handle).mode & others) !== 0) return 'open-to-others';
      pem = readFileSync(handle, 'utf8');
    } finally {
      closeSync(handle);
    }
  } catch {
    return 'unreadable';
  }
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? keyOf(key) : 'no-key';
  } catch {
    return 'no-key';
  }
}

function keyOf(key: KeyObject): SigningKey {
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    publicKey: toHex(new Uint8Array(der.subarray(spki.length))),
    sign: (message) => toHex(new Uint8Array(nodeSign(null, message, key))),
  };
}

/** OpenSSL's Ed25519, the second implementation of the commands. */
const nodeVerifier: Verify = (chain, message, publicKey, signature) => {
  if (chain !== 'symbol' || publicKey.length !== 32) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' });
    return nodeVerify(null, message, key, signature);
  } catch {
    return false;
  }
};

export const commandVerifiers: readonly Verify[] = [nobleVerify, nodeVerifier];

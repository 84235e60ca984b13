/**
 * The encrypted backup: age v1 (C2SP.org/age) with one scrypt stanza, in ASCII armor, by the package age-encryption.
 * The package's passphrase recipient takes a string and blocks the process for seconds; this one takes bytes and uses
 * Node's scrypt. Takes and gives bytes. Refuses: files for keys instead of a passphrase, too much work, any damage.
 */
import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { armor, Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { joinBytes } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { fromUtf8, toUtf8 } from '../../../core/base/utf8.ts';

/** 2^18: 256 MiB and about a second, like the `age` program. */
const workFactor = 18;
/** A file that needs more than 1 GiB is not from Inkan, and would freeze a laptop. */
const mostWork = 20;
/** Limit of an armored file in bytes. */
export const maxBackupFile = 4 * 1_048_576;

const label = new TextEncoder().encode('age-encryption.org/v1/scrypt');
const stretch = promisify(scrypt) as (
  password: Uint8Array,
  salt: Uint8Array,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

/** Gives the armored file. `work` is for tests. */
export async function sealBackup(
  plain: Uint8Array,
  passphrase: Uint8Array,
  randomBytes: (length: number) => Uint8Array,
  work = workFactor,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipientOf(passphrase, randomBytes(16), work));
  const armored = toUtf8(armor.encode(await encrypter.encrypt(plain)));
  if (armored === null) throw new Error('no text');
  return armored;
}

/** Gives the content. The caller wipes it. */
export async function openBackup(file: Uint8Array, passphrase: Uint8Array): Promise<Result<Uint8Array, Reason>> {
  if (file.length > maxBackupFile) return refuse(reason('backup-too-large', { limit: String(maxBackupFile) }));
  const bytes = unarmored(file);
  if (bytes === null) return refuse(reason('backup-unreadable'));
  let why: Reason | null = null;
  const decrypter = new Decrypter();
  decrypter.addIdentity(
    identityOf(passphrase, (reason) => {
      why = reason;
    }),
  );
  try {
    return ok(await decrypter.decrypt(bytes));
  } catch {
    // Before the passphrase was tried, the file is no age file; after it matched, the rest was changed.
    return refuse(why ?? reason('backup-unreadable'));
  }
}

/** The file as it is, or without its armor. */
function unarmored(file: Uint8Array): Uint8Array | null {
  const text = fromUtf8(file);
  if (text === null || !text.trimStart().startsWith('-----BEGIN')) return file;
  try {
    return armor.decode(text);
  } catch {
    return null;
  }
}

function recipientOf(passphrase: Uint8Array, salt: Uint8Array, work: number): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const key = await keyOf(passphrase, salt, work);
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
      key.fill(0);
      return [new Stanza(['scrypt', base64(salt), String(work)], body)];
    },
  };
}

function identityOf(passphrase: Uint8Array, say: (why: Reason) => void): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const [stanza, ...others] = stanzas;
      // "A scrypt stanza, if present, MUST be the only stanza" (C2SP age).
      if (stanza === undefined || others.length > 0 || stanza.args[0] !== 'scrypt') {
        say(reason('backup-not-by-passphrase'));
        return null;
      }
      const read = readStanza(stanza);
      if (!read.ok) {
        say(read.reason);
        return null;
      }
      const key = await keyOf(passphrase, read.value.salt, read.value.work);
      const fileKey = decrypted(key, stanza.body);
      key.fill(0);
      say(reason(fileKey === null ? 'backup-passphrase-wrong' : 'backup-damaged'));
      return fileKey;
    },
  };
}

function readStanza({ args, body }: Stanza): Result<{ readonly salt: Uint8Array; readonly work: number }, Reason> {
  const [, salted = '', factor = '', ...more] = args;
  const salt = Uint8Array.from(Buffer.from(salted, 'base64'));
  const isWhole = more.length === 0 && salt.length === 16 && base64(salt) === salted && body.length === 32;
  if (!isWhole || !/^[1-9][0-9]?$/.test(factor)) return refuse(reason('backup-unreadable'));
  const work = Number(factor);
  return work > mostWork ? refuse(reason('backup-too-slow', { limit: String(mostWork) })) : ok({ salt, work });
}

async function keyOf(passphrase: Uint8Array, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const [N, r, p] = [2 ** work, 8, 1];
  return stretch(passphrase, joinBytes(label, salt), 32, { N, r, p, maxmem: 256 * N * r });
}

function decrypted(key: Uint8Array, body: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, new Uint8Array(12)).decrypt(body);
  } catch {
    return null;
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/**
 * A signed save of the vault file: Ed25519 (RFC 8032, strict) by the vault's log key over the UTF-8 text
 * "inkan-vault-save-v1\n<vault id>\n<sequence>\n<digest>\n". Only these determine which vault file is the newest.
 * Without the key, a writer of the log can repeat or remove such entries, but not forge one.
 */
import { fromHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';
import { schemeOf } from '../signature/curves.ts';

export interface SavedFile {
  /** Number of the vault file. */
  readonly sequence: number;
  /** SHA-256 of the complete file. */
  readonly digest: string;
}

export interface SignedSave extends SavedFile {
  readonly vault: string;
  readonly key: string;
  readonly signature: string;
}

export function saveMessage(vault: string, { sequence, digest }: SavedFile): Uint8Array {
  return toUtf8(`inkan-vault-save-v1\n${vault}\n${sequence}\n${digest}\n`) ?? new Uint8Array(0);
}

/** Verifies the signature with the key in the entry. The reader of the log must know whose key that is. */
export function isSaveSigned({ vault, sequence, digest, key, signature }: SignedSave): boolean {
  const [signed, signer] = [fromHex(signature), fromHex(key)];
  if (signed === null || signer === null) return false;
  try {
    return schemeOf('symbol').verify(signed, saveMessage(vault, { sequence, digest }), signer);
  } catch {
    return false; // the key is not a point of the curve
  }
}

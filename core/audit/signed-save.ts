/**
 * A save of the vault file, signed: Ed25519 (RFC 8032, strict) by the vault's log key over the UTF-8 text
 * "inkan-vault-save-v1\n<vault id>\n<sequence>\n<digest>\n". Which vault file is the newest is judged by these alone: whoever
 * writes the log without that key can repeat such an entry or cut it off, and make none.
 */
import { fromHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';
import { schemeOf } from '../signature/curves.ts';

export interface SavedFile {
  /** The vault file's own number. */
  readonly sequence: number;
  /** SHA-256 of the whole file. */
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

/** Whether the signature is that of the key named beside it. Whose key that is, the reader of the log must know. */
export function isSaveSigned({ vault, sequence, digest, key, signature }: SignedSave): boolean {
  const [signed, signer] = [fromHex(signature), fromHex(key)];
  if (signed === null || signer === null) return false;
  try {
    return schemeOf('symbol').verify(signed, saveMessage(vault, { sequence, digest }), signer);
  } catch {
    return false; // a key that is no point of the curve
  }
}

/**
 * A signed head: Ed25519 (RFC 8032, strict) by the vault's log key, over the UTF-8 text "inkan-log-head-v1\n<vault
 * id>\n<sequence>\n<head>\n". The log key signs four kinds of bytes with different beginnings (docs/log.md): heads,
 * saves of the vault file, the vault file itself and records of drills. No transaction of either chain begins like any
 * of them.
 */
import { fromHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';
import { fingerprintWords } from '../review/words.ts';
import { schemeOf } from '../signature/curves.ts';
import type { LogEventOf, LogHead } from './events.ts';

/** The signed bytes. `vault`: the vault's id, upper-case hex. */
export function headMessage(vault: string, { sequence, hash }: LogHead): Uint8Array {
  return toUtf8(`inkan-log-head-v1\n${vault}\n${sequence}\n${hash}\n`) ?? new Uint8Array(0);
}

/** Verifies the signature with the key in the entry. The reader of the log must know whose key that is. */
export function isHeadSigned({ vault, sequence, head, key, signature }: LogEventOf<'head-signed'>): boolean {
  const [signed, signer] = [fromHex(signature), fromHex(key)];
  if (signed === null || signer === null) return false;
  try {
    return schemeOf('symbol').verify(signed, headMessage(vault, { sequence, hash: head }), signer);
  } catch {
    return false; // the key is not a point of the curve
  }
}

/** Four words of a head to write on paper: 32 bits. Together with the sequence they tell an older log from this one. */
export function headWords({ hash }: LogHead): readonly string[] {
  return fingerprintWords(fromHex(hash) ?? new Uint8Array(0)).slice(0, 4);
}
